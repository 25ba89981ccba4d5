/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "machine-fixture.h"

static void
test_skip_tells_what_was_done (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 7);
  g_string_truncate (fixture->told, 0);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  machine_fixture_assert_told (fixture, "turn-end@17000=1 step@23000");
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 2);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 1);

  machine_fixture_send (fixture, RP_SESSION_SKIP);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 4);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 3), ==, 0);
}

static void
test_skip_past_the_last_turn_finishes (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_send (fixture, RP_SESSION_START);
  for (guint i = 0; i < rp_plan_get_n_steps (fixture->plan); i++)
    machine_fixture_send (fixture, RP_SESSION_SKIP);
  g_assert_cmpint (fixture->machine.state, ==, RP_SESSION_FINISHED);
  g_assert_true (g_str_has_suffix (fixture->told->str, "done@117000"));
}

static void
test_back_restarts_then_goes_before (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  machine_fixture_advance (fixture, 4);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 3);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 28 * SECOND);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 2);
  machine_fixture_send (fixture, RP_SESSION_PAUSE);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_assert_state (fixture, RP_SESSION_PAUSED, 0);
}

/* Who was in a turn for long means the turn, even if the picture stands at its beginning. */
static void
test_back_after_waiting (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 13);
  machine_fixture_send (fixture, RP_SESSION_WAIT);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 0);
}

static void
test_ten_more_seconds (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_EXTEND));
  machine_fixture_advance (fixture, 13 + 2);
  g_string_truncate (fixture->told, 0);
  machine_fixture_send (fixture, RP_SESSION_EXTEND);
  g_assert_cmpint (rp_plan_get_duration (fixture->machine.plan), ==, 127 * SECOND);
  machine_fixture_advance (fixture, 12);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 2);
  machine_fixture_advance (fixture, 1);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 3);
}

static void
test_repeat_begins_with_the_pause_before (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 13 + 5 + 13 + 20);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 4);
  machine_fixture_send (fixture, RP_SESSION_REPEAT);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 0);
  machine_fixture_advance (fixture, 10 + 13 + 5 + 13 + 45 + 3);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 5);
  machine_fixture_send (fixture, RP_SESSION_REPEAT);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 4);
}

/* What was done stays done: the best counts, and the rest was done as well. */
static void
test_less_the_second_time (MachineFixture *fixture, gconstpointer data)
{
  static const RpSessionEvent ways[] = { RP_SESSION_BACK, RP_SESSION_REPEAT };

  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 13 + 1);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      machine_fixture_send (fixture, ways[i]);
      if (ways[i] == RP_SESSION_REPEAT)
        machine_fixture_send (fixture, RP_SESSION_SKIP);
      machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
      machine_fixture_advance (fixture, 7);
      g_string_truncate (fixture->told, 0);
      machine_fixture_send (fixture, RP_SESSION_SKIP);
      machine_fixture_assert_told (fixture, "turn-end@17000=1 step@23000");
      g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 2);
      g_assert_cmpuint (g_array_index (fixture->machine.repeated, guint, 1), ==, i + 1);
    }
}

/* A turn begun again was done as far as it went. */
static void
test_begun_again_keeps_what_was_done (MachineFixture *fixture, gconstpointer data)
{
  static const RpSessionEvent ways[] = { RP_SESSION_BACK, RP_SESSION_REPEAT };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      RpSessionMachine fresh;

      machine_fixture_start_first_turn (fixture);
      machine_fixture_advance (fixture, 7);
      g_string_truncate (fixture->told, 0);
      machine_fixture_send (fixture, ways[i]);
      g_assert_true (g_str_has_prefix (fixture->told->str, "turn-end@17000=1 step@"));
      if (ways[i] == RP_SESSION_REPEAT)
        machine_fixture_send (fixture, RP_SESSION_SKIP);
      machine_fixture_advance (fixture, 14);
      g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 2);
      g_assert_cmpuint (g_array_index (fixture->machine.repeated, guint, 1), ==, 1);
      rp_session_machine_init (&fresh, fixture->plan);
      rp_session_machine_clear (&fixture->machine);
      fixture->machine = fresh;
    }
}

static void
test_stop_keeps_what_was_done (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 7);
  g_string_truncate (fixture->told, 0);
  machine_fixture_send (fixture, RP_SESSION_STOP);
  machine_fixture_assert_told (fixture, "turn-end@17000=1");
  machine_fixture_assert_state (fixture, RP_SESSION_STOPPED, 1);
  machine_fixture_advance (fixture, 100);
  machine_fixture_assert_told (fixture, "");
}

static void
test_own_pace_waits_and_counts (MachineFixture *fixture, gconstpointer data)
{
  RpMoment moment;

  machine_fixture_start_first_turn (fixture);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 1);
  machine_fixture_advance (fixture, 600);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 1);
  machine_fixture_assert_told (fixture, "");
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_UNCOUNT));

  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_send (fixture, RP_SESSION_UNCOUNT);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 1);
  g_assert_cmpint (moment.clip_lap, ==, 600 * SECOND / 6500000);

  g_string_truncate (fixture->told, 0);
  machine_fixture_advance (fixture, 1);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_assert_told (fixture, "rep@16500 turn-end@16500=2 step@23000");
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 2);
  machine_fixture_advance (fixture, 5);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 3);
}

/* A key that bounces, or a second finger, is one press; one that was taken back can be counted again at once. */
static void
test_counts_apart (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_advance (fixture, 0.29);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  g_assert_cmpuint (fixture->machine.count, ==, 1);
  machine_fixture_send (fixture, RP_SESSION_UNCOUNT);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  g_assert_cmpuint (fixture->machine.count, ==, 1);
  /* What was not taken does not keep the next one away. */
  machine_fixture_advance (fixture, 0.2);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_advance (fixture, 0.1);
  g_string_truncate (fixture->told, 0);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_assert_told (fixture, "rep@16500 turn-end@16500=2 step@23000");
}

static void
test_own_pace_pause_and_skip (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_send (fixture, RP_SESSION_COUNT);
  machine_fixture_send (fixture, RP_SESSION_PAUSE);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_COUNT));
  machine_fixture_send (fixture, RP_SESSION_RESUME);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 1);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 1);
}

static void
test_illegal_events (MachineFixture *fixture, gconstpointer data)
{
  RpSessionMachine before = fixture->machine;

  for (RpSessionEvent event = RP_SESSION_PAUSE; event <= RP_SESSION_STEP; event++)
    {
      g_assert_false (machine_fixture_can (fixture, event));
      g_assert_false (machine_fixture_take (fixture, event));
    }
  g_assert_cmpmem (&before, sizeof before, &fixture->machine, sizeof before);
  machine_fixture_assert_told (fixture, "");

  machine_fixture_send (fixture, RP_SESSION_START);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_START));
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_RESUME));
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_REPEAT));
  machine_fixture_send (fixture, RP_SESSION_STOP);
  for (RpSessionEvent event = RP_SESSION_START; event <= RP_SESSION_STEP; event++)
    g_assert_false (machine_fixture_can (fixture, event));
}

static void
test_random_presses (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_send (fixture, RP_SESSION_START);
  for (guint i = 0; i < 5000; i++)
    {
      RpMoment moment;

      machine_fixture_take (fixture, g_test_rand_int_range (RP_SESSION_PAUSE, RP_SESSION_STOP));
      machine_fixture_advance (fixture, g_test_rand_int_range (0, 4));
      rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
      g_assert_cmpint (moment.step_remaining, >=, 0);
      g_assert_cmpuint (moment.reps_done, <=, moment.step->reps);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MACHINE_FIXTURE_ADD ("/session-rules/counts-apart", RP_PACE_OWN, test_counts_apart);
  MACHINE_FIXTURE_ADD ("/session-rules/skip-tells-what-was-done", RP_PACE_PACED,
                       test_skip_tells_what_was_done);
  MACHINE_FIXTURE_ADD ("/session-rules/skip-past-the-last-turn-finishes", RP_PACE_PACED,
                       test_skip_past_the_last_turn_finishes);
  MACHINE_FIXTURE_ADD ("/session-rules/back-restarts-then-goes-before", RP_PACE_PACED,
                       test_back_restarts_then_goes_before);
  MACHINE_FIXTURE_ADD ("/session-rules/back-after-waiting", RP_PACE_OWN, test_back_after_waiting);
  MACHINE_FIXTURE_ADD ("/session-rules/ten-more-seconds", RP_PACE_PACED, test_ten_more_seconds);
  MACHINE_FIXTURE_ADD ("/session-rules/repeat-begins-with-the-pause-before", RP_PACE_PACED,
                       test_repeat_begins_with_the_pause_before);
  MACHINE_FIXTURE_ADD ("/session-rules/less-the-second-time", RP_PACE_PACED, test_less_the_second_time);
  MACHINE_FIXTURE_ADD ("/session-rules/begun-again-keeps-what-was-done", RP_PACE_PACED,
                       test_begun_again_keeps_what_was_done);
  MACHINE_FIXTURE_ADD ("/session-rules/stop-keeps-what-was-done", RP_PACE_PACED,
                       test_stop_keeps_what_was_done);
  MACHINE_FIXTURE_ADD ("/session-rules/own-pace-waits-and-counts", RP_PACE_OWN,
                       test_own_pace_waits_and_counts);
  MACHINE_FIXTURE_ADD ("/session-rules/own-pace-pause-and-skip", RP_PACE_OWN, test_own_pace_pause_and_skip);
  MACHINE_FIXTURE_ADD ("/session-rules/illegal-events", RP_PACE_PACED, test_illegal_events);
  MACHINE_FIXTURE_ADD ("/session-rules/random-presses", RP_PACE_PACED, test_random_presses);
  MACHINE_FIXTURE_ADD ("/session-rules/random-presses-own-pace", RP_PACE_OWN, test_random_presses);
  return g_test_run ();
}
