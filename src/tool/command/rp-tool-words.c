/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-words.h"

#include "base/rp-words.h"
#include "words/rp-dose-words.h"
#include "words/rp-load-words.h"
#include "words/rp-range-words.h"
#include "words/rp-time-words.h"

#define TENTH (G_USEC_PER_SEC / 10)

/**
 * rp_tool_words_time:
 * @time: microseconds, 0 or more
 *
 * Returns: (transfer full): minutes and seconds, rounded to the nearest: "1:05", or "6:01:05" from an hour on
 */
char *
rp_tool_words_time (gint64 time)
{
  return rp_time_words_clock (time + G_USEC_PER_SEC / 2);
}

/**
 * rp_tool_words_time_tenths:
 * @time: microseconds, 0 or more
 *
 * Returns: (transfer full): minutes, seconds and tenths, rounded to the nearest: "1:05.5"; hundredths where these are exact
 */
char *
rp_tool_words_time_tenths (gint64 time)
{
  gboolean exact = time % TENTH != 0 && time % (TENTH / 10) == 0;
  gint64 told = exact ? time : (time + TENTH / 2) / TENTH * TENTH;
  g_autofree char *fraction
      = rp_time_words_number ((double) (told % G_USEC_PER_SEC) / G_USEC_PER_SEC, exact ? 2 : 1);
  g_autofree char *clock = rp_time_words_clock (told);

  /* What stands behind the zero, with the sign that the language has there. */
  return g_strconcat (clock, fraction + 1, NULL);
}

static char *
words_source (const RpDose *dose)
{
  switch (dose->source)
    {
    case RP_SOURCE_PUBLISHED:
      if (dose->from)
        /* Translators: whose a dose is: "a clinic's page" */
        return g_strdup_printf (_ (" (published: %s)"), dose->from);
      return g_strdup (_ (" (published)"));
    case RP_SOURCE_OWN:
      return g_strdup (_ (" (own)"));
    case RP_SOURCE_DEFAULT:
    default:
      return g_strdup (_ (" (default)"));
    }
}

/* What is done today of a range, unless it is where one starts. */
static void
append_today (GString *text, const RpDose *led)
{
  g_autofree char *amount = led->measure == RP_MEASURE_TIME
                                ? rp_range_words_time (led->amount, led->amount)
                                : rp_range_words_number (led->amount, led->amount);

  if (led->amount != led->min)
    /* Translators: of a dose such as "10 to 20 times."; %s is "12" or "45 seconds" */
    g_string_append_printf (text, _ (" Today %s."), amount);
}

/**
 * rp_tool_words_dose:
 * @dose: a dose
 * @exercise: what it is of
 *
 * Returns: (transfer full): the dose in the words of the screen, with its load, and whose it is: "20 on your left, then 20 on
 *   your right. Yellow band. (default)"
 */
char *
rp_tool_words_dose (const RpDose *dose, RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  g_autoptr (RpDose) led = rp_dose_as_led (dose, phases);
  g_autofree char *sentence = rp_dose_words_sentence (dose, phases, rp_exercise_get_first_side (exercise));
  g_autofree char *load = rp_load_words_line (dose->load);
  g_autofree char *source = words_source (dose);
  g_autoptr (GString) text = g_string_new (sentence);

  append_today (text, led);
  if (load)
    g_string_append_printf (text, g_str_has_suffix (load, ".") ? " %s" : " %s.", load);
  g_string_append (text, source);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
words_turn (const RpStep *step)
{
  g_autofree char *each = rp_tool_words_time_tenths (step->rep_duration);

  if (step->measure == RP_MEASURE_TIME)
    return g_strdup_printf (_ ("set %u of %u"), step->set, step->sets);
  if (step->measure == RP_MEASURE_OPEN)
    return g_strdup_printf (_ ("set %u of %u, as many repetitions as possible"), step->set, step->sets);
  if (step->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("set %u of %u, %u step", "set %u of %u, %u steps", step->reps),
                            step->set, step->sets, step->reps);
  if (step->pace == RP_PACE_OWN)
    return g_strdup_printf (ngettext ("set %u of %u, %u repetition at your pace",
                                      "set %u of %u, %u repetitions at your pace", step->reps),
                            step->set, step->sets, step->reps);
  return g_strdup_printf (
      ngettext ("set %u of %u, %u repetition of %s", "set %u of %u, %u repetitions of %s", step->reps),
      step->set, step->sets, step->reps, each);
}

static char *
words_kind (const RpStep *step)
{
  switch (step->kind)
    {
    case RP_STEP_GET_READY:
      return g_strdup (_ ("get ready"));
    case RP_STEP_SIDE_CHANGE:
      return g_strdup (_ ("change side"));
    case RP_STEP_REST:
      return g_strdup_printf (_ ("rest before set %u of %u"), step->set, step->sets);
    case RP_STEP_NEXT:
      return g_strdup (_ ("next exercise"));
    case RP_STEP_WORK:
    default:
      return words_turn (step);
    }
}

/**
 * rp_tool_words_step:
 * @program: a program
 * @step: a step of a plan made from it
 *
 * Returns: (transfer full): the step as a phrase: "Clamshell, Left leg: set 1 of 1, 20 repetitions of 0:04.0"
 */
char *
rp_tool_words_step (RpProgram *program, const RpStep *step)
{
  RpExercise *exercise = rp_program_get_item (program, step->item)->exercise;
  const RpSideText *side = rp_exercise_get_side_text (exercise, step->side);
  g_autofree char *kind = words_kind (step);

  if (step->first_side != RP_SIDE_NONE)
    /* Translators: an exercise, then what to do of it; the sides take turns */
    return g_strdup_printf (_ ("%s, sides in turn: %s"), rp_exercise_get_name (exercise), kind);
  if (!side || !side->label)
    return g_strdup_printf ("%s: %s", rp_exercise_get_name (exercise), kind);
  return g_strdup_printf ("%s, %s: %s", rp_exercise_get_name (exercise), side->label, kind);
}
