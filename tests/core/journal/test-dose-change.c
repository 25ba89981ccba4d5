/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-dose-change.h"

#include "history-fixture.h"

static RpPastSession *
make (const char *day, guint planned, guint done, const char *load)
{
  RpPastSession *session = history_fixture_new_session (day, day, 9);
  RpPastTurn *turn;

  turn = history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, planned, done);
  turn->load = g_strdup (load);
  history_fixture_add_turn (session, "squat", 1, 1, RP_SIDE_NONE, 10, done);
  return session;
}

/* Takes the sessions. */
static void
assert_change (RpPastSession *first, RpPastSession *second, const char *exercise, RpDoseChange expected)
{
  g_autoptr (RpHistory) history = history_fixture_new (first, second, NULL);
  RpHistoryFilter filter = { .exercise = exercise };

  g_assert_cmpint (rp_dose_change_find (history, &filter), ==, expected);
}

static void
test_same (void)
{
  assert_change (make ("2026-11-01", 20, 20, "red band"), make ("2026-11-02", 20, 12, "red band"), NULL,
                 RP_DOSE_CHANGE_NONE);
}

static void
test_changed (void)
{
  RpPastSession *longer = make ("2026-11-02", 20, 20, NULL);

  longer->asked_turns = 3;
  assert_change (make ("2026-11-01", 20, 20, NULL), make ("2026-11-02", 25, 25, NULL), NULL,
                 RP_DOSE_CHANGE_SOME);
  assert_change (make ("2026-11-01", 20, 20, NULL), make ("2026-11-02", 20, 20, "red band"), NULL,
                 RP_DOSE_CHANGE_SOME);
  assert_change (make ("2026-11-01", 20, 20, NULL), make ("2026-11-02", 25, 25, NULL), "squat",
                 RP_DOSE_CHANGE_NONE);
  /* Not known how many turns the first asked for. */
  assert_change (make ("2026-11-01", 20, 20, NULL), longer, NULL, RP_DOSE_CHANGE_NONE);
}

static void
test_more_turns (void)
{
  RpPastSession *first = make ("2026-11-01", 20, 20, NULL);
  RpPastSession *longer = make ("2026-11-02", 20, 20, NULL);

  first->asked_turns = 2;
  longer->asked_turns = 3;
  assert_change (first, longer, NULL, RP_DOSE_CHANGE_SOME);
}

static void
test_unknown (void)
{
  RpPastSession *other = make ("2026-11-02", 20, 20, NULL);
  RpPastSession *by_hand = make ("2026-11-02", 0, 30, NULL);

  g_free (other->program);
  other->program = g_strdup ("four");
  assert_change (make ("2026-11-01", 20, 20, NULL), other, NULL, RP_DOSE_CHANGE_UNKNOWN);
  assert_change (make ("2026-11-01", 20, 20, NULL), NULL, NULL, RP_DOSE_CHANGE_UNKNOWN);
  /* Nobody asked for what was added by hand. */
  assert_change (make ("2026-11-01", 20, 20, NULL), by_hand, NULL, RP_DOSE_CHANGE_NONE);
}

/* Facts in any order say the same. */
static void
test_any_order (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (RpHistory) history = history_fixture_new_random (seed);
      g_autoptr (RpHistory) other = history_fixture_shuffle (history, seed + 1);

      g_assert_cmpint (rp_dose_change_find (history, NULL), ==, rp_dose_change_find (other, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-change/same", test_same);
  g_test_add_func ("/dose-change/changed", test_changed);
  g_test_add_func ("/dose-change/more-turns", test_more_turns);
  g_test_add_func ("/dose-change/unknown", test_unknown);
  g_test_add_func ("/dose-change/any-order", test_any_order);
  return g_test_run ();
}
