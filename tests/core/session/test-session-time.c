/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "machine-fixture.h"

static void
test_a_late_wake_up_loses_no_turn (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 12.5);
  g_string_truncate (fixture->told, 0);
  machine_fixture_sleep_in (fixture, 0.9);
  machine_fixture_assert_told (fixture, "turn-end@23900=2 step@23900");
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 2);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 23.9 * SECOND);
}

/* The program stood still, or the computer did without knowing: what was due meanwhile has not happened. */
static void
test_unseen_time_does_not_count (MachineFixture *fixture, gconstpointer data)
{
  static const double gaps[] = { 1.1, 25, 125, 86400 };

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      if (i == 0)
        machine_fixture_start_first_turn (fixture);
      else
        machine_fixture_send (fixture, RP_SESSION_RESUME);
      g_string_truncate (fixture->told, 0);
      machine_fixture_sleep_in (fixture, gaps[i]);
      machine_fixture_assert_told (fixture, "slept@10000");
      machine_fixture_assert_state (fixture, RP_SESSION_PAUSED, 1);
      g_assert_cmpint (rp_session_machine_get_worked (&fixture->machine, fixture->now), ==, 0);
    }
  machine_fixture_send (fixture, RP_SESSION_RESUME);
  machine_fixture_advance (fixture, 7);
  machine_fixture_send (fixture, RP_SESSION_STOP);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 1);
  g_assert_cmpint (rp_session_machine_get_worked (&fixture->machine, fixture->now), ==, 7 * SECOND);
}

/* Whoever looks between the gap and the next wake-up sees what was seen last. */
static void
test_unseen_time_is_not_shown (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 3);
  machine_fixture_move (fixture, 25 * SECOND);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 13 * SECOND);
  g_string_truncate (fixture->told, 0);
  machine_fixture_send (fixture, RP_SESSION_STOP);
  machine_fixture_assert_told (fixture, "slept@13000");
  machine_fixture_assert_state (fixture, RP_SESSION_STOPPED, 1);
}

static void
test_own_pace_pauses_as_well (MachineFixture *fixture, gconstpointer data)
{
  RpMoment moment;

  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 2);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_sleep_in (fixture, 60);
  machine_fixture_assert_state (fixture, RP_SESSION_PAUSED, 1);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 1);
  g_assert_cmpint (moment.lap_elapsed, ==, 2 * SECOND);
  g_assert_cmpint (rp_session_machine_get_worked (&fixture->machine, fixture->now), ==, 2 * SECOND);
}

static void
test_a_suspend_pauses (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 1.5);
  fixture->now.boottime += 3600 * SECOND;
  machine_fixture_advance (fixture, 1);
  machine_fixture_assert_state (fixture, RP_SESSION_PAUSED, 1);
  machine_fixture_assert_told (fixture, "slept@11000");
  g_assert_cmpint (rp_session_time_get_deadline (&fixture->machine, fixture->now), ==, G_MAXINT64);

  machine_fixture_send (fixture, RP_SESSION_RESUME);
  machine_fixture_advance (fixture, 1);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
}

/* Shorter than a wake-up may be late, and yet a sleep. */
static void
test_a_short_sleep_pauses (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  fixture->now.boottime += 1.2 * SECOND;
  machine_fixture_move (fixture, 0.1 * SECOND);
  machine_fixture_catch_up (fixture);
  machine_fixture_assert_told (fixture, "slept@10000");
}

static void
test_deadlines (MachineFixture *fixture, gconstpointer data)
{
  gint64 start = fixture->now.monotonic;

  g_assert_cmpint (rp_session_time_get_deadline (&fixture->machine, fixture->now), ==, G_MAXINT64);
  machine_fixture_send (fixture, RP_SESSION_START);
  g_assert_cmpint (rp_session_time_get_deadline (&fixture->machine, fixture->now), ==, start + SECOND);
  machine_fixture_advance (fixture, 6.5);
  g_assert_cmpint (rp_session_time_get_deadline (&fixture->machine, fixture->now), ==, start + 7 * SECOND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MACHINE_FIXTURE_ADD ("/session-time/a-late-wake-up-loses-no-turn", RP_PACE_PACED,
                       test_a_late_wake_up_loses_no_turn);
  MACHINE_FIXTURE_ADD ("/session-time/a-suspend-pauses", RP_PACE_PACED, test_a_suspend_pauses);
  MACHINE_FIXTURE_ADD ("/session-time/unseen-time-does-not-count", RP_PACE_PACED,
                       test_unseen_time_does_not_count);
  MACHINE_FIXTURE_ADD ("/session-time/unseen-time-is-not-shown", RP_PACE_PACED,
                       test_unseen_time_is_not_shown);
  MACHINE_FIXTURE_ADD ("/session-time/own-pace-pauses-as-well", RP_PACE_OWN, test_own_pace_pauses_as_well);
  MACHINE_FIXTURE_ADD ("/session-time/a-short-sleep-pauses", RP_PACE_PACED, test_a_short_sleep_pauses);
  MACHINE_FIXTURE_ADD ("/session-time/deadlines", RP_PACE_PACED, test_deadlines);
  return g_test_run ();
}
