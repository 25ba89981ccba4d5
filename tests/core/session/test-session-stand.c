/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#define GET_READY (10 * SECOND)

typedef struct
{
  RpPlan *plan;
  RpSimulatedClock *clock;
  RpSession *session;
} Fixture;

static void
set_up_with (Fixture *fixture, const RpDose *dose)
{
  fixture->plan = fixture_plan (dose);
  fixture->clock = rp_simulated_clock_new ();
  fixture->session = rp_session_new (fixture->plan, RP_CLOCK (fixture->clock));
}

/* Two sets of four repetitions a side, 6.5 s each; the data says at whose pace. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (2, 4, RP_DOSE_SIDES_EACH);

  dose.pace = GPOINTER_TO_INT (data);
  set_up_with (fixture, &dose);
}

/* Rounds of 6.5 s for as many seconds as the data says. */
static void
set_up_timed (Fixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (1, GPOINTER_TO_UINT (data), RP_DOSE_SIDES_BOTH);

  dose.measure = RP_MEASURE_TIME;
  set_up_with (fixture, &dose);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_assert_finalize_object (fixture->clock);
  rp_plan_unref (fixture->plan);
}

static void
advance (Fixture *fixture, double seconds)
{
  rp_simulated_clock_advance (fixture->clock, (gint64) (seconds * SECOND));
}

static void
send (Fixture *fixture, RpSessionEvent event)
{
  g_autoptr (GError) error = NULL;

  rp_session_send (fixture->session, event, &error);
  g_assert_no_error (error);
}

/* As if the program had ended here and were started again. */
static void
break_off (Fixture *fixture)
{
  g_autoptr (RpSessionStand) stand = rp_session_make_stand (fixture->session);
  RpPlan *led = rp_session_get_plan (fixture->session);
  g_autoptr (RpPlan) plan = rp_plan_new_changed (rp_plan_get_program (led), NULL, rp_plan_get_changes (led));

  g_assert_nonnull (stand);
  g_assert_finalize_object (fixture->session);
  fixture->session = rp_session_new_at (plan, RP_CLOCK (fixture->clock), stand, GET_READY);
  send (fixture, RP_SESSION_START);
}

static void
skip_to_turn (Fixture *fixture, guint turn)
{
  g_autoptr (RpSessionStand) stand = NULL;
  RpMoment moment;

  rp_session_get_moment (fixture->session, &moment);
  for (stand = rp_session_make_stand (fixture->session);
       stand->turn < turn || moment.step->kind != RP_STEP_WORK;)
    {
      send (fixture, RP_SESSION_SKIP);
      rp_session_stand_free (stand);
      stand = rp_session_make_stand (fixture->session);
      rp_session_get_moment (fixture->session, &moment);
    }
}

static void
assert_moment (Fixture *fixture, RpStepKind kind, guint reps_done, double inside)
{
  RpMoment moment;

  rp_session_get_moment (fixture->session, &moment);
  g_assert_cmpint (moment.step->kind, ==, kind);
  g_assert_cmpuint (moment.reps_done, ==, reps_done);
  g_assert_cmpint (moment.step_elapsed, ==, (gint64) (inside * SECOND));
}

static guint
get_done (Fixture *fixture, guint turn)
{
  RpPlan *plan = rp_session_get_plan (fixture->session);
  guint step = rp_plan_find_turn (plan, G_MAXUINT);

  for (guint i = 0; i < turn; i++)
    step = rp_plan_find_turn (plan, step);
  return rp_session_get_done (fixture->session, step);
}

static void
test_goes_on_at_its_count (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 1);
  advance (fixture, 2 * 6.5 + 3);
  break_off (fixture);
  assert_moment (fixture, RP_STEP_GET_READY, 0, 0);
  rp_session_get_moment (fixture->session, &moment);
  g_assert_cmpint (moment.side, ==, RP_SIDE_RIGHT);
  g_assert_cmpuint (moment.next_turn, ==, moment.step_index + 1);
  g_assert_cmpuint (get_done (fixture, 1), ==, 2);

  advance (fixture, 10);
  assert_moment (fixture, RP_STEP_WORK, 2, 2 * 6.5);
  g_assert_cmpint (rp_session_get_state (fixture->session), ==, RP_SESSION_RUNNING);
  advance (fixture, 2 * 6.5 + 0.1);
  assert_moment (fixture, RP_STEP_REST, 0, 0.1);
  g_assert_cmpuint (get_done (fixture, 1), ==, 4);
  rp_session_get_moment (fixture->session, &moment);
  g_assert_cmpuint (rp_session_get_repeated (fixture->session, moment.step_index - 1), ==, 0);
}

static void
test_keeps_what_was_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSessionStand) stand = NULL;

  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 0);
  advance (fixture, 3 * 6.5 + 1);
  send (fixture, RP_SESSION_BACK);
  advance (fixture, 6.5 + 1);
  break_off (fixture);
  stand = rp_session_make_stand (fixture->session);
  g_assert_cmpuint (stand->turn, ==, 0);
  g_assert_cmpuint (stand->amount, ==, 1);
  g_assert_cmpuint (g_array_index (stand->done, guint, 0), ==, 3);
  g_assert_cmpint (stand->worked, ==, (gint64) (4 * 6.5 * SECOND + 2 * SECOND));
  /* Who stops while getting ready has done what they had. */
  send (fixture, RP_SESSION_STOP);
  g_assert_cmpuint (get_done (fixture, 0), ==, 3);
}

static void
test_stops_while_getting_ready (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 0);
  advance (fixture, 2 * 6.5 + 1);
  break_off (fixture);
  send (fixture, RP_SESSION_STOP);
  g_assert_cmpuint (get_done (fixture, 0), ==, 2);
}

/* Back in the turn begins it anew; what was done before stays. */
static void
test_back_begins_anew (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 0);
  advance (fixture, 2 * 6.5 + 1);
  break_off (fixture);
  send (fixture, RP_SESSION_SKIP);
  assert_moment (fixture, RP_STEP_WORK, 2, 2 * 6.5);
  send (fixture, RP_SESSION_BACK);
  assert_moment (fixture, RP_STEP_WORK, 0, 0);
  g_assert_cmpuint (get_done (fixture, 0), ==, 2);
}

/* Between turns the one to come is begun, with time to get ready in place of what is left of the rest. */
static void
test_between_turns (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 1);
  advance (fixture, 4 * 6.5 + 20);
  assert_moment (fixture, RP_STEP_REST, 0, 20);
  break_off (fixture);
  advance (fixture, 10);
  assert_moment (fixture, RP_STEP_WORK, 0, 0);
  g_assert_cmpuint (get_done (fixture, 1), ==, 4);
  g_assert_cmpuint (get_done (fixture, 2), ==, 0);
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 0);
  for (guint i = 0; i < 3; i++)
    {
      advance (fixture, 2);
      send (fixture, RP_SESSION_COUNT);
    }
  break_off (fixture);
  advance (fixture, 10);
  g_assert_cmpint (rp_session_get_state (fixture->session), ==, RP_SESSION_WAITING);
  assert_moment (fixture, RP_STEP_WORK, 3, 3 * 6.5);
  advance (fixture, 2);
  send (fixture, RP_SESSION_COUNT);
  g_assert_cmpuint (get_done (fixture, 0), ==, 4);
}

/* Never farther behind than the round at hand, however often it is broken off. */
static void
test_timed (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 0);
  advance (fixture, 2 * 6.5 + 5);
  for (guint i = 0; i < 3; i++)
    {
      break_off (fixture);
      advance (fixture, 10);
      assert_moment (fixture, RP_STEP_WORK, 0, 2 * 6.5);
      advance (fixture, 0.4);
    }
  advance (fixture, 6.5);
  break_off (fixture);
  send (fixture, RP_SESSION_STOP);
  g_assert_cmpuint (get_done (fixture, 0), ==, 19);
}

static void
test_nothing_is_left (Fixture *fixture, gconstpointer data)
{
  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 3);
  send (fixture, RP_SESSION_SKIP);
  g_assert_cmpint (rp_session_get_state (fixture->session), ==, RP_SESSION_FINISHED);
  g_assert_null (rp_session_make_stand (fixture->session));
}

static void
test_equal (void)
{
  g_autoptr (RpSessionStand) stand = rp_session_stand_new (3);
  g_autoptr (RpSessionStand) copy = NULL;

  stand->worked = 5;
  copy = rp_session_stand_copy (stand);
  g_assert_cmpint (copy->worked, ==, 5);
  copy->worked = 6;
  g_assert_true (rp_session_stand_equal (stand, copy));
  g_array_index (copy->done, guint, 2) = 1;
  g_assert_false (rp_session_stand_equal (stand, copy));
  g_assert_cmpuint (g_array_index (stand->done, guint, 2), ==, 0);
}

typedef struct
{
  guint turn;
  guint rep;
} Watch;

/* Each repetition is heard once, in order, and none that was done before it was broken off. */
static void
on_notice (RpSession *session, guint notice, guint step, gpointer user_data)
{
  Watch *watch = user_data;
  RpMoment moment;

  if (notice != RP_SESSION_NOTICE_REP)
    return;
  rp_session_get_moment (session, &moment);
  if (step != watch->turn)
    *watch = (Watch){ step, moment.reps_done };
  else
    g_assert_cmpuint (moment.reps_done, ==, ++watch->rep);
}

/* Another speed, hold or pace does not change what is done. */
static void
change_something (Fixture *fixture)
{
  static const RpSessionEvent events[] = { RP_SESSION_SLOWER,      RP_SESSION_FASTER, RP_SESSION_HOLD_SHORTER,
                                           RP_SESSION_HOLD_LONGER, RP_SESSION_WAIT,   RP_SESSION_PLAIN };
  RpSessionEvent event = events[g_test_rand_int_range (0, G_N_ELEMENTS (events))];

  if (rp_session_can (fixture->session, event))
    send (fixture, event);
}

/* What a person changed goes along. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  send (fixture, RP_SESSION_START);
  skip_to_turn (fixture, 0);
  advance (fixture, 6.5 + 1);
  send (fixture, RP_SESSION_SLOWER);
  send (fixture, RP_SESSION_SLOWER);
  break_off (fixture);
  advance (fixture, 10);
  rp_session_get_moment (fixture->session, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 1);
  g_assert_cmpint (moment.step->rep_duration, >, (gint64) (6.5 * SECOND));
  g_assert_cmpint (moment.step_elapsed, ==, moment.step->rep_duration);
  advance (fixture, 3);
  send (fixture, RP_SESSION_FASTER);
  advance (fixture, 3 * 8.2);
  g_assert_cmpuint (get_done (fixture, 0), ==, 4);
}

/* However often it is broken off, all of it is done in the end and nothing twice. */
static void
test_any_place (Fixture *fixture, gconstpointer data)
{
  Watch watch = { G_MAXUINT, 0 };

  send (fixture, RP_SESSION_START);
  while (rp_session_get_state (fixture->session) != RP_SESSION_FINISHED)
    {
      if (g_test_rand_int_range (0, 4) == 0)
        change_something (fixture);
      if (rp_session_get_state (fixture->session) == RP_SESSION_WAITING)
        send (fixture, RP_SESSION_COUNT);
      advance (fixture, g_test_rand_double_range (0.4, 9));
      if (g_test_rand_int_range (0, 6) > 0 || rp_session_get_state (fixture->session) == RP_SESSION_FINISHED)
        continue;
      break_off (fixture);
      watch.turn = G_MAXUINT;
      g_signal_connect (fixture->session, "notice", G_CALLBACK (on_notice), &watch);
    }
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (get_done (fixture, i), ==, 4);
  for (guint i = 0; i < rp_plan_get_n_steps (rp_session_get_plan (fixture->session)); i++)
    g_assert_cmpuint (rp_session_get_repeated (fixture->session, i), ==, 0);
}

#define ADD(path, pace, func)                                                                                \
  g_test_add ("/session-stand/" path, Fixture, GINT_TO_POINTER (pace), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("goes-on-at-its-count", RP_PACE_PACED, test_goes_on_at_its_count);
  ADD ("keeps-what-was-done", RP_PACE_PACED, test_keeps_what_was_done);
  ADD ("stops-while-getting-ready", RP_PACE_PACED, test_stops_while_getting_ready);
  ADD ("back-begins-anew", RP_PACE_PACED, test_back_begins_anew);
  ADD ("between-turns", RP_PACE_PACED, test_between_turns);
  ADD ("own-pace", RP_PACE_OWN, test_own_pace);
  ADD ("nothing-is-left", RP_PACE_PACED, test_nothing_is_left);
  ADD ("changes", RP_PACE_PACED, test_changes);
  ADD ("any-place", RP_PACE_PACED, test_any_place);
  ADD ("any-place-own-pace", RP_PACE_OWN, test_any_place);
  g_test_add ("/session-stand/timed", Fixture, GUINT_TO_POINTER (60), set_up_timed, test_timed, tear_down);
  g_test_add_func ("/session-stand/equal", test_equal);
  return g_test_run ();
}
