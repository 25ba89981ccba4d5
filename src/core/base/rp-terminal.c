/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-terminal.h"

#define REPLACEMENT 0xFFFD

/* Marks that only say which way a neighbour reads; texts in Hebrew and Arabic have them. */
static gboolean
is_direction_mark (gunichar letter)
{
  return letter == 0x061C || letter == 0x200E || letter == 0x200F;
}

/**
 * rp_terminal_is_astray:
 * @letter: a character
 *
 * Returns: %TRUE when it could make a terminal do something, start a line, or show other words in another order than they
 *   are: control characters (C0, DEL, C1), separators of lines, and controls of writing direction
 */
gboolean
rp_terminal_is_astray (gunichar letter)
{
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || letter == 0x2028 || letter == 0x2029
         || (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069)
         || is_direction_mark (letter);
}

/**
 * rp_terminal_tame:
 * @text: a text from anywhere; need not be UTF-8
 *
 * Makes a text safe to print as a part of one line. This is the only function for that: everything the tool prints goes
 * through it. What could lead a terminal astray becomes U+FFFD; mere marks of direction are left out.
 *
 * Returns: (transfer full): valid UTF-8 without line breaks and controls
 */
char *
rp_terminal_tame (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) tame = g_string_sized_new (32);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!is_direction_mark (letter))
        g_string_append_unichar (tame, rp_terminal_is_astray (letter) ? REPLACEMENT : letter);
    }
  return g_string_free (g_steal_pointer (&tame), FALSE);
}
