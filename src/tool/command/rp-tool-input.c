/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-input.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

/**
 * rp_tool_input_read:
 * @most: how many bytes to read at most; what comes behind them is not looked at
 * @error: return location for an error
 *
 * Reads standard input as a text, which may be any bytes. A byte of zero becomes one of one: no text has either, and it must not
 * hide what comes behind it.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with an error
 */
char *
rp_tool_input_read (gsize most, GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autofree char *text = g_malloc0 (most + 1);
  gsize length;

  if (!g_input_stream_read_all (input, text, most, &length, NULL, error))
    return NULL;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\0')
        text[i] = '\1';
    }
  return g_steal_pointer (&text);
}
