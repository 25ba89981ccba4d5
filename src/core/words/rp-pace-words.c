/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-pace-words.h"

#include "base/rp-words.h"
#include "words/rp-time-words.h"

/* A speed is told in tenths. */
static int
get_tenths (RpPlan *plan)
{
  return (int) (rp_plan_changes_get_speed (rp_plan_get_changes (plan)) * 10 + 0.5);
}

static char *
format_speed (RpPlan *plan)
{
  return rp_time_words_number (get_tenths (plan) / 10.0, 1);
}

static gint64
find_hold (RpPlan *plan, guint item)
{
  RpExercise *exercise = rp_program_get_item (rp_plan_get_program (plan), item)->exercise;

  return rp_dose_hold_duration (rp_plan_get_dose (plan, item), rp_exercise_get_phases (exercise));
}

/**
 * rp_pace_words_speed:
 * @plan: a plan
 *
 * Returns: (transfer full): how fast it is: "0.8 times usual" or "As usual"
 */
char *
rp_pace_words_speed (RpPlan *plan)
{
  g_autofree char *speed = NULL;

  g_return_val_if_fail (plan, NULL);

  if (get_tenths (plan) == 10)
    return g_strdup (C_ ("the speed of a session", "As usual"));
  speed = format_speed (plan);
  /* Translators: how fast a session is led: %s is "0.8" or "1.2" */
  return g_strdup_printf (_ ("%s times usual"), speed);
}

/**
 * rp_pace_words_hold:
 * @plan: a plan
 * @item: an item of its program
 *
 * Returns: (transfer full): how long each hold is: "3 seconds"
 */
char *
rp_pace_words_hold (RpPlan *plan, guint item)
{
  g_return_val_if_fail (plan, NULL);

  return rp_time_words_duration (find_hold (plan, item));
}

/**
 * rp_pace_words_amount:
 * @plan: a plan
 * @item: an item of its program
 *
 * Returns: (transfer full): how much of it is done in a turn: "12 times", "12 steps" or "30 seconds"
 */
char *
rp_pace_words_amount (RpPlan *plan, guint item)
{
  const RpDose *dose;

  g_return_val_if_fail (plan, NULL);

  dose = rp_plan_get_dose (plan, item);
  if (dose->measure == RP_MEASURE_TIME)
    return rp_time_words_duration ((gint64) dose->amount * G_USEC_PER_SEC);
  if (dose->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("%u step", "%u steps", dose->amount), dose->amount);
  return g_strdup_printf (ngettext ("%u time", "%u times", dose->amount), dose->amount);
}

static char *
tell_speed (RpPlan *plan)
{
  g_autofree char *speed = format_speed (plan);

  if (get_tenths (plan) == 10)
    return g_strdup (_ ("Speed as usual"));
  /* Translators: how fast a session goes on: %s is "0.8" or "1.2" */
  return g_strdup_printf (_ ("Speed %s"), speed);
}

static char *
tell_hold (RpPlan *plan, guint item)
{
  g_autofree char *hold = rp_pace_words_hold (plan, item);

  /* Translators: how long a hold is from now on: %s is "3 seconds" */
  return g_strdup_printf (_ ("Hold %s"), hold);
}

/**
 * rp_pace_words_changed:
 * @before: a plan
 * @now: what has become of it
 * @item: the item of its program that is at hand
 *
 * Returns: (transfer full) (nullable): what is not as it was, to be read in passing: "Speed 0.8", "Hold 3 seconds"; %NULL
 *   where nothing is
 */
char *
rp_pace_words_changed (RpPlan *before, RpPlan *now, guint item)
{
  const RpDose *old;
  const RpDose *dose;

  g_return_val_if_fail (before && now, NULL);

  old = rp_plan_get_dose (before, item);
  dose = rp_plan_get_dose (now, item);
  if (get_tenths (before) != get_tenths (now))
    return tell_speed (now);
  if (find_hold (before, item) != find_hold (now, item))
    return tell_hold (now, item);
  if (old->amount != dose->amount)
    return rp_pace_words_amount (now, item);
  if (old->pace == dose->pace)
    return NULL;
  return g_strdup (dose->pace == RP_PACE_OWN ? _ ("It waits for you.") : _ ("It goes on by itself."));
}

/* How many exercises of the program are not as it says. */
static guint
count_changed (RpPlan *plan)
{
  RpProgram *program = rp_plan_get_program (plan);
  guint n = 0;

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    n += !rp_dose_equal (rp_plan_get_dose (plan, i), rp_program_get_item (program, i)->dose);
  return n;
}

/**
 * rp_pace_words_led:
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): "At 0.8 times the usual speed.", and how many exercises are changed beside that; %NULL
 *   where all is as the program says
 */
char *
rp_pace_words_led (RpPlan *plan)
{
  g_autofree char *speed = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *led = NULL;
  guint n;

  g_return_val_if_fail (plan, NULL);

  n = count_changed (plan);
  if (n > 0)
    changed = g_strdup_printf (
        ngettext ("%u exercise goes as you set it.", "%u exercises go as you set them.", n), n);
  if (get_tenths (plan) == 10)
    return g_steal_pointer (&changed);
  speed = format_speed (plan);
  /* Translators: how fast a program is led: %s is "0.8" or "1.2" */
  led = g_strdup_printf (_ ("At %s times the usual speed."), speed);
  return changed ? g_strdup_printf ("%s %s", led, changed) : g_steal_pointer (&led);
}
