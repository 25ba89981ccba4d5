/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-row-words.h"

#include "base/rp-words.h"
#include "words/rp-dose-words.h"

/**
 * rp_row_words_dose:
 * @item: a line of a program
 *
 * Returns: (transfer full): how much of it, in sentences and in its pack's language
 */
char *
rp_row_words_dose (const RpProgramItem *item)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (item->exercise));
  g_autofree char *sentence = rp_dose_words_sentence (item->dose, rp_exercise_get_phases (item->exercise),
                                                      rp_exercise_get_first_side (item->exercise));
  g_autofree char *start = rp_dose_words_start (item->dose, rp_exercise_get_phases (item->exercise));

  return start ? g_strdup_printf ("%s %s", sentence, start) : g_steal_pointer (&sentence);
}

/**
 * rp_row_words_line:
 * @item: a line of a program
 *
 * Returns: (transfer full): how much of it, what to mind, and whether it is not installed: "12 times. Hold 3 seconds. Keep it
 *   shallow"
 */
char *
rp_row_words_line (const RpProgramItem *item)
{
  g_autofree char *dose = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (item, NULL);

  dose = rp_row_words_dose (item);
  line = item->note ? g_strdup_printf ("%s %s", dose, item->note) : g_steal_pointer (&dose);
  if (!rp_exercise_is_missing (item->exercise))
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s %s", line,
                          _ ("This exercise is not installed. It is kept, and left out when you start."));
}

/**
 * rp_row_words_place:
 * @index: which line it is, from 0
 * @n_rows: of how many
 * @chosen: whether it is chosen
 * @name: the name of its exercise
 * @line: what it says
 *
 * Returns: (transfer full): all of it for who cannot see it
 */
char *
rp_row_words_place (guint index, guint n_rows, gboolean chosen, const char *name, const char *line)
{
  g_return_val_if_fail (name && line, NULL);

  if (chosen)
    /* Translators: as the next one, of a line that is chosen: "2 of 6, chosen, Clamshell, 15 on your left only." */
    return g_strdup_printf (_ ("%u of %u, chosen, %s, %s"), index + 1, n_rows, name, line);
  /* Translators: which of how many, an exercise, how much of it: "2 of 6, Clamshell, 15 on your left only." */
  return g_strdup_printf (_ ("%u of %u, %s, %s"), index + 1, n_rows, name, line);
}
