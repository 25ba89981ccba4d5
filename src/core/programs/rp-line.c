/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line.h"

#include <string.h>

/**
 * rp_line_new:
 * @text: a line
 *
 * Returns: (transfer full): a line of which nothing is understood yet; free with rp_line_free()
 */
RpLine *
rp_line_new (const char *text)
{
  RpLine *line;

  g_return_val_if_fail (text, NULL);

  line = g_new0 (RpLine, 1);
  line->text = g_strdup (text);
  line->candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_line_name_free);
  line->parts = g_array_new (FALSE, FALSE, sizeof (RpLinePart));
  line->mistakes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_line_mistake_free);
  return line;
}

/**
 * rp_line_free:
 * @line: (transfer full) (nullable): a line
 *
 * Frees it and all it holds.
 */
void
rp_line_free (RpLine *line)
{
  if (!line)
    return;
  g_free (line->text);
  g_clear_object (&line->pack);
  g_clear_object (&line->exercise);
  g_ptr_array_unref (line->candidates);
  rp_dose_free (line->dose);
  g_free (line->note);
  g_array_unref (line->parts);
  g_ptr_array_unref (line->mistakes);
  g_free (line);
}

/**
 * rp_line_add_part:
 * @line: a line
 * @kind: what the part says
 * @start: where it begins, in bytes
 * @end: where it ends, in bytes
 *
 * Notes that a part is understood, at its place among the others.
 */
void
rp_line_add_part (RpLine *line, RpLinePartKind kind, guint start, guint end)
{
  const RpLinePart part = { kind, start, end };
  guint place;

  g_return_if_fail (line);
  g_return_if_fail (start <= end);

  place = line->parts->len;
  while (place > 0 && g_array_index (line->parts, RpLinePart, place - 1).start > start)
    place--;
  g_array_insert_val (line->parts, place, part);
}

/**
 * rp_line_find_part:
 * @line: a line
 * @kind: what a part says
 *
 * Returns: (transfer none) (nullable): the part of the line that says it, until another is added
 */
const RpLinePart *
rp_line_find_part (const RpLine *line, RpLinePartKind kind)
{
  g_return_val_if_fail (line, NULL);

  for (guint i = 0; i < line->parts->len; i++)
    {
      const RpLinePart *part = &g_array_index (line->parts, RpLinePart, i);

      if (part->kind == kind)
        return part;
    }
  return NULL;
}

/**
 * rp_line_add_mistake:
 * @line: a line
 * @start: where the mistake begins, in bytes
 * @end: where it ends, in bytes
 * @sentence: what is wrong, and what to do, translated
 * @remedy: (nullable): what to put in place of these bytes
 *
 * Notes a mistake, at its place among the others.
 *
 * Returns: (transfer none): the mistake
 */
RpLineMistake *
rp_line_add_mistake (RpLine *line, guint start, guint end, const char *sentence, const char *remedy)
{
  RpLineMistake *mistake;
  guint place;

  g_return_val_if_fail (line, NULL);

  mistake = rp_line_mistake_new (start, end, sentence, remedy);
  place = line->mistakes->len;
  while (place > 0 && ((RpLineMistake *) g_ptr_array_index (line->mistakes, place - 1))->start > start)
    place--;
  g_ptr_array_insert (line->mistakes, (int) place, mistake);
  return mistake;
}

/**
 * rp_line_is_understood:
 * @line: a line
 *
 * Returns: %TRUE when its exercise is certain and nothing in it is a mistake
 */
gboolean
rp_line_is_understood (const RpLine *line)
{
  g_return_val_if_fail (line, FALSE);

  return line->exercise && line->mistakes->len == 0;
}

/**
 * rp_line_mend:
 * @line: a line
 * @mistake: one of its mistakes, with a remedy
 *
 * Returns: (transfer full) (nullable): the line with the remedy in its place; %NULL where there is none
 */
char *
rp_line_mend (const RpLine *line, const RpLineMistake *mistake)
{
  GString *text;

  g_return_val_if_fail (line && mistake, NULL);
  g_return_val_if_fail (mistake->end <= strlen (line->text), NULL);

  if (!mistake->remedy)
    return NULL;
  text = g_string_new_len (line->text, mistake->start);
  g_string_append (text, mistake->remedy);
  g_string_append (text, line->text + mistake->end);
  return g_string_free (text, FALSE);
}
