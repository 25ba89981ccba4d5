/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-text.h"

#include <string.h>

/* Joiners and marks of direction stay: languages need them. What remains draws nothing, or turns other words round. */
static gboolean
is_hidden (gunichar letter)
{
  return (letter >= 0x7F && letter < 0xA0) || letter == 0x200B || letter == 0x2060 || letter == 0xFEFF
         || (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069)
         || letter == 0xFFFE || letter == 0xFFFF;
}

static gboolean
ends_line (gunichar letter)
{
  return letter == '\n' || letter == '\r' || letter == '\t' || letter == 0x2028 || letter == 0x2029;
}

/* Nearly every text has nothing to clean; this finds out without reading letters. */
static gboolean
may_need (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) text[i];

      if (byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF)
        return TRUE;
    }
  return FALSE;
}

/**
 * rp_text_clean:
 * @text: (inout): valid UTF-8
 *
 * Takes out of a text what cannot be seen and has no place in words: control characters, zero-width spaces, marks of byte
 * order, and controls that embed or override a direction. Separators of lines become spaces.
 *
 * Returns: %TRUE when there was something
 */
gboolean
rp_text_clean (GString *text)
{
  g_autofree char *raw = NULL;

  if (!may_need (text->str, text->len))
    return FALSE;
  raw = g_strndup (text->str, text->len);
  g_string_truncate (text, 0);
  for (const char *at = raw; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (ends_line (letter))
        g_string_append_c (text, ' ');
      else if (letter >= 0x20 && !is_hidden (letter))
        g_string_append_len (text, at, g_utf8_next_char (at) - at);
    }
  return !g_str_equal (text->str, raw);
}

static gboolean
is_space (char letter)
{
  return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r';
}

/**
 * rp_text_append_collapsed:
 * @text: (inout): what came before
 * @raw: a text
 *
 * Appends a text with every run of white space made one space, and none at the very beginning.
 */
void
rp_text_append_collapsed (GString *text, const char *raw)
{
  gsize length = text->len;

  g_string_set_size (text, length + strlen (raw));
  for (; *raw != '\0'; raw++)
    {
      if (!is_space (*raw))
        text->str[length++] = *raw;
      else if (length > 0 && text->str[length - 1] != ' ')
        text->str[length++] = ' ';
    }
  g_string_truncate (text, length);
}

/**
 * rp_text_tidy:
 * @text: (inout): valid UTF-8 from rp_text_append_collapsed()
 *
 * Cleans a text as rp_text_clean() does, and trims its end. What could not be seen may have parted two spaces.
 */
void
rp_text_tidy (GString *text)
{
  if (rp_text_clean (text))
    {
      g_autofree char *raw = g_strdup (text->str);

      g_string_truncate (text, 0);
      rp_text_append_collapsed (text, raw);
    }
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
}

/**
 * rp_text_is_blank:
 * @text: valid UTF-8
 *
 * Returns: %TRUE when a person sees nothing of it
 */
gboolean
rp_text_is_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_isgraph (g_utf8_get_char (text)))
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_text_is_long:
 * @text: valid UTF-8
 * @length: its bytes
 *
 * Returns: %TRUE when it has more than %RP_TEXT_MAX characters
 */
gboolean
rp_text_is_long (const char *text, gsize length)
{
  return length > RP_TEXT_MAX && g_utf8_strlen (text, (gssize) length) > RP_TEXT_MAX;
}

/* At a letter, so that an accent is never parted from it more than it must. */
static void
shorten (GString *text)
{
  if (!rp_text_is_long (text->str, text->len))
    return;
  g_string_truncate (text, (gsize) (g_utf8_offset_to_pointer (text->str, RP_TEXT_MAX) - text->str));
  if (text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
}

/**
 * rp_text_dup_tidy:
 * @raw: (nullable): what somebody typed, in any encoding
 *
 * Makes of a text what would come back if it were written to a file and read: valid, cleaned as by rp_text_clean(), with every
 * run of white space made one space, and no longer than %RP_TEXT_MAX.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when a person sees nothing of it
 */
char *
rp_text_dup_tidy (const char *raw)
{
  g_autofree char *valid = raw ? g_utf8_make_valid (raw, -1) : NULL;
  g_autoptr (GString) text = NULL;

  if (!valid)
    return NULL;
  text = g_string_new (NULL);
  rp_text_append_collapsed (text, valid);
  rp_text_tidy (text);
  shorten (text);
  return rp_text_is_blank (text->str) ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}
