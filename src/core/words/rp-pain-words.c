/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-pain-words.h"

#include "base/rp-words.h"

/**
 * rp_pain_words_numbers:
 * @band: a band of the rules for pain
 *
 * Returns: (transfer full): the numbers it is for: "4 to 5", or "10"
 */
char *
rp_pain_words_numbers (const RpPainBand *band)
{
  g_return_val_if_fail (band, NULL);

  if (band->from == band->to)
    return g_strdup_printf ("%u", band->from);
  /* Translators: from the least to the most, such as "10 to 20" */
  return g_strdup_printf (_ ("%u to %u"), band->from, band->to);
}

/**
 * rp_pain_words_line:
 * @band: a band of the rules for pain
 *
 * Returns: (transfer full): what to do, as a line: "0 to 3: Carry on as planned."
 */
char *
rp_pain_words_line (const RpPainBand *band)
{
  g_autofree char *numbers = NULL;

  g_return_val_if_fail (band, NULL);

  numbers = rp_pain_words_numbers (band);
  /* Translators: how much pain, then what to do: "0 to 3: Carry on as planned." */
  return g_strdup_printf (_ ("%s: %s"), numbers, band->text);
}

/**
 * rp_pain_words_lines:
 * @rules: (nullable): what to do at which pain
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): a line for each band, the least pain first, such as
 *   "0 to 3: Carry on as planned.", and then the line more; %NULL without rules
 */
GStrv
rp_pain_words_lines (const RpPainRules *rules)
{
  g_autoptr (GStrvBuilder) lines = NULL;

  if (!rules)
    return NULL;
  lines = g_strv_builder_new ();
  for (guint i = 0; i < rules->n_bands; i++)
    {
      g_autofree char *line = rp_pain_words_line (&rules->bands[i]);

      g_strv_builder_add (lines, line);
    }
  if (rules->note)
    g_strv_builder_add (lines, rules->note);
  return g_strv_builder_end (lines);
}
