/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-past-session.h"

static void
add_turn (RpPastSession *session, guint item, guint planned, guint done)
{
  RpPastTurn turn
      = { .exercise = (char *) "clamshell", .item = item, .set = 1, .planned = planned, .done = done };

  g_ptr_array_add (session->turns, rp_past_turn_copy (&turn));
}

static void
test_whole (void)
{
  g_autoptr (RpPastSession) session = rp_past_session_new ("a", "five");

  g_assert_false (rp_past_session_is_whole (session));
  session->asked_turns = 2;
  add_turn (session, 0, 10, 12);
  g_assert_false (rp_past_session_is_whole (session));
  add_turn (session, 1, 10, 10);
  g_assert_true (rp_past_session_is_whole (session));
  add_turn (session, 1, 10, 9);
  g_assert_false (rp_past_session_is_whole (session));
  g_assert_cmpuint (rp_past_session_count_exercises (session), ==, 2);
}

static void
test_answers (void)
{
  RpFactTime time = { 0 };
  g_autoptr (RpPastSession) session = rp_past_session_new ("a", "five");
  g_autoptr (RpAnswer) three = rp_answer_new (RP_ANSWER_PAIN_AFTER, 3, NULL, &time);
  g_autoptr (RpAnswer) note = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "Tired.", &time);
  g_autoptr (RpAnswer) none = rp_answer_new (RP_ANSWER_PAIN_AFTER, RP_ANSWER_NONE, NULL, &time);

  rp_past_session_set_answer (session, three);
  rp_past_session_set_answer (session, note);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_PAIN_AFTER), ==, 3);
  rp_past_session_set_answer (session, none);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_PAIN_AFTER), ==, RP_ANSWER_NONE);
  g_assert_cmpstr (rp_past_session_get_text (session, RP_ANSWER_NOTE), ==, "Tired.");
}

static void
test_copy (void)
{
  RpFactTime time = { 0 };
  g_autoptr (RpPastSession) session = rp_past_session_new ("a", "five");
  g_autoptr (RpAnswer) three = rp_answer_new (RP_ANSWER_EFFORT, 3, NULL, &time);
  g_autoptr (RpPastSession) copy = NULL;

  session->name = g_strdup ("Five");
  session->asked_exercises = 5;
  add_turn (session, 0, 10, 12);
  rp_past_session_set_answer (session, three);
  copy = rp_past_session_copy (session);
  g_assert_cmpstr (copy->name, ==, "Five");
  g_assert_cmpuint (copy->asked_exercises, ==, 5);
  g_assert_cmpuint (copy->turns->len, ==, 1);
  g_assert_cmpint (rp_past_session_get_number (copy, RP_ANSWER_EFFORT), ==, 3);
  rp_past_session_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past-session/whole", test_whole);
  g_test_add_func ("/past-session/answers", test_answers);
  g_test_add_func ("/past-session/copy", test_copy);
  return g_test_run ();
}
