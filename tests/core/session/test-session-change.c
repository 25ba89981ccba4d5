/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "machine-fixture.h"

#include "model/rp-program-private.h"
#include "session/rp-session-change.h"

#define FRAME (SECOND / 24)

static const RpSessionEvent changes[]
    = { RP_SESSION_SLOWER, RP_SESSION_FASTER, RP_SESSION_HOLD_SHORTER, RP_SESSION_HOLD_LONGER,
        RP_SESSION_WAIT,   RP_SESSION_FEWER,  RP_SESSION_MORE,         RP_SESSION_PLAIN };

/* Leads through another dose than that of the fixture, from its first turn on. */
static void
use_dose (MachineFixture *fixture, const RpDose *dose)
{
  g_autoptr (RpPlan) plan = fixture_plan (dose);

  rp_session_machine_clear (&fixture->machine);
  rp_session_machine_init (&fixture->machine, plan);
  machine_fixture_start_first_turn (fixture);
}

static double
get_speed (MachineFixture *fixture)
{
  return rp_plan_changes_get_speed (rp_plan_get_changes (fixture->machine.plan));
}

static RpPlanChange
get_change (MachineFixture *fixture)
{
  RpPlanChange change;

  rp_plan_changes_get (rp_plan_get_changes (fixture->machine.plan), "clamshell", &change);
  return change;
}

static gboolean
is_plain (MachineFixture *fixture)
{
  return rp_plan_changes_is_plain (rp_plan_get_changes (fixture->machine.plan));
}

/* Sends it as often as it can be. Returns: how often that was */
static guint
send_to_the_end (MachineFixture *fixture, RpSessionEvent event)
{
  guint times = 0;

  for (; machine_fixture_can (fixture, event); times++)
    machine_fixture_send (fixture, event);
  g_assert_false (machine_fixture_take (fixture, event));
  return times;
}

static void
test_speed_has_ends (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  g_assert_cmpuint (send_to_the_end (fixture, RP_SESSION_SLOWER), ==, 5);
  g_assert_cmpfloat (get_speed (fixture), ==, RP_PLAN_CHANGES_SLOWEST);
  g_assert_cmpuint (send_to_the_end (fixture, RP_SESSION_FASTER), ==, 10);
  g_assert_cmpfloat (get_speed (fixture), ==, RP_PLAN_CHANGES_FASTEST);
  g_assert_true (machine_fixture_can (fixture, RP_SESSION_PLAIN));
  machine_fixture_send (fixture, RP_SESSION_PLAIN);
  g_assert_true (is_plain (fixture));
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_PLAIN));
}

/* The fixture's hold is two seconds by nature. */
static void
test_hold_by_seconds (MachineFixture *fixture, gconstpointer data)
{
  static const guint holds[] = { 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25 };

  machine_fixture_start_first_turn (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    {
      machine_fixture_send (fixture, RP_SESSION_HOLD_LONGER);
      g_assert_cmpuint (get_change (fixture).hold, ==, holds[i]);
    }
  for (guint i = G_N_ELEMENTS (holds) - 1; i-- > 0;)
    {
      machine_fixture_send (fixture, RP_SESSION_HOLD_SHORTER);
      g_assert_cmpuint (get_change (fixture).hold, ==, holds[i]);
    }
  machine_fixture_send (fixture, RP_SESSION_HOLD_SHORTER);
  g_assert_true (is_plain (fixture));
  g_assert_cmpuint (send_to_the_end (fixture, RP_SESSION_HOLD_SHORTER), ==, 1);
  g_assert_cmpuint (get_change (fixture).hold, ==, 1);
  send_to_the_end (fixture, RP_SESSION_HOLD_LONGER);
  g_assert_cmpuint (get_change (fixture).hold, ==, RP_PLAN_CHANGES_MAX_HOLD);
}

/* Of half a second more or less there is a whole one next to it; and a tempo gives way. */
static void
test_hold_of_a_tempo (MachineFixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (1, 5, RP_DOSE_SIDES_BOTH);

  dose.n_tempo = 3;
  dose.tempo[0] = dose.tempo[2] = 3 * SECOND;
  dose.tempo[1] = 12.5 * SECOND;
  use_dose (fixture, &dose);
  machine_fixture_send (fixture, RP_SESSION_HOLD_LONGER);
  g_assert_cmpuint (get_change (fixture).hold, ==, 15);
  machine_fixture_send (fixture, RP_SESSION_PLAIN);
  machine_fixture_send (fixture, RP_SESSION_HOLD_SHORTER);
  g_assert_cmpuint (get_change (fixture).hold, ==, 10);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 1)->rep_duration, ==, 16.5 * SECOND);
}

static void
test_amount_within_its_range (MachineFixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (1, 10, RP_DOSE_SIDES_BOTH);

  machine_fixture_start_first_turn (fixture);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_FEWER));
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_MORE));

  dose.max = 12;
  use_dose (fixture, &dose);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_FEWER));
  g_assert_cmpuint (send_to_the_end (fixture, RP_SESSION_MORE), ==, 2);
  g_assert_cmpuint (rp_plan_get_step (fixture->machine.plan, 1)->reps, ==, 12);
  g_assert_cmpuint (send_to_the_end (fixture, RP_SESSION_FEWER), ==, 2);
  g_assert_true (is_plain (fixture));

  dose.measure = RP_MEASURE_TIME;
  dose.min = dose.amount = 26;
  dose.max = 40;
  use_dose (fixture, &dose);
  g_assert_cmpuint (send_to_the_end (fixture, RP_SESSION_MORE), ==, 3);
  g_assert_cmpuint (get_change (fixture).amount, ==, 40);
  g_assert_cmpint (get_change (fixture).measure, ==, dose.measure);
  g_assert_cmpuint (get_change (fixture).min, ==, dose.min);
  g_assert_cmpuint (get_change (fixture).max, ==, dose.max);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 1)->duration, ==, 39 * SECOND);
}

static void
test_waits_where_it_can (MachineFixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (1, 10, RP_DOSE_SIDES_BOTH);

  machine_fixture_start_first_turn (fixture);
  machine_fixture_send (fixture, RP_SESSION_WAIT);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 1);
  g_assert_cmpint (get_change (fixture).wait, ==, RP_PLAN_WAIT_ON);
  machine_fixture_send (fixture, RP_SESSION_WAIT);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_true (is_plain (fixture));

  dose.pace = RP_PACE_OWN;
  use_dose (fixture, &dose);
  machine_fixture_send (fixture, RP_SESSION_WAIT);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (get_change (fixture).wait, ==, RP_PLAN_WAIT_OFF);

  dose.measure = RP_MEASURE_TIME;
  use_dose (fixture, &dose);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_WAIT));
  rp_dose_set_amount (&dose, RP_MEASURE_OPEN, 0, 0);
  use_dose (fixture, &dose);
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_WAIT));
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_FEWER));
  g_assert_false (machine_fixture_can (fixture, RP_SESSION_MORE));
  g_assert_true (machine_fixture_can (fixture, RP_SESSION_SLOWER));
}

/* Paused, one can look for one's pace in peace. */
static void
test_changes_while_paused (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 1);
  machine_fixture_send (fixture, RP_SESSION_PAUSE);
  machine_fixture_send (fixture, RP_SESSION_WAIT);
  machine_fixture_assert_state (fixture, RP_SESSION_PAUSED, 1);
  machine_fixture_send (fixture, RP_SESSION_RESUME);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 1);
}

/* Half-way through the lift of the second repetition: the rest of it takes two seconds rather than one. */
static void
test_what_is_told_after_a_change (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 7.5);
  for (guint i = 0; i < 5; i++)
    machine_fixture_send (fixture, RP_SESSION_SLOWER);
  g_string_truncate (fixture->told, 0);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 17.5 * SECOND);
  machine_fixture_advance (fixture, 8.6);
  machine_fixture_assert_told (
      fixture, "phase@19500 hold-end@21500 phase@21500 rep@25500 phase@25500 turn-end@26000=2 step@26000");
}

/* A hold that stands already and is asked to be shorter ends at once, and is told to. */
static void
test_a_hold_that_is_over (MachineFixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);

  dose.hold = 10 * SECOND;
  use_dose (fixture, &dose);
  machine_fixture_advance (fixture, 2 + 9.4);
  g_string_truncate (fixture->told, 0);
  machine_fixture_send (fixture, RP_SESSION_HOLD_SHORTER);
  machine_fixture_assert_told (fixture, "");
  machine_fixture_advance (fixture, 0.01);
  machine_fixture_assert_told (fixture, "hold-end@21400 phase@21400");
}

/* Between turns it is the exercise to come that is changed. */
static void
test_changes_what_comes (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_send (fixture, RP_SESSION_START);
  machine_fixture_send (fixture, RP_SESSION_WAIT);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 0);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  machine_fixture_assert_state (fixture, RP_SESSION_WAITING, 1);
}

/* A turn that was changed in its middle begins clean when it is begun again, and so does one before the change. */
static void
test_begun_again_it_is_clean (MachineFixture *fixture, gconstpointer data)
{
  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 13 + 5 + 3);
  for (guint i = 0; i < 5; i++)
    machine_fixture_send (fixture, RP_SESSION_SLOWER);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 3)->shift, !=, 0);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 3)->shift, ==, 0);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 3)->duration, ==, 21 * SECOND);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 1)->duration, ==, 13 * SECOND);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_send (fixture, RP_SESSION_BACK);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (rp_plan_get_step (fixture->machine.plan, 1)->duration, ==, 21 * SECOND);
}

/* What is reported of a turn is told in the plan that it was done in. */
static void
test_reports_keep_their_plan (MachineFixture *fixture, gconstpointer data)
{
  const RpSessionReport *report;

  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 7.5);
  machine_fixture_send (fixture, RP_SESSION_SLOWER);
  machine_fixture_catch_up (fixture);
  g_assert_true (rp_session_rules_take (&fixture->machine, RP_SESSION_BACK, fixture->now, fixture->reports));
  report = &g_array_index (fixture->reports, RpSessionReport, 0);
  g_assert_cmpint (report->notice, ==, RP_SESSION_NOTICE_TURN_END);
  g_assert_true (report->then.plan != fixture->machine.plan);
  g_assert_cmpint (rp_plan_get_step (report->then.plan, 1)->shift, !=, 0);
  g_assert_cmpint (rp_session_machine_get_elapsed (&report->then, fixture->now), ==, 17.5 * SECOND);
}

/* A session of some exercises that is changed at any time, as somebody sees and hears it. */
typedef struct
{
  RpSimulatedClock *clock;
  RpSession *session;
  guint counted;   /* repetitions told in the turn at hand */
  gboolean counts; /* whether it counts any */
} Heard;

static void
on_notice (RpSession *session, guint notice, guint step, Heard *heard)
{
  RpMoment moment;

  rp_session_get_moment (session, &moment);
  if (notice == RP_SESSION_NOTICE_STEP)
    heard->counted = 0;
  if (notice == RP_SESSION_NOTICE_REP)
    {
      heard->counted++;
      /* The last one of a turn is told at its end, when the session may stand at the next step. */
      if (moment.step_index == step)
        g_assert_cmpuint (moment.reps_done, ==, heard->counted);
    }
}

static void
on_turn_ended (RpSession *session, guint step, guint done, Heard *heard)
{
  if (rp_step_counts_reps (rp_plan_get_step (rp_session_get_plan (session), step)))
    g_assert_cmpuint (done, ==, heard->counted);
}

static RpProgram *
random_program (void)
{
  const double seconds[] = { g_test_rand_int_range (2, 12) * 0.25, g_test_rand_int_range (1, 12) * 0.25,
                             g_test_rand_int_range (2, 12) * 0.25, g_test_rand_int_range (1, 4) * 0.25 };
  g_autoptr (RpProgram) program = NULL;

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
    {
      g_autofree char *id = g_strdup_printf ("exercise-%d", i);
      g_autoptr (RpExercise) exercise = fixture_exercise (id, g_test_rand_bit () ? seconds : NULL);
      RpDose dose = fixture_dose (g_test_rand_int_range (1, 3), g_test_rand_int_range (2, 8),
                                  g_test_rand_int_range (RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_RIGHT + 1));

      dose.measure = g_test_rand_int_range (RP_MEASURE_REPS, RP_MEASURE_TIME + 1);
      dose.max = dose.min + 6;
      if (dose.measure == RP_MEASURE_TIME)
        {
          dose.min = dose.amount = dose.min * 8;
          dose.max = dose.max * 8;
        }
      dose.pace = g_test_rand_int_range (0, 3) == 0 ? RP_PACE_OWN : RP_PACE_PACED;
      dose.rest = 10 * SECOND;
      if (program)
        fixture_add_item (program, exercise, &dose);
      else
        program = fixture_program (exercise, &dose);
    }
  return g_steal_pointer (&program);
}

static void
assert_goes_on (const RpMoment *before, const RpMoment *after)
{
  gint64 jump = after->clip_position - before->clip_position;

  g_assert_cmpuint (after->step_index, ==, before->step_index);
  g_assert_cmpint (after->step_elapsed, ==, before->step_elapsed);
  g_assert_cmpuint (after->reps_done, ==, before->reps_done);
  g_assert_cmpuint (after->phase_index, ==, before->phase_index);
  g_assert_cmpint (after->side, ==, before->side);
  g_assert_cmpint (ABS (jump), <=, FRAME);
}

/* Changes it, if it can be changed so now. */
static void
change (RpSession *session, RpSessionEvent event)
{
  gboolean can = rp_session_can (session, event);
  gint64 elapsed = rp_session_get_elapsed (session);
  g_autoptr (RpPlan) plan = rp_plan_ref (rp_session_get_plan (session));
  RpMoment before;
  RpMoment after;

  rp_session_get_moment (session, &before);
  g_assert_true (rp_session_send (session, event, NULL) == can);
  if (!can)
    return;
  rp_session_get_moment (session, &after);
  g_assert_cmpint (rp_session_get_elapsed (session), ==, elapsed);
  assert_goes_on (&before, &after);
}

static void
assert_adds_up (RpPlan *plan)
{
  gint64 sum = 0;

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      g_assert_cmpint (rp_plan_get_step (plan, i)->start, ==, sum);
      sum += rp_plan_get_step (plan, i)->duration;
    }
  g_assert_cmpint (rp_plan_get_duration (plan), ==, sum);
}

/* Whatever is changed whenever, the session comes to its end with every repetition counted once and in order. */
static void
lead_with_changes (Heard *heard)
{
  gint64 elapsed = 0;

  g_assert_true (rp_session_send (heard->session, RP_SESSION_START, NULL));
  while (rp_session_get_state (heard->session) != RP_SESSION_FINISHED)
    {
      rp_simulated_clock_advance (heard->clock, g_test_rand_int_range (1, 4 * SECOND));
      if (rp_session_get_state (heard->session) == RP_SESSION_FINISHED)
        break;
      if (g_test_rand_int_range (0, 3) == 0)
        change (heard->session, changes[g_test_rand_int_range (0, G_N_ELEMENTS (changes))]);
      if (rp_session_get_state (heard->session) == RP_SESSION_WAITING && g_test_rand_bit ())
        rp_session_send (heard->session, RP_SESSION_COUNT, NULL);
      g_assert_cmpint (rp_session_get_elapsed (heard->session), >=, elapsed);
      elapsed = rp_session_get_elapsed (heard->session);
      assert_adds_up (rp_session_get_plan (heard->session));
    }
  for (guint i = 0; i < rp_plan_get_n_steps (rp_session_get_plan (heard->session)); i++)
    {
      const RpStep *step = rp_plan_get_step (rp_session_get_plan (heard->session), i);

      if (step->kind == RP_STEP_WORK)
        g_assert_cmpuint (rp_session_get_done (heard->session, i), ==, rp_step_get_planned (step));
    }
}

static void
test_properties_over_random_sessions (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (RpProgram) program = random_program ();
      g_autoptr (RpPlan) plan = rp_plan_new (program, NULL);
      Heard heard = { .clock = rp_simulated_clock_new () };

      heard.session = rp_session_new (plan, RP_CLOCK (heard.clock));
      g_signal_connect (heard.session, "notice", G_CALLBACK (on_notice), &heard);
      g_signal_connect (heard.session, "turn-ended", G_CALLBACK (on_turn_ended), &heard);
      lead_with_changes (&heard);
      g_assert_finalize_object (heard.session);
      g_assert_finalize_object (heard.clock);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MACHINE_FIXTURE_ADD ("/session-change/speed-has-ends", RP_PACE_PACED, test_speed_has_ends);
  MACHINE_FIXTURE_ADD ("/session-change/hold-by-seconds", RP_PACE_PACED, test_hold_by_seconds);
  MACHINE_FIXTURE_ADD ("/session-change/hold-of-a-tempo", RP_PACE_PACED, test_hold_of_a_tempo);
  MACHINE_FIXTURE_ADD ("/session-change/amount-within-its-range", RP_PACE_PACED,
                       test_amount_within_its_range);
  MACHINE_FIXTURE_ADD ("/session-change/waits-where-it-can", RP_PACE_PACED, test_waits_where_it_can);
  MACHINE_FIXTURE_ADD ("/session-change/changes-while-paused", RP_PACE_PACED, test_changes_while_paused);
  MACHINE_FIXTURE_ADD ("/session-change/what-is-told-after-a-change", RP_PACE_PACED,
                       test_what_is_told_after_a_change);
  MACHINE_FIXTURE_ADD ("/session-change/a-hold-that-is-over", RP_PACE_PACED, test_a_hold_that_is_over);
  MACHINE_FIXTURE_ADD ("/session-change/changes-what-comes", RP_PACE_PACED, test_changes_what_comes);
  MACHINE_FIXTURE_ADD ("/session-change/begun-again-it-is-clean", RP_PACE_PACED,
                       test_begun_again_it_is_clean);
  MACHINE_FIXTURE_ADD ("/session-change/reports-keep-their-plan", RP_PACE_PACED,
                       test_reports_keep_their_plan);
  g_test_add_func ("/session-change/properties-over-random-sessions", test_properties_over_random_sessions);
  return g_test_run ();
}
