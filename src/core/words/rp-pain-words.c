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
