/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-format.h"

#include "words/rp-words.h"

#include <glib/gi18n-lib.h>

/* Rounded to the nearest second: nobody counts milliseconds. */
static guint
to_seconds (gint64 duration)
{
  return (guint) ((MAX (duration, 0) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
}

/**
 * rp_format_duration:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): "45 seconds", "2 minutes" or "1 min 30 s"
 */
char *
rp_format_duration (gint64 duration)
{
  guint seconds = to_seconds (duration);

  if (seconds < 60)
    return g_strdup_printf (ngettext ("%u second", "%u seconds", seconds), seconds);
  if (seconds % 60 == 0)
    return g_strdup_printf (ngettext ("%u minute", "%u minutes", seconds / 60), seconds / 60);
  /* Translators: minutes and seconds, short */
  return g_strdup_printf (_ ("%u min %u s"), seconds / 60, seconds % 60);
}

/**
 * rp_format_seconds_short:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): "2 s" or "1.5 s", as it stands beside a phase
 */
char *
rp_format_seconds_short (gint64 duration)
{
  double seconds = MAX (duration, 0) / (double) G_USEC_PER_SEC;

  if (ABS (seconds - (double) to_seconds (duration)) < 0.05)
    /* Translators: whole seconds, short */
    return g_strdup_printf (_ ("%u s"), to_seconds (duration));
  /* Translators: seconds with one decimal, short */
  return g_strdup_printf (_ ("%.1f s"), seconds);
}

/**
 * rp_format_clock:
 * @duration: microseconds; less than 0 counts as 0
 *
 * Returns: (transfer full): "7:37", or "1:07:37" from an hour on
 */
char *
rp_format_clock (gint64 duration)
{
  guint seconds = (guint) (MAX (duration, 0) / G_USEC_PER_SEC);

  if (seconds >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}

/**
 * rp_format_minutes:
 * @duration: microseconds
 *
 * Returns: whole minutes to plan for, rounded to the nearest and at least 1
 */
guint
rp_format_minutes (gint64 duration)
{
  return MAX (1, (to_seconds (duration) + 30) / 60);
}

/**
 * rp_format_minutes_label:
 * @duration: microseconds
 * @estimate: %TRUE when the person sets the pace of some part
 *
 * Returns: (transfer full): the words that follow the number of minutes: "minutes in all"
 */
char *
rp_format_minutes_label (gint64 duration, gboolean estimate)
{
  guint minutes = rp_format_minutes (duration);

  if (estimate)
    /* Translators: follows a big number */
    return g_strdup (ngettext ("minute or so", "minutes or so", minutes));
  /* Translators: follows a big number */
  return g_strdup (ngettext ("minute in all", "minutes in all", minutes));
}

/**
 * rp_format_n_exercises:
 * @n_exercises: how many
 *
 * Returns: (transfer full): "11 exercises"
 */
char *
rp_format_n_exercises (guint n_exercises)
{
  return g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
}

/**
 * rp_format_program_line:
 * @n_exercises: how many exercises a program has
 * @duration: how long it takes, in microseconds
 * @estimate: %TRUE when the person sets the pace of some part
 *
 * Returns: (transfer full): "5 exercises · 25 min"
 */
char *
rp_format_program_line (guint n_exercises, gint64 duration, gboolean estimate)
{
  g_autofree char *count = rp_format_n_exercises (n_exercises);
  guint minutes = rp_format_minutes (duration);

  if (estimate)
    /* Translators: number of exercises, then an estimate in minutes */
    return g_strdup_printf (_ ("%s · about %u min"), count, minutes);
  /* Translators: number of exercises, then minutes */
  return g_strdup_printf (_ ("%s · %u min"), count, minutes);
}

/* "20", "10 to 20", "2 minutes" or "1 to 2 minutes" */
static char *
format_amount (const RpDose *dose)
{
  if (dose->measure != RP_MEASURE_TIME)
    {
      if (dose->min == dose->max)
        return g_strdup_printf ("%u", dose->min);
      /* Translators: from the least to the most, such as "10 to 20" */
      return g_strdup_printf (_ ("%u to %u"), dose->min, dose->max);
    }
  if (dose->min == dose->max)
    return rp_format_duration ((gint64) dose->min * G_USEC_PER_SEC);
  if (dose->min % 60 == 0 && dose->max % 60 == 0)
    return g_strdup_printf (ngettext ("%u to %u minute", "%u to %u minutes", dose->max / 60), dose->min / 60,
                            dose->max / 60);
  return g_strdup_printf (ngettext ("%u to %u second", "%u to %u seconds", dose->max), dose->min, dose->max);
}

static char *
format_steps (const RpDose *dose, const char *amount, RpSide first_side)
{
  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      if (first_side == RP_SIDE_RIGHT)
        return g_strdup_printf (ngettext ("%s step to your right, then %s to your left.",
                                          "%s steps to your right, then %s to your left.", dose->max),
                                amount, amount);
      return g_strdup_printf (ngettext ("%s step to your left, then %s to your right.",
                                        "%s steps to your left, then %s to your right.", dose->max),
                              amount, amount);
    case RP_DOSE_SIDES_LEFT:
      return g_strdup_printf (
          ngettext ("%s step to your left only.", "%s steps to your left only.", dose->max), amount);
    case RP_DOSE_SIDES_RIGHT:
      return g_strdup_printf (
          ngettext ("%s step to your right only.", "%s steps to your right only.", dose->max), amount);
    case RP_DOSE_SIDES_BOTH:
    default:
      return g_strdup_printf (ngettext ("%s step.", "%s steps.", dose->max), amount);
    }
}

static char *
format_sides (const RpDose *dose, const char *amount, RpSide first_side)
{
  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      if (first_side == RP_SIDE_RIGHT)
        /* Translators: %s is "20", "10 to 20" or "2 minutes" */
        return g_strdup_printf (_ ("%s on your right, then %s on your left."), amount, amount);
      /* Translators: %s is "20", "10 to 20" or "2 minutes" */
      return g_strdup_printf (_ ("%s on your left, then %s on your right."), amount, amount);
    case RP_DOSE_SIDES_LEFT:
      /* Translators: %s is "20", "10 to 20" or "2 minutes" */
      return g_strdup_printf (_ ("%s on your left only."), amount);
    case RP_DOSE_SIDES_RIGHT:
      /* Translators: %s is "20", "10 to 20" or "2 minutes" */
      return g_strdup_printf (_ ("%s on your right only."), amount);
    case RP_DOSE_SIDES_BOTH:
    default:
      if (dose->measure == RP_MEASURE_TIME)
        /* Translators: %s is "2 minutes" */
        return g_strdup_printf (_ ("%s."), amount);
      /* Translators: %s is "20" or "10 to 20" */
      return g_strdup_printf (ngettext ("%s time.", "%s times.", dose->max), amount);
    }
}

static void
add_tempo (GString *sentence, const RpDose *dose, GPtrArray *phases)
{
  guint named = 0;

  for (guint i = 0; i < phases->len && named < dose->n_tempo; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *duration = NULL;

      if (phase->kind == RP_PHASE_REST)
        continue;
      duration = rp_format_duration (dose->tempo[named++]);
      g_string_append_c (sentence, ' ');
      /* Translators: the name of a phase, then how long it takes: "Lift for 2 seconds." */
      g_string_append_printf (sentence, _ ("%s for %s."), phase->label, duration);
    }
}

static void
add_hold (GString *sentence, const RpDose *dose)
{
  g_autofree char *duration = rp_format_duration (dose->hold);

  g_string_append_c (sentence, ' ');
  /* Translators: %s is "2 seconds" */
  g_string_append_printf (sentence, _ ("Hold %s."), duration);
}

/**
 * rp_format_dose:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of the exercise, to name those of a tempo
 * @first_side: which side starts
 *
 * The dose as nobody has to work it out: "20 on your left, then 20 on your right. Hold 2 seconds."
 *
 * Returns: (transfer full): whole sentences
 */
char *
rp_format_dose (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  g_autofree char *amount = NULL;
  g_autofree char *first = NULL;
  GString *sentence;

  g_return_val_if_fail (dose, NULL);

  amount = format_amount (dose);
  first = dose->measure == RP_MEASURE_STEPS ? format_steps (dose, amount, first_side)
                                            : format_sides (dose, amount, first_side);
  sentence = g_string_new (first);
  if (dose->n_tempo > 0 && phases)
    add_tempo (sentence, dose, phases);
  else if (dose->hold > 0)
    add_hold (sentence, dose);
  if (dose->sets > 1)
    {
      g_string_append_c (sentence, ' ');
      g_string_append_printf (sentence, ngettext ("Do this %u time.", "Do this %u times.", dose->sets),
                              dose->sets);
    }
  return g_string_free (sentence, FALSE);
}

/**
 * rp_format_dose_start:
 * @dose: how much
 *
 * Returns: (transfer full) (nullable): where to start within a range ("Start at 10."), or %NULL when there is no range
 */
char *
rp_format_dose_start (const RpDose *dose)
{
  g_autofree char *duration = NULL;

  g_return_val_if_fail (dose, NULL);

  if (dose->min == dose->max)
    return NULL;
  if (dose->measure != RP_MEASURE_TIME)
    return g_strdup_printf (_ ("Start at %u."), dose->min);
  duration = rp_format_duration ((gint64) dose->min * G_USEC_PER_SEC);
  /* Translators: %s is "30 seconds" */
  return g_strdup_printf (_ ("Start at %s."), duration);
}

/**
 * rp_format_dose_source:
 * @dose: how much
 *
 * Returns: (transfer full): where the dose is from, and where to start within a range
 */
char *
rp_format_dose_source (const RpDose *dose)
{
  g_autofree char *start = NULL;
  const char *source;

  g_return_val_if_fail (dose, NULL);

  source = dose->published ? _ ("From the article.") : _ ("Our own starting point.");
  start = rp_format_dose_start (dose);
  return start ? g_strdup_printf ("%s %s", source, start) : g_strdup (source);
}

static void
append_item (GString *line, const char *text)
{
  if (line->len > 0)
    /* Translators: between the parts of a list */
    g_string_append (line, _ (", "));
  g_string_append (line, text);
}

static char *
equipment_line (GPtrArray *equipment, gboolean need)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *item = g_ptr_array_index (equipment, i);
      RpWordForm form = (need ? RP_WORD_NEED_START : RP_WORD_START) + (line->len > 0 ? 1 : 0);
      const char *word = rp_words_get_equipment (item->item, form);
      g_autofree char *optional = NULL;

      if (!word)
        word = item->text;
      else if (item->optional)
        /* Translators: a thing that helps but is not needed: "band if you like" */
        word = optional = g_strdup_printf (_ ("%s if you like"), word);
      append_item (line, word);
    }
  if (line->len == 0)
    return g_strdup (_ ("Nothing needed"));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * rp_format_equipment:
 * @equipment: (element-type RpEquipment): what an exercise needs
 *
 * Returns: (transfer full): "Mat, band if you like", or that nothing is needed
 */
char *
rp_format_equipment (GPtrArray *equipment)
{
  g_return_val_if_fail (equipment, NULL);

  return equipment_line (equipment, FALSE);
}

/**
 * rp_format_needs:
 * @equipment: (element-type RpEquipment): what to have ready
 *
 * Returns: (transfer full): "A mat, a band if you like", or that nothing is needed
 */
char *
rp_format_needs (GPtrArray *equipment)
{
  g_return_val_if_fail (equipment, NULL);

  return equipment_line (equipment, TRUE);
}

/* The band and the weight are what a dose's load says more about. */
static gboolean
is_load (const char *item)
{
  return g_str_equal (item, "band") || g_str_equal (item, "weight");
}

/**
 * rp_format_load:
 * @equipment: (element-type RpEquipment): what the exercise needs
 * @dose: its dose
 *
 * Returns: (transfer full): what to have ready for this dose: "Mat · Band just above your knees"
 */
char *
rp_format_load (GPtrArray *equipment, const RpDose *dose)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  g_autofree char *line = NULL;

  g_return_val_if_fail (equipment, NULL);
  g_return_val_if_fail (dose, NULL);

  for (guint i = 0; i < equipment->len; i++)
    {
      RpEquipment *item = g_ptr_array_index (equipment, i);

      if (!dose->load || !is_load (item->item))
        g_ptr_array_add (rest, item);
    }
  if (!dose->load)
    return rp_format_equipment (equipment);
  if (rest->len == 0)
    return g_strdup (dose->load);
  line = rp_format_equipment (rest);
  return g_strdup_printf ("%s · %s", line, dose->load);
}

/**
 * rp_format_order:
 * @left_first: %TRUE when some exercise starts on the left
 * @right_first: %TRUE when some exercise starts on the right
 *
 * Returns: (transfer full) (nullable): which side comes first in a program, or %NULL when sides play no part
 */
char *
rp_format_order (gboolean left_first, gboolean right_first)
{
  if (left_first && right_first)
    return g_strdup (_ ("One side, then the other"));
  if (left_first)
    return g_strdup (_ ("Left side first, then right side"));
  if (right_first)
    return g_strdup (_ ("Right side first, then left side"));
  return NULL;
}

static gboolean
has_string (GPtrArray *strings, const char *wanted)
{
  return g_ptr_array_find_with_equal_func (strings, wanted, g_str_equal, NULL);
}

static void
collect_areas (GPtrArray *targets, gboolean main, GPtrArray *areas)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const RpTarget *target = g_ptr_array_index (targets, i);
      const char *word = rp_words_get_area (target, areas->len == 0 ? RP_WORD_START : RP_WORD_INSIDE);

      if (target->main != main || areas->len == 2)
        continue;
      if (areas->len == 1
          && g_str_equal (g_ptr_array_index (areas, 0), rp_words_get_area (target, RP_WORD_START)))
        continue;
      if (!has_string (areas, word))
        g_ptr_array_add (areas, (char *) word);
    }
}

/**
 * rp_format_areas:
 * @targets: (element-type RpTarget): the muscles an exercise works
 *
 * Returns: (transfer full): the one or two main places, in plain words: "Bottom and tummy"
 */
char *
rp_format_areas (GPtrArray *targets)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();

  g_return_val_if_fail (targets, NULL);

  collect_areas (targets, TRUE, areas);
  if (areas->len == 0)
    collect_areas (targets, FALSE, areas);
  if (areas->len == 0)
    return g_strdup ("");
  if (areas->len == 1)
    return g_strdup (g_ptr_array_index (areas, 0));
  /* Translators: two places on the body: "Bottom and tummy" */
  return g_strdup_printf (_ ("%s and %s"), (const char *) g_ptr_array_index (areas, 0),
                          (const char *) g_ptr_array_index (areas, 1));
}

/**
 * rp_format_aliases:
 * @aliases: (array zero-terminated=1): other names of an exercise
 *
 * Returns: (transfer full) (nullable): "also called clams, clamshells", or %NULL when there is no other name
 */
char *
rp_format_aliases (const char *const *aliases)
{
  g_autofree char *names = NULL;

  g_return_val_if_fail (aliases, NULL);

  if (!aliases[0])
    return NULL;
  names = g_strjoinv (_ (", "), (GStrv) aliases);
  /* Translators: other names of an exercise, under its name */
  return g_strdup_printf (_ ("also called %s"), names);
}
