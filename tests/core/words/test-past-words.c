/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-past-words.h"

#include "history-fixture.h"

/* Takes what is said. */
static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static RpPastSession *
make (void)
{
  return history_fixture_new_session ("one", "2026-11-28", 10);
}

static void
add (RpPastSession *session, guint item, RpSide side, guint planned, guint done)
{
  history_fixture_add_turn (session, "clamshell", item, 1, side, planned, done);
}

static void
test_done (void)
{
  g_autoptr (RpPastSession) session = make ();

  add (session, 0, RP_SIDE_LEFT, 10, 10);
  assert_text (rp_past_words_summary (session), "Done.");
  add (session, 0, RP_SIDE_RIGHT, 10, 8);
  assert_text (rp_past_words_summary (session), "Done, with 2 fewer on the right.");
  add (session, 1, RP_SIDE_LEFT, 10, 6);
  assert_text (rp_past_words_summary (session), "Done, with 4 fewer on the left and 2 on the right.");
  add (session, 2, RP_SIDE_NONE, 10, 7);
  assert_text (rp_past_words_summary (session), "Done, with less than planned in 3 exercises.");
}

static void
test_fewer (void)
{
  g_autoptr (RpPastSession) none = make ();
  g_autoptr (RpPastSession) left = make ();

  add (none, 0, RP_SIDE_NONE, 10, 9);
  assert_text (rp_past_words_summary (none), "Done, with 1 fewer.");
  add (left, 0, RP_SIDE_LEFT, 10, 9);
  assert_text (rp_past_words_summary (left), "Done, with 1 fewer on the left.");
}

static void
test_less (void)
{
  static const char *const expected[]
      = { "Done, with 5 seconds less.", "Done, with 5 seconds less on the left.",
          "Done, with 5 seconds less on the right." };
  g_autoptr (RpPastSession) both = make ();

  for (RpSide side = RP_SIDE_NONE; side <= RP_SIDE_RIGHT; side++)
    {
      g_autoptr (RpPastSession) session = make ();

      add (session, 0, side, 30, 25);
      ((RpPastTurn *) session->turns->pdata[0])->measure = RP_MEASURE_TIME;
      assert_text (rp_past_words_summary (session), expected[side]);
      add (both, 0, side, 30, side == RP_SIDE_NONE ? 30 : 25);
      ((RpPastTurn *) both->turns->pdata[side])->measure = RP_MEASURE_TIME;
    }
  assert_text (rp_past_words_summary (both),
               "Done, with 5 seconds less on the left and 5 seconds on the right.");
}

static void
test_part (void)
{
  g_autoptr (RpPastSession) session = make ();

  session->asked_exercises = 5;
  session->asked_turns = 10;
  assert_text (rp_past_words_summary (session), "Begun and left.");
  add (session, 0, RP_SIDE_LEFT, 10, 10);
  add (session, 1, RP_SIDE_LEFT, 10, 10);
  add (session, 2, RP_SIDE_LEFT, 10, 10);
  assert_text (rp_past_words_summary (session), "Part done: 3 of 5 exercises.");
  session->asked_exercises = 3;
  assert_text (rp_past_words_summary (session), "Part done: 3 of 10 sets.");
}

static void
test_little (void)
{
  g_autoptr (RpPastSession) session = make ();

  add (session, 0, RP_SIDE_LEFT, 10, 1);
  assert_text (rp_past_words_summary (session), "Part done.");
}

static void
test_by_hand (void)
{
  g_autoptr (RpPastSession) session = make ();

  session->by_hand = TRUE;
  assert_text (rp_past_words_summary (session), "Done. Added by hand.");
}

static void
test_program (void)
{
  g_autoptr (RpPastSession) session = make ();

  assert_text (rp_past_words_program (session), "Exercises");
  add (session, 0, RP_SIDE_LEFT, 10, 10);
  assert_text (rp_past_words_program (session), "clamshell");
  ((RpPastTurn *) session->turns->pdata[0])->name = g_strdup ("Clamshell");
  assert_text (rp_past_words_program (session), "Clamshell");
  session->name = g_strdup ("Morning five");
  assert_text (rp_past_words_program (session), "Morning five");
}

static void
test_time (void)
{
  g_autoptr (RpPastSession) session = make ();

  assert_text (rp_past_words_hour (session), "10:00");
  assert_text (rp_past_words_duration (session), "24 min");
  session->ended = 0;
  g_assert_null (rp_past_words_duration (session));
}

static void
test_answers (void)
{
  g_autoptr (RpPastSession) session = make ();

  g_assert_null (rp_past_words_answers (session));
  history_fixture_answer (session, RP_ANSWER_EFFORT, 5, NULL);
  history_fixture_answer (session, RP_ANSWER_PAIN_BEFORE, 0, NULL);
  history_fixture_answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Tired");
  assert_text (rp_past_words_answers (session), "Pain before 0, How hard 5");
}

static void
test_amounts (void)
{
  RpHistoryTotal total = { .exercise = (char *) "plank", .measure = RP_MEASURE_TIME };

  assert_text (rp_past_words_amount (RP_MEASURE_REPS, 330), "330");
  assert_text (rp_past_words_amount (RP_MEASURE_TIME, 457), "7:37");
  g_assert_cmpstr (rp_past_words_exercise (&total), ==, "plank");
  total.sets[RP_SIDE_LEFT] = total.sets[RP_SIDE_RIGHT] = 1;
  total.planned[RP_SIDE_LEFT] = 60;
  total.done[RP_SIDE_LEFT] = 45;
  assert_text (rp_past_words_sides (&total), "left 0:45 of 1:00, right 0:00");
  g_assert_cmpstr (rp_past_words_mark (RP_DONE_MARK_PART), ==, "Part done");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/past-words/done", test_done);
  g_test_add_func ("/past-words/fewer", test_fewer);
  g_test_add_func ("/past-words/less", test_less);
  g_test_add_func ("/past-words/part", test_part);
  g_test_add_func ("/past-words/little", test_little);
  g_test_add_func ("/past-words/by-hand", test_by_hand);
  g_test_add_func ("/past-words/program", test_program);
  g_test_add_func ("/past-words/time", test_time);
  g_test_add_func ("/past-words/answers", test_answers);
  g_test_add_func ("/past-words/amounts", test_amounts);
  return g_test_run ();
}
