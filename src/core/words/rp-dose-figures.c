/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-figures.h"

#include "base/rp-words.h"
#include "words/rp-time-words.h"

/* "2 s, 1 s, 2 s" */
static char *
format_tempo (const RpDose *dose)
{
  GString *tempo = g_string_new (NULL);

  for (guint i = 0; i < dose->n_tempo; i++)
    {
      g_autofree char *time = rp_time_words_seconds (MAX (dose->tempo[i], 0));

      g_string_append_printf (tempo, i > 0 ? ", %s" : "%s", time);
    }
  return g_string_free (tempo, FALSE);
}

/* "20", "10–20", "30 s", "30 s–1 min", "20 steps" or "as many as possible" */
static char *
format_figure (const RpDose *dose)
{
  gboolean timed = dose->measure == RP_MEASURE_TIME;
  g_autofree char *least
      = timed ? rp_time_words_short ((gint64) dose->min * G_USEC_PER_SEC) : g_strdup_printf ("%u", dose->min);
  g_autofree char *most
      = timed ? rp_time_words_short ((gint64) dose->max * G_USEC_PER_SEC) : g_strdup_printf ("%u", dose->max);
  g_autofree char *range = dose->min == dose->max
                               ? g_steal_pointer (&most)
                               /* Translators: from the least to the most, in a formula: "10–20" */
                               : g_strdup_printf (_ ("%s–%s"), least, most);

  if (dose->measure == RP_MEASURE_OPEN)
    /* Translators: in place of a number of repetitions, in a formula: "2 × as many as possible" */
    return g_strdup (_ ("as many as possible"));
  if (dose->measure == RP_MEASURE_STEPS)
    /* Translators: %s is "10" or "10–20" */
    return g_strdup_printf (ngettext ("%s step", "%s steps", dose->max), range);
  return g_steal_pointer (&range);
}

/**
 * rp_dose_figures_format:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise, to tell time as it is led
 *
 * The dose as clinicians write it down: sets, how much in one, and the hold. What the dose does not say is left out.
 *
 * Returns: (transfer full): "2 × 20 × 2 s", "1 × 10–20", "3 × 45 s" or "1 × 5, tempo 2 s, 10 s, 1 s"
 */
char *
rp_dose_figures_format (const RpDose *dose, GPtrArray *phases)
{
  g_autoptr (RpDose) led = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *tempo = NULL;
  g_autofree char *hold = NULL;

  g_return_val_if_fail (dose, NULL);

  led = rp_dose_as_led (dose, phases);
  amount = format_figure (led);
  tempo = format_tempo (dose);
  hold = rp_time_words_short (MAX (dose->hold, 0));
  if (dose->n_tempo > 0)
    /* Translators: a dose as a formula: sets, repetitions, then seconds for each phase: "1 × 5, tempo 2 s, 10 s, 1 s" */
    return g_strdup_printf (_ ("%u × %s, tempo %s"), dose->sets, amount, tempo);
  if (dose->hold > 0)
    /* Translators: a dose as a formula: sets, repetitions, hold: "2 × 20 × 2 s" */
    return g_strdup_printf (_ ("%u × %s × %s"), dose->sets, amount, hold);
  /* Translators: a dose as a formula: sets, repetitions: "2 × 20" */
  return g_strdup_printf (_ ("%u × %s"), dose->sets, amount);
}

/**
 * rp_dose_figures_sides:
 * @dose: how much
 * @first_side: which side starts
 *
 * Returns: (transfer none): which sides work, to follow rp_dose_figures_format() after a comma
 */
const char *
rp_dose_figures_sides (const RpDose *dose, RpSide first_side)
{
  g_return_val_if_fail (dose, "");

  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      return first_side == RP_SIDE_RIGHT ? _ ("each side, right first") : _ ("each side, left first");
    case RP_DOSE_SIDES_LEFT:
      return _ ("left side only");
    case RP_DOSE_SIDES_RIGHT:
      return _ ("right side only");
    case RP_DOSE_SIDES_ALTERNATING:
      return first_side == RP_SIDE_RIGHT ? _ ("each side, in turn, right first")
                                         : _ ("each side, in turn, left first");
    case RP_DOSE_SIDES_BOTH:
    default:
      return _ ("both sides at once, or no side");
    }
}
