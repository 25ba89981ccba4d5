/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-name.h"

/**
 * rp_line_name_new:
 * @pack: (nullable): a pack
 * @exercise: an exercise of it, or one that only stands for what is not installed
 *
 * Returns: (transfer full): both, kept; free with rp_line_name_free()
 */
RpLineName *
rp_line_name_new (RpPack *pack, RpExercise *exercise)
{
  RpLineName *name = g_new0 (RpLineName, 1);

  g_set_object (&name->pack, pack);
  name->exercise = g_object_ref (exercise);
  return name;
}

/**
 * rp_line_name_free:
 * @name: (transfer full) (nullable): a name
 *
 * Lets go of its pack and its exercise.
 */
void
rp_line_name_free (RpLineName *name)
{
  if (!name)
    return;
  g_clear_object (&name->pack);
  g_object_unref (name->exercise);
  g_free (name);
}

/**
 * rp_line_name_quote:
 * @text: a text
 *
 * Returns: (transfer full): the text in quotation marks, as a line has a text that must be taken exactly
 */
char *
rp_line_name_quote (const char *text)
{
  GString *quoted;

  g_return_val_if_fail (text, NULL);

  quoted = g_string_new ("\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\' || *text == '\n' || *text == '\r')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *text == '\n' ? 'n' : *text == '\r' ? 'r' : *text);
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}
