/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-depfile.h"

#include "base/rp-aside.h"
#include "base/rp-core-error.h"

#include <glib/gi18n-lib.h>

/* As gcc writes names for make: a backslash before what would end a name, a dollar twice. */
static void
append_name (GString *text, const char *name)
{
  for (; *name != '\0'; name++)
    {
      if (*name == ' ' || *name == '#' || *name == '\\')
        g_string_append_c (text, '\\');
      else if (*name == '$')
        g_string_append_c (text, '$');
      g_string_append_c (text, *name);
    }
}

/**
 * rp_tool_depfile_write:
 * @file: where to write
 * @output: what was made, as the build system calls it
 * @inputs: (element-type filename): the files and folders it was made from
 * @error: return location for a #GError, or %NULL
 *
 * Writes a rule as gcc's option -MD does: when one of @inputs changes, @output is out of date.
 *
 * Returns: %TRUE when it is written
 */
gboolean
rp_tool_depfile_write (const char *file, const char *output, GPtrArray *inputs, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int trouble;

  append_name (text, output);
  g_string_append_c (text, ':');
  for (guint i = 0; i < inputs->len; i++)
    {
      g_string_append (text, " \\\n ");
      append_name (text, g_ptr_array_index (inputs, i));
    }
  g_string_append_c (text, '\n');
  trouble = rp_aside_write (file, text->str, text->len, 0666);
  if (trouble != 0)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, _ ("%s cannot be written: %s."), file,
                 g_strerror (trouble));
  return trouble == 0;
}
