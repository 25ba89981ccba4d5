/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "session/rp-session-machine.h"

/* The rules alone: no object, no clock; time is a number that the test moves. */

typedef struct
{
  RpPlan *plan;
  RpSessionMachine machine;
  RpInstant now;
  GArray *reports;
  GString *told;
} Fixture;

/* Two repetitions a side; the data says at whose pace. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_EACH);

  dose.pace = GPOINTER_TO_INT (data);
  fixture->plan = fixture_plan (&dose);
  rp_session_machine_init (&fixture->machine, fixture->plan);
  fixture->now = (RpInstant){ 1000 * SECOND, 5000 * SECOND };
  fixture->reports = g_array_new (FALSE, FALSE, sizeof (RpSessionReport));
  fixture->told = g_string_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_session_machine_clear (&fixture->machine);
  rp_plan_unref (fixture->plan);
  g_array_unref (fixture->reports);
  g_string_free (fixture->told, TRUE);
}

/* "turn-end@17000=1": what, where the plan stood in milliseconds when it is heard, and how much was done. */
static void
write_down (Fixture *fixture)
{
  for (guint i = 0; i < fixture->reports->len; i++)
    {
      const RpSessionReport *report = &g_array_index (fixture->reports, RpSessionReport, i);

      g_string_append_printf (fixture->told, "%s%s@%" G_GINT64_FORMAT, fixture->told->len > 0 ? " " : "",
                              rp_session_notice_to_string (report->notice),
                              rp_session_machine_get_elapsed (&report->then, fixture->now) / 1000);
      if (report->done > 0)
        g_string_append_printf (fixture->told, "=%u", report->done);
    }
  g_array_set_size (fixture->reports, 0);
}

static void
assert_told (Fixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

static void
catch_up (Fixture *fixture)
{
  rp_session_machine_catch_up (&fixture->machine, fixture->now, fixture->reports);
  write_down (fixture);
}

static void
move (Fixture *fixture, gint64 microseconds)
{
  fixture->now.monotonic += microseconds;
  fixture->now.boottime += microseconds;
}

/* Lets time pass, and lets the machine catch up at each of its deadlines. */
static void
advance (Fixture *fixture, double seconds)
{
  gint64 end = fixture->now.monotonic + (gint64) (seconds * SECOND);
  gint64 deadline;

  while ((deadline = rp_session_machine_get_deadline (&fixture->machine, fixture->now)) <= end)
    {
      move (fixture, deadline - fixture->now.monotonic);
      catch_up (fixture);
    }
  move (fixture, end - fixture->now.monotonic);
}

/* The process gets no time until long after its deadline. */
static void
sleep_in (Fixture *fixture, double seconds)
{
  gint64 deadline = rp_session_machine_get_deadline (&fixture->machine, fixture->now);

  move (fixture, deadline - fixture->now.monotonic + (gint64) (seconds * SECOND));
  catch_up (fixture);
}

static gboolean
take (Fixture *fixture, RpSessionEvent event)
{
  gboolean taken;

  catch_up (fixture);
  taken = rp_session_machine_take (&fixture->machine, event, fixture->now, fixture->reports);
  write_down (fixture);
  return taken;
}

static void
send (Fixture *fixture, RpSessionEvent event)
{
  g_assert_true (take (fixture, event));
}

static gboolean
can (Fixture *fixture, RpSessionEvent event)
{
  return rp_session_machine_can (&fixture->machine, event, fixture->now);
}

static void
assert_state (Fixture *fixture, RpSessionState state, guint step)
{
  RpMoment moment;

  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpint (fixture->machine.state, ==, state);
  g_assert_cmpuint (moment.step_index, ==, step);
}

static void
start_first_turn (Fixture *fixture)
{
  send (fixture, RP_SESSION_START);
  send (fixture, RP_SESSION_SKIP);
  g_string_truncate (fixture->told, 0);
}

static void
test_pause_keeps_its_place (Fixture *fixture, gconstpointer data)
{
  RpMoment before;
  RpMoment after;

  start_first_turn (fixture);
  advance (fixture, 3);
  send (fixture, RP_SESSION_PAUSE);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &before);
  advance (fixture, 3600);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);

  send (fixture, RP_SESSION_RESUME);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 14 * SECOND);
  g_assert_cmpint (rp_session_machine_get_worked (&fixture->machine, fixture->now), ==, 4 * SECOND);
}

static void
test_skip_tells_what_was_done (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 7);
  g_string_truncate (fixture->told, 0);
  send (fixture, RP_SESSION_SKIP);
  assert_told (fixture, "turn-end@17000=1 step@23000");
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 1);

  send (fixture, RP_SESSION_SKIP);
  send (fixture, RP_SESSION_SKIP);
  assert_state (fixture, RP_SESSION_RUNNING, 4);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 3), ==, 0);
}

static void
test_skip_past_the_last_turn_finishes (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  for (guint i = 0; i < rp_plan_get_n_steps (fixture->plan); i++)
    send (fixture, RP_SESSION_SKIP);
  g_assert_cmpint (fixture->machine.state, ==, RP_SESSION_FINISHED);
  g_assert_true (g_str_has_suffix (fixture->told->str, "done@117000"));
}

static void
test_back_restarts_then_goes_before (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  send (fixture, RP_SESSION_SKIP);
  send (fixture, RP_SESSION_SKIP);
  advance (fixture, 4);
  send (fixture, RP_SESSION_BACK);
  assert_state (fixture, RP_SESSION_RUNNING, 3);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 28 * SECOND);
  send (fixture, RP_SESSION_BACK);
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  send (fixture, RP_SESSION_PAUSE);
  send (fixture, RP_SESSION_BACK);
  send (fixture, RP_SESSION_BACK);
  send (fixture, RP_SESSION_BACK);
  assert_state (fixture, RP_SESSION_PAUSED, 0);
}

static void
test_ten_more_seconds (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  g_assert_false (can (fixture, RP_SESSION_EXTEND));
  advance (fixture, 13 + 2);
  g_string_truncate (fixture->told, 0);
  send (fixture, RP_SESSION_EXTEND);
  g_assert_cmpint (rp_plan_get_duration (fixture->machine.plan), ==, 127 * SECOND);
  advance (fixture, 12);
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 3);
}

static void
test_repeat_begins_with_the_pause_before (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 13 + 5 + 13 + 20);
  assert_state (fixture, RP_SESSION_RUNNING, 4);
  send (fixture, RP_SESSION_REPEAT);
  assert_state (fixture, RP_SESSION_RUNNING, 0);
  advance (fixture, 10 + 13 + 5 + 13 + 45 + 3);
  assert_state (fixture, RP_SESSION_RUNNING, 5);
  send (fixture, RP_SESSION_REPEAT);
  assert_state (fixture, RP_SESSION_RUNNING, 4);
}

static void
test_stop_keeps_what_was_done (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 7);
  g_string_truncate (fixture->told, 0);
  send (fixture, RP_SESSION_STOP);
  assert_told (fixture, "turn-end@17000=1");
  assert_state (fixture, RP_SESSION_STOPPED, 1);
  advance (fixture, 100);
  assert_told (fixture, "");
}

static void
test_a_late_wake_up_loses_no_turn (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  sleep_in (fixture, 20);
  assert_told (fixture, "turn-end@31000=2 step@31000 step@31000 phase@31000");
  assert_state (fixture, RP_SESSION_RUNNING, 3);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 31 * SECOND);
}

static void
test_own_pace_waits_and_counts (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  start_first_turn (fixture);
  assert_state (fixture, RP_SESSION_WAITING, 1);
  advance (fixture, 600);
  assert_state (fixture, RP_SESSION_WAITING, 1);
  assert_told (fixture, "");
  g_assert_false (can (fixture, RP_SESSION_UNCOUNT));

  send (fixture, RP_SESSION_COUNT);
  send (fixture, RP_SESSION_UNCOUNT);
  send (fixture, RP_SESSION_COUNT);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 1);
  g_assert_cmpint (moment.clip_lap, ==, 600 * SECOND / 6500000);

  g_string_truncate (fixture->told, 0);
  send (fixture, RP_SESSION_COUNT);
  assert_told (fixture, "rep@16500 turn-end@16500=2 step@23000");
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  advance (fixture, 5);
  assert_state (fixture, RP_SESSION_WAITING, 3);
}

static void
test_own_pace_pause_and_skip (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  send (fixture, RP_SESSION_COUNT);
  send (fixture, RP_SESSION_PAUSE);
  g_assert_false (can (fixture, RP_SESSION_COUNT));
  send (fixture, RP_SESSION_RESUME);
  assert_state (fixture, RP_SESSION_WAITING, 1);
  send (fixture, RP_SESSION_SKIP);
  g_assert_cmpuint (g_array_index (fixture->machine.done, guint, 1), ==, 1);
}

static void
test_a_suspend_pauses (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 1.5);
  fixture->now.boottime += 3600 * SECOND;
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_PAUSED, 1);
  assert_told (fixture, "phase@12000 slept@12000");
  g_assert_cmpint (rp_session_machine_get_deadline (&fixture->machine, fixture->now), ==, G_MAXINT64);

  send (fixture, RP_SESSION_RESUME);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 1);
}

/* What is reported keeps what was true then, although the machine has moved on. */
static void
test_a_report_is_as_of_then (Fixture *fixture, gconstpointer data)
{
  const RpSessionReport *report;
  RpMoment moment;

  start_first_turn (fixture);
  advance (fixture, 7);
  rp_session_machine_take (&fixture->machine, RP_SESSION_SKIP, fixture->now, fixture->reports);
  g_assert_cmpuint (fixture->reports->len, ==, 2);
  report = &g_array_index (fixture->reports, RpSessionReport, 0);
  g_assert_cmpint (report->notice, ==, RP_SESSION_NOTICE_TURN_END);
  rp_session_machine_get_moment (&report->then, fixture->now, &moment);
  g_assert_cmpuint (moment.step_index, ==, 1);
  g_assert_cmpint (moment.step_elapsed, ==, 7 * SECOND);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpuint (moment.step_index, ==, 2);
  g_assert_cmpint (moment.step_elapsed, ==, 0);
}

/* Nothing to wait for at rest; a look for a sleep each second; a boundary when it is sooner. */
static void
test_deadlines (Fixture *fixture, gconstpointer data)
{
  gint64 start = fixture->now.monotonic;

  g_assert_cmpint (rp_session_machine_get_deadline (&fixture->machine, fixture->now), ==, G_MAXINT64);
  send (fixture, RP_SESSION_START);
  g_assert_cmpint (rp_session_machine_get_deadline (&fixture->machine, fixture->now), ==, start + SECOND);
  advance (fixture, 6.5);
  g_assert_cmpint (rp_session_machine_get_deadline (&fixture->machine, fixture->now), ==, start + 7 * SECOND);
}

/* What the table does not list cannot happen, and changes nothing. */
static void
test_illegal_events (Fixture *fixture, gconstpointer data)
{
  RpSessionMachine before = fixture->machine;

  for (RpSessionEvent event = RP_SESSION_PAUSE; event <= RP_SESSION_STEP; event++)
    {
      g_assert_false (can (fixture, event));
      g_assert_false (take (fixture, event));
    }
  g_assert_cmpmem (&before, sizeof before, &fixture->machine, sizeof before);
  assert_told (fixture, "");

  send (fixture, RP_SESSION_START);
  g_assert_false (can (fixture, RP_SESSION_START));
  g_assert_false (can (fixture, RP_SESSION_RESUME));
  g_assert_false (can (fixture, RP_SESSION_REPEAT));
  send (fixture, RP_SESSION_STOP);
  for (RpSessionEvent event = RP_SESSION_START; event <= RP_SESSION_STEP; event++)
    g_assert_false (can (fixture, event));
}

/* Whatever a person presses, in whatever order, no rule is broken. */
static void
test_random_presses (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  for (guint i = 0; i < 5000; i++)
    {
      RpMoment moment;

      take (fixture, g_test_rand_int_range (RP_SESSION_PAUSE, RP_SESSION_STOP));
      advance (fixture, g_test_rand_int_range (0, 4));
      rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
      g_assert_cmpint (moment.step_remaining, >=, 0);
      g_assert_cmpuint (moment.reps_done, <=, moment.step->reps);
    }
}

#define ADD(path, pace, func) g_test_add (path, Fixture, GINT_TO_POINTER (pace), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session-machine/pause-keeps-its-place", RP_PACE_PACED, test_pause_keeps_its_place);
  ADD ("/session-machine/skip-tells-what-was-done", RP_PACE_PACED, test_skip_tells_what_was_done);
  ADD ("/session-machine/skip-past-the-last-turn-finishes", RP_PACE_PACED,
       test_skip_past_the_last_turn_finishes);
  ADD ("/session-machine/back-restarts-then-goes-before", RP_PACE_PACED, test_back_restarts_then_goes_before);
  ADD ("/session-machine/ten-more-seconds", RP_PACE_PACED, test_ten_more_seconds);
  ADD ("/session-machine/repeat-begins-with-the-pause-before", RP_PACE_PACED,
       test_repeat_begins_with_the_pause_before);
  ADD ("/session-machine/stop-keeps-what-was-done", RP_PACE_PACED, test_stop_keeps_what_was_done);
  ADD ("/session-machine/a-late-wake-up-loses-no-turn", RP_PACE_PACED, test_a_late_wake_up_loses_no_turn);
  ADD ("/session-machine/own-pace-waits-and-counts", RP_PACE_OWN, test_own_pace_waits_and_counts);
  ADD ("/session-machine/own-pace-pause-and-skip", RP_PACE_OWN, test_own_pace_pause_and_skip);
  ADD ("/session-machine/a-suspend-pauses", RP_PACE_PACED, test_a_suspend_pauses);
  ADD ("/session-machine/a-report-is-as-of-then", RP_PACE_PACED, test_a_report_is_as_of_then);
  ADD ("/session-machine/deadlines", RP_PACE_PACED, test_deadlines);
  ADD ("/session-machine/illegal-events", RP_PACE_PACED, test_illegal_events);
  ADD ("/session-machine/random-presses", RP_PACE_PACED, test_random_presses);
  ADD ("/session-machine/random-presses-own-pace", RP_PACE_OWN, test_random_presses);
  return g_test_run ();
}
