/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-clean.h"

#include <string.h>

/* The hidden characters that turn round the text after them, which may be somebody else's. */
static gboolean
turns_text (gunichar c)
{
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
ends_line (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* No-break spaces are meant; every other one is a space like any. */
static gboolean
is_gap (gunichar c)
{
  return ends_line (c) || g_unichar_iscntrl (c) || (g_unichar_isspace (c) && c != 0xA0 && c != 0x202F);
}

/* Appends what stands before @end, with single spaces between the words. */
static void
append_words (GString *line, const char *text, const char *end)
{
  gsize start = line->len;
  gboolean gap = FALSE;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (turns_text (c))
        continue;
      if (is_gap (c))
        {
          gap = TRUE;
          continue;
        }
      if (gap && line->len > start)
        g_string_append_c (line, ' ');
      gap = FALSE;
      g_string_append_unichar (line, c);
    }
}

static char *
finish (GString *line)
{
  return g_string_free (line, line->len == 0);
}

/**
 * rp_sheet_clean_line:
 * @text: (nullable): any bytes up to a zero
 *
 * Makes one line of valid text: a single space for every gap, line end or control character, nothing that turns the
 * direction of what follows. It is not made shorter.
 *
 * Returns: (transfer full) (nullable): the line; %NULL when nothing is left
 */
char *
rp_sheet_clean_line (const char *text)
{
  g_autofree char *valid = NULL;
  GString *line;

  if (!text)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  line = g_string_new (NULL);
  append_words (line, valid, valid + strlen (valid));
  return finish (line);
}

/**
 * rp_sheet_clean_paragraphs:
 * @text: (nullable): any bytes up to a zero
 *
 * Makes valid text of it like rp_sheet_clean_line(), but keeps where its lines end. Empty lines go.
 *
 * Returns: (transfer full) (nullable): paragraphs with a line feed between them; %NULL when nothing is left
 */
char *
rp_sheet_clean_paragraphs (const char *text)
{
  g_autofree char *valid = NULL;
  const char *start;
  GString *all;

  if (!text)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  start = valid;
  all = g_string_new (NULL);
  while (*start != '\0')
    {
      const char *end = start;
      gsize before;

      while (*end != '\0' && !ends_line (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (all->len > 0)
        g_string_append_c (all, '\n');
      before = all->len;
      append_words (all, start, end);
      if (all->len == before && before > 0)
        g_string_truncate (all, before - 1);
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return finish (all);
}

/**
 * rp_sheet_clean_list:
 * @list: (nullable) (array zero-terminated=1): lines
 *
 * Returns: (transfer full) (array zero-terminated=1): each of them from rp_sheet_clean_line(), without those of which
 *   nothing is left
 */
GStrv
rp_sheet_clean_list (const char *const *list)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; list && list[i]; i++)
    {
      g_autofree char *line = rp_sheet_clean_line (list[i]);

      if (line)
        g_strv_builder_add (builder, line);
    }
  return g_strv_builder_end (builder);
}
