/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#include "base/rp-core-error.h"

typedef struct
{
  RpPlan *plan;
  FixtureLog log;
} Fixture;

/* Two repetitions a side; the data says at whose pace. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_EACH);

  dose.pace = GPOINTER_TO_INT (data);
  fixture->plan = fixture_plan (&dose);
  fixture_log_init (&fixture->log, fixture->plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_log_clear (&fixture->log);
  rp_plan_unref (fixture->plan);
}

static void
advance (Fixture *fixture, double seconds)
{
  rp_simulated_clock_advance (fixture->log.clock, (gint64) (seconds * SECOND));
}

static void
send (Fixture *fixture, RpSessionEvent event)
{
  fixture_log_send (&fixture->log, event);
}

static void
assert_state (Fixture *fixture, RpSessionState state, guint step)
{
  RpMoment moment;

  rp_session_get_moment (fixture->log.session, &moment);
  g_assert_cmpint (rp_session_get_state (fixture->log.session), ==, state);
  g_assert_cmpuint (moment.step_index, ==, step);
}

static void
start_first_turn (Fixture *fixture)
{
  send (fixture, RP_SESSION_START);
  send (fixture, RP_SESSION_SKIP);
  g_string_truncate (fixture->log.told, 0);
}

static void
test_leads_from_start_to_end (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  fixture_log_assert (&fixture->log, "step@0");
  advance (fixture, 10);
  fixture_log_assert (&fixture->log, "countdown@7000 countdown@8000 countdown@9000 step@10000 phase@10000");
  advance (fixture, 13);
  fixture_log_assert (
      &fixture->log,
      "phase@12000 hold-end@14000 phase@14000 rep@16000 phase@16000 phase@16500 "
      "phase@18500 hold-end@20500 phase@20500 rep@22500 phase@22500 turn-end@23000=2 step@23000");
  advance (fixture, 5);
  fixture_log_assert (&fixture->log,
                      "countdown@25000 countdown@26000 countdown@27000 step@28000 phase@28000");
  advance (fixture, 13 + 45 + 13 + 5 + 13);
  g_assert_cmpint (rp_session_get_state (fixture->log.session), ==, RP_SESSION_FINISHED);
  g_assert_cmpint (rp_session_get_worked (fixture->log.session), ==, rp_plan_get_duration (fixture->plan));
  g_assert_true (g_str_has_suffix (fixture->log.told->str, "turn-end@117000=2 done@117000"));
  for (guint i = 0; i < rp_plan_get_n_steps (fixture->plan); i++)
    g_assert_cmpuint (rp_session_get_done (fixture->log.session, i), ==,
                      rp_plan_get_step (fixture->plan, i)->reps);
}

/* Four rounds of 6.5 seconds: half is over where the third begins; and six, of which half is over within the fourth. */
static void
test_tells_how_far_timed_work_is (void)
{
  static const struct
  {
    guint seconds;
    double before;
    const char *told;
  } turns[] = {
    { 26, 12.6, "phase@23000 half-way@23000" },
    { 39, 19, "phase@29500 half-way@29500" },
    { 45, 15.1, "time-left@25500" },
    { 45, 22.7, "half-way@32750" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      RpDose dose = fixture_dose (1, turns[i].seconds, RP_DOSE_SIDES_BOTH);
      Fixture fixture;

      dose.measure = RP_MEASURE_TIME;
      fixture.plan = fixture_plan (&dose);
      fixture_log_init (&fixture.log, fixture.plan);
      start_first_turn (&fixture);
      advance (&fixture, turns[i].before);
      g_string_truncate (fixture.log.told, 0);
      advance (&fixture, 0.6);
      fixture_log_assert (&fixture.log, turns[i].told);
      tear_down (&fixture, NULL);
    }
}

static void
test_pause_keeps_its_place (Fixture *fixture, gconstpointer data)
{
  RpMoment before;
  RpMoment after;

  start_first_turn (fixture);
  advance (fixture, 3);
  send (fixture, RP_SESSION_PAUSE);
  rp_session_get_moment (fixture->log.session, &before);
  advance (fixture, 3600);
  rp_session_get_moment (fixture->log.session, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);

  send (fixture, RP_SESSION_RESUME);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (rp_session_get_elapsed (fixture->log.session), ==, 14 * SECOND);
  g_assert_cmpint (rp_session_get_worked (fixture->log.session), ==, 4 * SECOND);
}

static void
test_ten_more_seconds (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  g_assert_false (rp_session_can (fixture->log.session, RP_SESSION_EXTEND));
  advance (fixture, 13 + 2);
  g_string_truncate (fixture->log.told, 0);
  send (fixture, RP_SESSION_EXTEND);
  g_assert_cmpint (rp_plan_get_duration (rp_session_get_plan (fixture->log.session)), ==, 127 * SECOND);
  advance (fixture, 12);
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 3);
}

static void
test_a_suspend_pauses (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 1.5);
  rp_simulated_clock_suspend (fixture->log.clock, 3600 * SECOND);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_PAUSED, 1);
  g_assert_true (g_str_has_suffix (fixture->log.told->str, "slept@11000"));

  send (fixture, RP_SESSION_RESUME);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 1);
}

static void
test_a_late_wake_up_loses_no_turn (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 12.5);
  g_string_truncate (fixture->log.told, 0);
  g_assert_true (rp_simulated_clock_run_next (fixture->log.clock, 900 * G_TIME_SPAN_MILLISECOND));
  fixture_log_assert (&fixture->log, "turn-end@23900=2 step@23900");
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  g_assert_cmpint (rp_session_get_elapsed (fixture->log.session), ==, 23.9 * SECOND);
}

/* The program stood still for longer than two turns: nobody did them. */
static void
test_a_standstill_pauses (Fixture *fixture, gconstpointer data)
{
  start_first_turn (fixture);
  advance (fixture, 3);
  g_string_truncate (fixture->log.told, 0);
  g_assert_true (rp_simulated_clock_run_next (fixture->log.clock, 25 * SECOND));
  fixture_log_assert (&fixture->log, "slept@13000");
  assert_state (fixture, RP_SESSION_PAUSED, 1);
  g_assert_cmpuint (rp_session_get_done (fixture->log.session, 1), ==, 0);
  g_assert_cmpint (rp_session_get_worked (fixture->log.session), ==, 3 * SECOND);
}

/* Whoever sets the clock of the wall changes nothing that is measured. */
static void
test_a_clock_set_counts_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2031, 5, 4, 3, 2, 1);

  start_first_turn (fixture);
  advance (fixture, 3);
  rp_simulated_clock_set_date_time (fixture->log.clock, day);
  advance (fixture, 1);
  assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (rp_session_get_worked (fixture->log.session), ==, 4 * SECOND);
}

static void
test_lateness_does_not_add_up (Fixture *fixture, gconstpointer data)
{
  gint64 began;
  guint wakes = 0;

  send (fixture, RP_SESSION_START);
  began = rp_clock_now (RP_CLOCK (fixture->log.clock)).monotonic;
  while (rp_session_get_state (fixture->log.session) == RP_SESSION_RUNNING)
    {
      g_assert_true (rp_simulated_clock_run_next (fixture->log.clock, 7 * G_TIME_SPAN_MILLISECOND));
      wakes++;
    }
  g_assert_cmpuint (wakes, >, 100);
  g_assert_cmpint (rp_clock_now (RP_CLOCK (fixture->log.clock)).monotonic - began, <=,
                   rp_plan_get_duration (fixture->plan) + 7 * G_TIME_SPAN_MILLISECOND);
}

typedef struct
{
  gint64 began;
  gint64 last;
} Told;

static void
on_told (RpSession *session, guint notice, guint step, Told *told)
{
  gint64 elapsed = -1;
  gint64 instant = rp_session_get_anchor (session, &elapsed);

  g_assert_cmpint (instant - told->began, ==, elapsed);
  g_assert_cmpint (elapsed, >=, told->last);
  if (notice == RP_SESSION_NOTICE_STEP)
    g_assert_cmpint (elapsed, ==, rp_plan_get_step (rp_session_get_plan (session), step)->start);
  told->last = elapsed;
}

/* However late a handler is told, it knows when that was, and where the plan stood. */
static void
test_handlers_know_when (Fixture *fixture, gconstpointer data)
{
  Told told = { rp_clock_now (RP_CLOCK (fixture->log.clock)).monotonic, 0 };

  g_signal_connect (fixture->log.session, "notice", G_CALLBACK (on_told), &told);
  send (fixture, RP_SESSION_START);
  while (rp_session_get_state (fixture->log.session) == RP_SESSION_RUNNING)
    g_assert_true (rp_simulated_clock_run_next (fixture->log.clock, 7 * G_TIME_SPAN_MILLISECOND));
  g_assert_cmpint (told.last, ==, rp_plan_get_duration (fixture->plan));
  g_signal_handlers_disconnect_by_data (fixture->log.session, &told);
}

static void
test_own_pace_waits_and_counts (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  start_first_turn (fixture);
  assert_state (fixture, RP_SESSION_WAITING, 1);
  advance (fixture, 600);
  assert_state (fixture, RP_SESSION_WAITING, 1);
  fixture_log_assert (&fixture->log, "");
  g_assert_false (rp_session_can (fixture->log.session, RP_SESSION_UNCOUNT));

  send (fixture, RP_SESSION_COUNT);
  send (fixture, RP_SESSION_UNCOUNT);
  send (fixture, RP_SESSION_COUNT);
  rp_session_get_moment (fixture->log.session, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 1);
  g_assert_cmpint (moment.clip_lap, ==, 600 * SECOND / 6500000);

  g_string_truncate (fixture->log.told, 0);
  advance (fixture, 1);
  send (fixture, RP_SESSION_COUNT);
  fixture_log_assert (&fixture->log, "rep@16500 turn-end@16500=2 step@23000");
  assert_state (fixture, RP_SESSION_RUNNING, 2);
  advance (fixture, 5);
  assert_state (fixture, RP_SESSION_WAITING, 3);
}

static void
on_state (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_printf (fixture->log.told, " [%s]",
                          rp_session_state_to_string (rp_session_get_state (RP_SESSION (object))));
}

/* The state changes after what led to it was told, and before the end is. */
static void
test_tells_its_state_in_order (Fixture *fixture, gconstpointer data)
{
  g_signal_connect (fixture->log.session, "notify::state", G_CALLBACK (on_state), fixture);
  send (fixture, RP_SESSION_START);
  fixture_log_assert (&fixture->log, "step@0 [running]");
  send (fixture, RP_SESSION_PAUSE);
  send (fixture, RP_SESSION_RESUME);
  fixture_log_assert (&fixture->log, " [paused] [running]");
  send (fixture, RP_SESSION_SKIP);
  fixture_log_assert (&fixture->log, "step@10000 phase@10000 [waiting]");
  send (fixture, RP_SESSION_COUNT);
  advance (fixture, 1);
  send (fixture, RP_SESSION_COUNT);
  fixture_log_assert (&fixture->log, "rep@10000 rep@16500 turn-end@16500=2 step@23000 [running]");
  for (guint i = 2; i < rp_plan_get_n_steps (fixture->plan); i++)
    send (fixture, RP_SESSION_SKIP);
  g_assert_true (g_str_has_suffix (fixture->log.told->str, " [waiting] [finished] done@117000"));
}

static void
on_plan (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  gint64 *duration = user_data;

  *duration = rp_plan_get_duration (rp_session_get_plan (RP_SESSION (object)));
}

static void
test_tells_of_another_plan (Fixture *fixture, gconstpointer data)
{
  gint64 duration = 0;

  g_signal_connect (fixture->log.session, "notify::plan", G_CALLBACK (on_plan), &duration);
  send (fixture, RP_SESSION_START);
  g_assert_cmpint (duration, ==, 0);
  send (fixture, RP_SESSION_EXTEND);
  g_assert_cmpint (duration, ==, 127 * SECOND);
}

static void
on_turn_ended (RpSession *session, guint step, guint done, gpointer user_data)
{
  guint *seen = user_data;
  RpMoment moment;

  rp_session_get_moment (session, &moment);
  g_assert_cmpuint (moment.step_index, ==, step);
  g_assert_cmpuint (moment.reps_done, ==, done);
  g_assert_cmpuint (rp_session_get_done (session, step), ==, done);
  *seen += 1;
}

/* Whoever keeps what was done still finds the session in that turn. */
static void
test_a_turn_ends_before_it_is_left (Fixture *fixture, gconstpointer data)
{
  guint seen = 0;

  g_signal_connect (fixture->log.session, "turn-ended", G_CALLBACK (on_turn_ended), &seen);
  start_first_turn (fixture);
  advance (fixture, 7);
  send (fixture, RP_SESSION_SKIP);
  g_assert_cmpuint (seen, ==, 1);
  send (fixture, RP_SESSION_SKIP);
  advance (fixture, 12.9);
  send (fixture, RP_SESSION_STOP);
  g_assert_cmpuint (seen, ==, 2);
}

static void
send_inside (RpSession *session)
{
  rp_session_send (session, RP_SESSION_SKIP, NULL);
}

static void
test_handlers_send_no_events (Fixture *fixture, gconstpointer data)
{
  gulong handler = g_signal_connect (fixture->log.session, "notice", G_CALLBACK (send_inside), NULL);

  g_test_expect_message ("reprise-core", G_LOG_LEVEL_CRITICAL, "*telling*");
  send (fixture, RP_SESSION_START);
  g_test_assert_expected_messages ();
  assert_state (fixture, RP_SESSION_RUNNING, 0);
  g_signal_handler_disconnect (fixture->log.session, handler);
}

/* What the table does not list is an error, whatever the state. */
static void
test_illegal_events (Fixture *fixture, gconstpointer data)
{
  static const RpSessionEvent never_at_rest[]
      = { RP_SESSION_PAUSE,       RP_SESSION_RESUME, RP_SESSION_SKIP,   RP_SESSION_BACK,
          RP_SESSION_EXTEND,      RP_SESSION_REPEAT, RP_SESSION_COUNT,  RP_SESSION_UNCOUNT,
          RP_SESSION_STOP,        RP_SESSION_SLOWER, RP_SESSION_FASTER, RP_SESSION_HOLD_SHORTER,
          RP_SESSION_HOLD_LONGER, RP_SESSION_WAIT,   RP_SESSION_FEWER,  RP_SESSION_MORE,
          RP_SESSION_PLAIN };

  for (guint round = 0; round < 2; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (never_at_rest); i++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_false (rp_session_send (fixture->log.session, never_at_rest[i], &error));
          g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_STATE);
        }
      if (round == 0)
        {
          send (fixture, RP_SESSION_START);
          g_assert_false (rp_session_can (fixture->log.session, RP_SESSION_START));
          g_assert_false (rp_session_can (fixture->log.session, RP_SESSION_RESUME));
          g_assert_false (rp_session_can (fixture->log.session, RP_SESSION_REPEAT));
          send (fixture, RP_SESSION_STOP);
        }
    }
}

/* What was counted can be put right once it is over: more, less, and a turn that the session never came to. */
static void
test_corrected (Fixture *fixture, gconstpointer data)
{
  RpPlan *plan = rp_session_get_plan (fixture->log.session);
  guint last = rp_plan_get_n_steps (plan) - 1;
  guint first = 0;

  while (rp_plan_get_step (plan, first)->kind != RP_STEP_WORK)
    first++;
  send (fixture, RP_SESSION_START);
  send (fixture, RP_SESSION_STOP);
  rp_session_correct (fixture->log.session, first, 7);
  g_assert_cmpuint (rp_session_get_done (fixture->log.session, first), ==, 7);
  rp_session_correct (fixture->log.session, first, 0);
  g_assert_cmpuint (rp_session_get_done (fixture->log.session, first), ==, 0);
  rp_session_correct (fixture->log.session, last, 3);
  g_assert_cmpuint (rp_session_get_done (fixture->log.session, last), ==, 3);
}

static RpSessionEvent
random_press (void)
{
  RpSessionEvent event = g_test_rand_int_range (RP_SESSION_PAUSE, RP_SESSION_SLEPT);

  return event == RP_SESSION_STOP ? RP_SESSION_COUNT : event;
}

/* Whatever a person presses, in whatever order, the session ends by itself and no rule is broken. */
static void
test_random_presses (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  for (guint i = 0; i < 5000; i++)
    {
      RpSessionEvent event = random_press ();
      RpMoment moment;

      rp_session_send (fixture->log.session, event, NULL);
      advance (fixture, g_test_rand_int_range (0, 4));
      rp_session_get_moment (fixture->log.session, &moment);
      g_assert_cmpint (moment.step_remaining, >=, 0);
      g_assert_cmpuint (moment.reps_done, <=, moment.step->reps);
    }
}

#define ADD(path, pace, func) g_test_add (path, Fixture, GINT_TO_POINTER (pace), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session/leads-from-start-to-end", RP_PACE_PACED, test_leads_from_start_to_end);
  g_test_add_func ("/session/tells-how-far-timed-work-is", test_tells_how_far_timed_work_is);
  ADD ("/session/pause-keeps-its-place", RP_PACE_PACED, test_pause_keeps_its_place);
  ADD ("/session/ten-more-seconds", RP_PACE_PACED, test_ten_more_seconds);
  ADD ("/session/corrected", RP_PACE_PACED, test_corrected);
  ADD ("/session/a-suspend-pauses", RP_PACE_PACED, test_a_suspend_pauses);
  ADD ("/session/a-late-wake-up-loses-no-turn", RP_PACE_PACED, test_a_late_wake_up_loses_no_turn);
  ADD ("/session/a-standstill-pauses", RP_PACE_PACED, test_a_standstill_pauses);
  ADD ("/session/a-clock-set-counts-nothing", RP_PACE_PACED, test_a_clock_set_counts_nothing);
  ADD ("/session/lateness-does-not-add-up", RP_PACE_PACED, test_lateness_does_not_add_up);
  ADD ("/session/handlers-know-when", RP_PACE_PACED, test_handlers_know_when);
  ADD ("/session/own-pace-waits-and-counts", RP_PACE_OWN, test_own_pace_waits_and_counts);
  ADD ("/session/tells-its-state-in-order", RP_PACE_OWN, test_tells_its_state_in_order);
  ADD ("/session/tells-of-another-plan", RP_PACE_PACED, test_tells_of_another_plan);
  ADD ("/session/a-turn-ends-before-it-is-left", RP_PACE_PACED, test_a_turn_ends_before_it_is_left);
  ADD ("/session/handlers-send-no-events", RP_PACE_PACED, test_handlers_send_no_events);
  ADD ("/session/illegal-events", RP_PACE_PACED, test_illegal_events);
  ADD ("/session/random-presses", RP_PACE_PACED, test_random_presses);
  ADD ("/session/random-presses-own-pace", RP_PACE_OWN, test_random_presses);
  return g_test_run ();
}
