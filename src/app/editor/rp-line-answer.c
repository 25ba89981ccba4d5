/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-line-answer.h"

#include "base/rp-words.h"
#include "words/rp-dose-words.h"
#include "words/rp-load-words.h"

/* The first mistake that more letters would not mend. Returns: (transfer none) (nullable) */
static const RpLineMistake *
find_mistake (const RpLine *line)
{
  for (guint i = 0; i < line->mistakes->len; i++)
    {
      const RpLineMistake *mistake = g_ptr_array_index (line->mistakes, i);

      if (!mistake->unfinished)
        return mistake;
    }
  return NULL;
}

/* "Clamshell: 15 on your left only." */
static char *
format_understood (const RpLine *line)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (line->exercise));
  g_autofree char *sentence = rp_dose_words_sentence (line->dose, rp_exercise_get_phases (line->exercise),
                                                      rp_exercise_get_first_side (line->exercise));
  g_autofree char *load = rp_load_words_line (line->dose->load);

  return g_strdup_printf ("%s: %s%s%s%s%s", rp_exercise_get_name (line->exercise), sentence, load ? " " : "",
                          load ? load : "", line->note ? " " : "", line->note ? line->note : "");
}

/**
 * rp_line_answer_format:
 * @line: what is typed
 *
 * Returns: (transfer full): what is understood of it, or what is not; empty while nobody can say
 */
char *
rp_line_answer_format (const RpLine *line)
{
  const RpLineMistake *mistake;

  g_return_val_if_fail (line, NULL);

  mistake = find_mistake (line);
  if (mistake)
    return g_strdup (mistake->sentence);
  return line->exercise ? format_understood (line) : g_strdup ("");
}
