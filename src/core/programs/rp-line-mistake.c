/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-mistake.h"

/**
 * rp_line_mistake_new:
 * @start: where it begins, in bytes
 * @end: where it ends, in bytes
 * @sentence: what is wrong, and what to do, translated
 * @remedy: (nullable): what to put in place of these bytes
 *
 * Returns: (transfer full): a mistake of a line that is finished; free with rp_line_mistake_free()
 */
RpLineMistake *
rp_line_mistake_new (guint start, guint end, const char *sentence, const char *remedy)
{
  RpLineMistake *mistake;

  g_return_val_if_fail (start <= end, NULL);
  g_return_val_if_fail (sentence, NULL);

  mistake = g_new0 (RpLineMistake, 1);
  mistake->start = start;
  mistake->end = end;
  mistake->sentence = g_strdup (sentence);
  mistake->remedy = g_strdup (remedy);
  return mistake;
}

/**
 * rp_line_mistake_free:
 * @mistake: (transfer full) (nullable): a mistake
 *
 * Frees it and its texts.
 */
void
rp_line_mistake_free (RpLineMistake *mistake)
{
  if (!mistake)
    return;
  g_free (mistake->sentence);
  g_free (mistake->remedy);
  g_free (mistake);
}
