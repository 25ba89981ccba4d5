/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "mat/rp-next-turn.h"

static void
set_up (Led *led, gconstpointer data)
{
  led_init (led, "surgeons-four", data != NULL);
  led_start_turn (led);
}

static void
tear_down (Led *led, gconstpointer data)
{
  led_clear (led);
}

static RpNextTurn
find (Led *led)
{
  RpMoment moment;
  RpNextTurn next;

  rp_session_get_moment (led->session, &moment);
  rp_next_turn_init (&next, led->plan, &moment);
  return next;
}

static gint64
get_remaining (Led *led)
{
  RpMoment moment;

  rp_session_get_moment (led->session, &moment);
  return moment.step_remaining;
}

/* The other side is told five seconds before, not sooner, and not once it is there. */
static void
test_the_other_side_is_near (Led *led, gconstpointer data)
{
  g_assert_cmpint (find (led).side, ==, RP_SIDE_RIGHT);
  g_assert_false (find (led).near);
  rp_simulated_clock_advance (led->clock, get_remaining (led) - 5 * G_USEC_PER_SEC - 1);
  g_assert_false (find (led).near);
  rp_simulated_clock_advance (led->clock, 1);
  g_assert_true (find (led).near);
  rp_simulated_clock_advance (led->clock, get_remaining (led));
  g_assert_false (find (led).near);
  g_assert_cmpint (find (led).side, ==, RP_SIDE_RIGHT);
}

/* Another set of the same is no surprise. */
static void
test_the_same_again_is_not (Led *led, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *program = rp_plan_get_program (led->plan);
  g_autoptr (RpPlan) plan = NULL;
  RpNextTurn next;
  RpMoment moment;
  guint i = 0;

  rp_program_get_item (program, 0)->dose->sides = RP_DOSE_SIDES_BOTH;
  plan = rp_plan_new (program, &settings);
  while (rp_plan_get_step (plan, i)->kind != RP_STEP_WORK)
    i++;
  rp_moment_at (plan, rp_plan_get_step (plan, i)->start + rp_plan_get_step (plan, i)->duration - 1, &moment);
  rp_next_turn_init (&next, plan, &moment);
  g_assert_true (next.exercise == moment.exercise);
  g_assert_false (next.near);
}

/* Nobody knows the seconds: the last repetition it is. */
static void
test_own_pace (Led *led, gconstpointer data)
{
  RpMoment moment;

  rp_session_get_moment (led->session, &moment);
  for (guint i = 1; i < moment.step->reps; i++)
    {
      g_assert_false (find (led).near);
      led_send (led, RP_SESSION_COUNT);
      led_advance (led, 1);
    }
  g_assert_true (find (led).near);
}

static void
test_nothing_comes (Led *led, gconstpointer data)
{
  guint turns = 0;

  for (; find (led).exercise; turns++)
    led_send (led, RP_SESSION_SKIP);
  g_assert_cmpuint (turns, >, 8);
  g_assert_false (find (led).near);
  g_assert_false (rp_next_turn_is_mirrored (&(RpNextTurn){ NULL }));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own) g_test_add (path, Led, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/next-turn/the-other-side-is-near", test_the_other_side_is_near, FALSE);
  ADD ("/next-turn/the-same-again-is-not", test_the_same_again_is_not, FALSE);
  ADD ("/next-turn/own-pace", test_own_pace, TRUE);
  ADD ("/next-turn/nothing-comes", test_nothing_comes, FALSE);

  return g_test_run ();
}
