/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-moment-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-time-words.h"

/* From this many seconds on, minutes are easier to read. */
#define CLOCK_FROM 100
#define HOURS_FROM 3600

static const char *
get_side_label (RpExercise *exercise, RpSide side)
{
  const RpSideText *text = rp_exercise_get_side_text (exercise, side);

  return text ? text->label : NULL;
}

static RpExercise *
get_exercise (RpPlan *plan, const RpStep *step)
{
  return rp_program_get_item (rp_plan_get_program (plan), step->item)->exercise;
}

static gboolean
is_turn (const RpMoment *moment)
{
  return moment->step->kind == RP_STEP_WORK;
}

/**
 * rp_moment_words_seconds:
 * @remaining: microseconds left
 *
 * Returns: seconds left as a person counts them down: rounded up
 */
guint
rp_moment_words_seconds (gint64 remaining)
{
  return (guint) ((MAX (remaining, 0) + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
}

/**
 * rp_moment_words_side:
 * @moment: a moment
 *
 * Returns: (transfer full): whose turn it is ("Left leg") or, between turns, what the time is for; may be empty
 */
char *
rp_moment_words_side (const RpMoment *moment)
{
  const char *label = get_side_label (moment->exercise, moment->side);

  switch (moment->step->kind)
    {
    case RP_STEP_GET_READY:
      return g_strdup (_ ("Get ready"));
    case RP_STEP_SIDE_CHANGE:
      return g_strdup (_ ("Change sides"));
    case RP_STEP_REST:
      /* Translators: how many sets come before this rest is over */
      return g_strdup_printf (_ ("Before set %u"), moment->step->set);
    case RP_STEP_NEXT:
      return g_strdup (_ ("Next exercise"));
    case RP_STEP_WORK:
    default:
      return g_strdup (label ? label : rp_exercise_get_name (moment->exercise));
    }
}

/**
 * rp_moment_words_set:
 * @moment: a moment
 *
 * Returns: (transfer full): which set it is, as Pango markup; empty when there is only one
 */
char *
rp_moment_words_set (const RpMoment *moment)
{
  if (moment->step->sets < 2)
    return g_strdup ("");

  /* Translators: which set of how many; keep the tags */
  return g_strdup_printf (_ ("Set <b>%u</b> of %u"), moment->step->set, moment->step->sets);
}

/**
 * rp_moment_words_phase:
 * @moment: a moment
 * @state: what the session is doing
 *
 * Returns: (transfer full): the one big word: the phase, or what comes
 */
char *
rp_moment_words_phase (const RpMoment *moment, RpSessionState state)
{
  const RpSideText *side = rp_exercise_get_side_text (moment->exercise, moment->side);

  if (state == RP_SESSION_PAUSED)
    return g_strdup (_ ("Paused"));

  switch (moment->step->kind)
    {
    case RP_STEP_WORK:
      return g_strdup (moment->phase ? moment->phase->label : "");
    case RP_STEP_REST:
      return g_strdup (_ ("Rest"));
    case RP_STEP_SIDE_CHANGE:
      if (side && side->now)
        return g_strdup (side->now);
      return g_strdup (_ ("Now the other side"));
    case RP_STEP_GET_READY:
    case RP_STEP_NEXT:
    default:
      return g_strdup (rp_exercise_get_name (moment->exercise));
    }
}

/**
 * rp_moment_words_phase_seconds:
 * @moment: a moment
 * @state: what the session is doing
 *
 * Returns: (transfer full): the seconds left of the phase, rounded up; empty where only the ring counts
 */
char *
rp_moment_words_phase_seconds (const RpMoment *moment, RpSessionState state)
{
  if (!is_turn (moment) || state == RP_SESSION_PAUSED || moment->step->pace == RP_PACE_OWN)
    return g_strdup ("");

  return g_strdup_printf ("%u", rp_moment_words_seconds (moment->phase_duration - moment->phase_elapsed));
}

static gboolean
counts_reps (const RpMoment *moment)
{
  return rp_step_counts_reps (moment->step);
}

static gboolean
is_open (const RpStep *step)
{
  return step->measure == RP_MEASURE_OPEN;
}

/**
 * rp_moment_words_count:
 * @moment: a moment
 *
 * Returns: (transfer full): what is counted: the repetition at hand or, at the person's own pace, those done; else the
 *   time left
 */
char *
rp_moment_words_count (const RpMoment *moment)
{
  guint seconds = rp_moment_words_seconds (moment->step_remaining);

  if (counts_reps (moment))
    return g_strdup_printf ("%u", moment->step->pace == RP_PACE_OWN ? moment->reps_done : moment->rep);
  if (seconds >= CLOCK_FROM)
    return rp_time_words_clock ((gint64) seconds * G_USEC_PER_SEC);

  return g_strdup_printf ("%u", seconds);
}

/**
 * rp_moment_words_unit:
 * @moment: a moment
 *
 * Returns: (transfer full): the line below the count, as Pango markup
 */
char *
rp_moment_words_unit (const RpMoment *moment)
{
  guint seconds = rp_moment_words_seconds (moment->step_remaining);

  if (counts_reps (moment) && is_open (moment->step))
    /* Translators: below the number of repetitions done, where there is no number to reach */
    return g_strdup (_ ("as many as you can"));
  if (counts_reps (moment))
    /* Translators: below the number of the repetition; keep the tags */
    return g_strdup_printf (_ ("of <b>%u</b>"), moment->step->reps);
  if (seconds >= HOURS_FROM)
    /* Translators: below a time such as 1:07:58 */
    return g_strdup (_ ("hours"));
  if (seconds >= CLOCK_FROM)
    /* Translators: below a time such as 1:58 */
    return g_strdup (_ ("minutes"));

  /* Translators: below a number */
  return g_strdup (ngettext ("second", "seconds", seconds));
}

/**
 * rp_moment_words_value:
 * @moment: a moment
 * @state: what the session is doing
 *
 * Returns: (transfer full): the ring in words, for a screen reader ("Lift, 7 of 20, Left leg")
 */
char *
rp_moment_words_value (const RpMoment *moment, RpSessionState state)
{
  g_autofree char *phase = rp_moment_words_phase (moment, state);
  g_autofree char *side = rp_moment_words_side (moment);
  g_autofree char *duration = NULL;

  if (counts_reps (moment) && is_open (moment->step))
    /* Translators: the phase, how many repetitions are done, and the side */
    return g_strdup_printf (_ ("%s, %u done, %s"), phase, moment->reps_done, side);
  if (counts_reps (moment))
    /* Translators: the phase, the repetition, how many there are, and the side */
    return g_strdup_printf (_ ("%s, %u of %u, %s"), phase, moment->rep, moment->step->reps, side);

  /* Once a phase, not once a second: how long it takes in all. */
  duration = rp_time_words_duration (moment->step->duration);
  /* Translators: the phase, the side, and a duration */
  return g_strdup_printf (_ ("%s, %s, %s"), phase, side, duration);
}

/**
 * rp_moment_words_cue:
 * @moment: a moment
 *
 * Returns: (transfer full): the reminder to show; between turns, how to get into place
 */
char *
rp_moment_words_cue (const RpMoment *moment)
{
  const RpSideText *side = rp_exercise_get_side_text (moment->exercise, moment->side);

  if (moment->cue)
    return g_strdup (moment->cue);
  if (is_turn (moment))
    return g_strdup (moment->phase ? moment->phase->label : "");
  if (side && side->ready)
    return g_strdup (side->ready);

  return g_strdup (rp_exercise_get_position_text (moment->exercise));
}

/**
 * rp_moment_words_amount:
 * @step: a turn
 *
 * Returns: (transfer full): how much of it is asked for: "20 times", "10 steps", "2 minutes" or "as many as you can"
 */
char *
rp_moment_words_amount (const RpStep *step)
{
  guint each = step->reps / 2;

  /* As the dose says it, though the turn counts both. */
  if (step->first_side != RP_SIDE_NONE && each > 0)
    return g_strdup_printf (ngettext ("%u time on each side", "%u times on each side", each), each);
  switch (step->measure)
    {
    case RP_MEASURE_REPS:
      return g_strdup_printf (ngettext ("%u time", "%u times", step->reps), step->reps);
    case RP_MEASURE_STEPS:
      return g_strdup_printf (ngettext ("%u step", "%u steps", step->reps), step->reps);
    case RP_MEASURE_OPEN:
      return g_strdup (_ ("as many as you can"));
    case RP_MEASURE_TIME:
    default:
      return rp_time_words_duration (step->duration);
    }
}

/* Takes the amount. A name of the pack and an amount in our words, of which each may run its own way: "Left leg, 20 times" */
static char *
join_amount (const char *name, char *amount)
{
  g_autofree char *first = rp_direction_keep (name);
  g_autofree char *second = rp_direction_keep (amount);

  g_free (amount);
  /* Translators: a name or a side, then an amount: "Left leg, 20 times" */
  return rp_direction_settle (g_strdup_printf (_ ("%s, %s"), first, second));
}

static const RpStep *
get_next (RpPlan *plan, const RpMoment *moment)
{
  return moment->next_turn == G_MAXUINT ? NULL : rp_plan_get_step (plan, moment->next_turn);
}

/* The side when the exercise goes on, else the exercise. */
static gboolean
is_named_by_side (RpPlan *plan, const RpMoment *moment, const RpStep *next)
{
  return is_turn (moment) && next->item == moment->step->item
         && get_side_label (get_exercise (plan, next), next->side);
}

/**
 * rp_moment_words_next_name:
 * @plan: the plan
 * @moment: a moment of it
 *
 * Returns: (transfer full): the name of the turn to come
 */
char *
rp_moment_words_next_name (RpPlan *plan, const RpMoment *moment)
{
  const RpStep *next = get_next (plan, moment);

  if (!next)
    /* Translators: the turn at hand is the last */
    return g_strdup (_ ("Done"));
  if (is_named_by_side (plan, moment, next))
    return g_strdup (get_side_label (get_exercise (plan, next), next->side));

  return g_strdup (rp_exercise_get_name (get_exercise (plan, next)));
}

/**
 * rp_moment_words_next_detail:
 * @plan: the plan
 * @moment: a moment of it
 *
 * Returns: (transfer full): what the turn to come asks for
 */
char *
rp_moment_words_next_detail (RpPlan *plan, const RpMoment *moment)
{
  const RpStep *next = get_next (plan, moment);
  g_autofree char *amount = NULL;
  const char *label;

  if (!next)
    return g_strdup (_ ("This is the last turn."));

  amount = rp_moment_words_amount (next);
  label = get_side_label (get_exercise (plan, next), next->side);
  if (is_named_by_side (plan, moment, next))
    label = rp_exercise_get_name (get_exercise (plan, next));
  if (!label)
    return g_steal_pointer (&amount);

  return join_amount (label, g_steal_pointer (&amount));
}

/**
 * rp_moment_words_next_line:
 * @plan: the plan
 * @moment: a moment of it
 *
 * Returns: (transfer full): the turn to come in one short line
 */
char *
rp_moment_words_next_line (RpPlan *plan, const RpMoment *moment)
{
  const RpStep *next = get_next (plan, moment);
  g_autofree char *name = rp_moment_words_next_name (plan, moment);

  if (!next)
    return g_steal_pointer (&name);

  return join_amount (name, rp_moment_words_amount (next));
}

/* The turn before a change of side, or nothing when the moment is another. */
static const RpStep *
get_last (RpPlan *plan, const RpMoment *moment)
{
  if (moment->step->kind != RP_STEP_SIDE_CHANGE || moment->step_index == 0)
    return NULL;

  return rp_plan_get_step (plan, moment->step_index - 1);
}

/**
 * rp_moment_words_caption:
 * @plan: the plan
 * @moment: a moment of it
 * @done: how much of the turn before was done
 *
 * Returns: (transfer full): what was just finished: "Left leg done"; empty but while the sides are changed
 */
char *
rp_moment_words_caption (RpPlan *plan, const RpMoment *moment, guint done)
{
  const RpStep *last = get_last (plan, moment);
  const char *side = last ? get_side_label (moment->exercise, last->side) : NULL;
  g_autofree char *kept = side ? rp_direction_keep (side) : NULL;

  if (!side || done == 0)
    return g_strdup ("");

  /* Translators: a side, such as "Left leg" */
  return rp_direction_settle (g_strdup_printf (C_ ("side", "%s done"), kept));
}

/**
 * rp_moment_words_caption_detail:
 * @plan: the plan
 * @moment: a moment of it
 * @done: how much of the turn before was done
 *
 * Returns: (transfer full): how much of it was done: "17 of 20"; empty where there is no caption or nothing to count
 */
char *
rp_moment_words_caption_detail (RpPlan *plan, const RpMoment *moment, guint done)
{
  const RpStep *last = get_last (plan, moment);

  if (!last || !get_side_label (moment->exercise, last->side) || done == 0 || last->reps == 0)
    return g_strdup ("");

  /* Translators: how many were done, of how many */
  return g_strdup_printf (_ ("%u of %u"), done, last->reps);
}

/**
 * rp_moment_words_place:
 * @plan: the plan
 * @moment: a moment of it
 *
 * Returns: (transfer full): how far the program is: "Exercise 2 of 4"
 */
char *
rp_moment_words_place (RpPlan *plan, const RpMoment *moment)
{
  guint n_items = rp_program_get_n_items (rp_plan_get_program (plan));

  return g_strdup_printf (_ ("Exercise %u of %u"), moment->step->item + 1, n_items);
}

/**
 * rp_moment_words_heading:
 * @plan: the plan
 * @moment: a moment of it
 *
 * Returns: (transfer full): how far the program is, and with what: "Exercise 2 of 4: Clamshell"
 */
char *
rp_moment_words_heading (RpPlan *plan, const RpMoment *moment)
{
  g_autofree char *place = rp_moment_words_place (plan, moment);
  g_autofree char *first = rp_direction_keep (place);
  g_autofree char *second = rp_direction_keep (rp_exercise_get_name (moment->exercise));

  /* Translators: how far the program is, then the exercise */
  return rp_direction_settle (g_strdup_printf (_ ("%s: %s"), first, second));
}

/**
 * rp_moment_words_next_heading:
 *
 * Returns: (transfer full): what stands above the turn to come: "Next"
 */
char *
rp_moment_words_next_heading (void)
{
  return g_strdup (C_ ("session", "Next"));
}

/**
 * rp_moment_words_seconds_unit:
 *
 * Returns: (transfer full): what stands behind the seconds left of a phase: "s"
 */
char *
rp_moment_words_seconds_unit (void)
{
  /* Translators: seconds, after a number */
  return g_strdup (_ ("s"));
}

/**
 * rp_moment_words_ring:
 *
 * Returns: (transfer full): what the ring shows, for a screen reader: "Set"
 */
char *
rp_moment_words_ring (void)
{
  return g_strdup (_ ("Set"));
}

/**
 * rp_moment_words_time_done:
 * @elapsed: microseconds since the plan began
 *
 * Returns: (transfer full): "7:37 done"
 */
char *
rp_moment_words_time_done (gint64 elapsed)
{
  g_autofree char *clock = rp_time_words_clock (elapsed);

  /* Translators: a time such as 7:37 */
  return g_strdup_printf (C_ ("time", "%s done"), clock);
}

/**
 * rp_moment_words_time_left:
 * @plan: the plan
 * @elapsed: microseconds since it began
 *
 * Returns: (transfer full): "16:43 left" or, where the person sets the pace, "about 17 min left" or "about 1 h 5 min left"
 */
char *
rp_moment_words_time_left (RpPlan *plan, gint64 elapsed)
{
  /* In whole seconds, so that it moves together with the time done. */
  gint64 seconds = rp_plan_get_duration (plan) / G_USEC_PER_SEC - elapsed / G_USEC_PER_SEC;
  g_autofree char *clock = rp_time_words_clock ((gint64) seconds * G_USEC_PER_SEC);
  g_autofree char *rough = rp_time_words_rough ((gint64) seconds * G_USEC_PER_SEC);

  if (rp_plan_is_estimate (plan))
    /* Translators: a time such as 17 min */
    return g_strdup_printf (_ ("about %s left"), rough);
  /* Translators: a time such as 16:43 */
  return g_strdup_printf (_ ("%s left"), clock);
}
