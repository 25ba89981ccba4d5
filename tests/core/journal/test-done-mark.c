/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-done-mark.h"

#include "history-fixture.h"

static RpPastSession *
make (guint first, guint second)
{
  RpPastSession *session = history_fixture_new_session ("one", "2026-11-18", 9);

  session->asked_turns = 2;
  history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 15, first);
  history_fixture_add_turn (session, "squat", 1, 1, RP_SIDE_NONE, 10, second);
  return session;
}

static void
assert_mark (guint first, guint second, RpDoneMark expected)
{
  g_autoptr (RpPastSession) session = make (first, second);

  g_assert_cmpint (rp_done_mark_find (session, NULL), ==, expected);
}

/* Half of a set counts as one, rounded up, as on paper. */
static void
test_turns (void)
{
  assert_mark (15, 10, RP_DONE_MARK_DONE);
  assert_mark (8, 5, RP_DONE_MARK_DONE);
  assert_mark (7, 10, RP_DONE_MARK_PART);
  assert_mark (15, 0, RP_DONE_MARK_PART);
  assert_mark (1, 0, RP_DONE_MARK_PART);
  assert_mark (0, 0, RP_DONE_MARK_NONE);
}

static void
test_asked (void)
{
  g_autoptr (RpPastSession) session = make (15, 10);

  session->asked_turns = 3;
  g_assert_cmpint (rp_done_mark_find (session, NULL), ==, RP_DONE_MARK_PART);
  session->asked_turns = 0;
  g_assert_cmpint (rp_done_mark_find (session, NULL), ==, RP_DONE_MARK_DONE);
}

static void
test_exercise (void)
{
  g_autoptr (RpPastSession) session = make (15, 0);

  g_assert_cmpint (rp_done_mark_find (session, &(RpHistoryFilter){ .exercise = "clamshell" }), ==,
                   RP_DONE_MARK_DONE);
  g_assert_cmpint (rp_done_mark_find (session, &(RpHistoryFilter){ .exercise = "squat" }), ==,
                   RP_DONE_MARK_NONE);
}

/* "Thursday at the gym" is done, for the person says so; what was only begun is not. */
static void
test_by_hand (void)
{
  g_autoptr (RpPastSession) session = rp_past_session_new ("one", "");

  g_assert_cmpint (rp_done_mark_find (session, NULL), ==, RP_DONE_MARK_NONE);
  session->by_hand = TRUE;
  g_assert_cmpint (rp_done_mark_find (session, NULL), ==, RP_DONE_MARK_DONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/done-mark/turns", test_turns);
  g_test_add_func ("/done-mark/asked", test_asked);
  g_test_add_func ("/done-mark/exercise", test_exercise);
  g_test_add_func ("/done-mark/by-hand", test_by_hand);
  return g_test_run ();
}
