/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-token.h"

#include "base/rp-search.h"

#include <string.h>

/* A quoted text, as its second mark closes it. */
static const struct
{
  gunichar opens;
  gunichar closes[2];
} marks[] = {
  { '"', { '"', '"' } },
  { 0x201C, { 0x201D, '"' } },    /* “ ” */
  { 0x201E, { 0x201C, 0x201D } }, /* „ “ or „ ” */
  { 0x00AB, { 0x00BB, '"' } },    /* « » */
};

static const struct
{
  gunichar letter;
  RpLineTokenKind kind;
} signs[] = {
  { '-', RP_LINE_TOKEN_DASH },     { 0x2010, RP_LINE_TOKEN_DASH },  { 0x2011, RP_LINE_TOKEN_DASH },
  { 0x2012, RP_LINE_TOKEN_DASH },  { 0x2013, RP_LINE_TOKEN_DASH },  { 0x2014, RP_LINE_TOKEN_DASH },
  { 0x2212, RP_LINE_TOKEN_DASH },  { '/', RP_LINE_TOKEN_SLASH },    { 0x00D7, RP_LINE_TOKEN_CROSS },
  { '*', RP_LINE_TOKEN_CROSS },    { ':', RP_LINE_TOKEN_COLON },    { ',', RP_LINE_TOKEN_BREAK },
  { ';', RP_LINE_TOKEN_BREAK },    { '.', RP_LINE_TOKEN_BREAK },    { '\'', RP_LINE_TOKEN_BREAK },
  { 0x2019, RP_LINE_TOKEN_BREAK }, { 0x00B7, RP_LINE_TOKEN_BREAK }, { '(', RP_LINE_TOKEN_BREAK },
  { ')', RP_LINE_TOKEN_BREAK },    { '@', RP_LINE_TOKEN_BREAK },
};

static gboolean
is_letter (gunichar letter)
{
  return g_unichar_isalpha (letter) || g_unichar_ismark (letter);
}

/* A digit of any script in which people count by tens; -1 for anything else. */
static int
get_digit (const char *at)
{
  gunichar letter = g_utf8_get_char (at);

  return g_unichar_type (letter) == G_UNICODE_DECIMAL_NUMBER ? g_unichar_digit_value (letter) : -1;
}

static const char *
scan_word (const char *at, RpLineToken *token)
{
  const char *end = at;
  g_autofree char *text = NULL;

  while (is_letter (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  text = g_strndup (at, (gsize) (end - at));
  token->text = rp_search_fold (text);
  /* An accent without a letter is no word. */
  token->kind = token->text[0] != '\0' ? RP_LINE_TOKEN_WORD : RP_LINE_TOKEN_ODD;
  return end;
}

/* A point or a comma belongs to a number where a digit follows. */
static const char *
scan_number (const char *at, RpLineToken *token)
{
  gint64 value = 0, unit = G_USEC_PER_SEC;

  token->kind = RP_LINE_TOKEN_NUMBER;
  for (; get_digit (at) >= 0; at = g_utf8_next_char (at))
    value = MIN (value * 10 + (gint64) get_digit (at) * G_USEC_PER_SEC, RP_LINE_TOKEN_LARGE);
  if ((*at == '.' || *at == ',' || strncmp (at, "\u066B", 2) == 0) && get_digit (g_utf8_next_char (at)) >= 0)
    {
      at = g_utf8_next_char (at);
      for (; get_digit (at) >= 0; at = g_utf8_next_char (at))
        {
          unit /= 10;
          value += get_digit (at) * unit;
        }
    }
  token->value = MIN (value, RP_LINE_TOKEN_LARGE);
  return at;
}

/* An end of line cannot stand in a line, so it is "\n"; before any other sign a backslash says that it is meant itself. */
static gunichar
get_escaped (const char *at)
{
  return *at == 'n' ? '\n' : *at == 'r' ? '\r' : g_utf8_get_char (at);
}

/* Without a second mark, all the rest is quoted. */
static const char *
scan_quoted (const char *at, guint mark, RpLineToken *token)
{
  GString *text = g_string_new (NULL);

  token->kind = RP_LINE_TOKEN_QUOTED;
  for (at = g_utf8_next_char (at); *at != '\0' && !token->closed; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      token->closed = letter == marks[mark].closes[0] || letter == marks[mark].closes[1];
      if (letter == '\\' && at[1] != '\0')
        {
          at++;
          letter = get_escaped (at);
        }
      if (!token->closed)
        g_string_append_unichar (text, letter);
    }
  token->text = g_string_free (text, FALSE);
  return at;
}

static const char *
scan_sign (const char *at, RpLineToken *token)
{
  gunichar letter = g_utf8_get_char (at);

  token->kind = RP_LINE_TOKEN_ODD;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      if (signs[i].letter == letter)
        token->kind = signs[i].kind;
    }
  return g_utf8_next_char (at);
}

static const char *
scan_token (const char *at, RpLineToken *token)
{
  gunichar letter = g_utf8_get_char (at);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      if (marks[i].opens == letter)
        return scan_quoted (at, i, token);
    }
  if (get_digit (at) >= 0)
    return scan_number (at, token);
  if (is_letter (letter))
    return scan_word (at, token);
  return scan_sign (at, token);
}

static void
clear_token (gpointer data)
{
  RpLineToken *token = data;

  g_free (token->text);
}

/* An "x" behind a number or before one is a sign. */
static void
find_crosses (GArray *tokens)
{
  for (guint i = 0; i + 1 < tokens->len; i++)
    {
      RpLineToken *token = &g_array_index (tokens, RpLineToken, i);
      gboolean behind = i > 0 && token[-1].kind == RP_LINE_TOKEN_NUMBER;

      if (token->kind == RP_LINE_TOKEN_WORD && g_str_equal (token->text, "x")
          && (behind || token[1].kind == RP_LINE_TOKEN_NUMBER))
        {
          token->kind = RP_LINE_TOKEN_CROSS;
          g_clear_pointer (&token->text, g_free);
        }
    }
}

/**
 * rp_line_token_split:
 * @line: valid UTF-8
 *
 * Returns: (transfer full) (element-type RpLineToken): the pieces of a line, in order; the last one is its end
 */
GArray *
rp_line_token_split (const char *line)
{
  GArray *tokens;
  RpLineToken token = { RP_LINE_TOKEN_END };
  const char *at = line;

  g_return_val_if_fail (line, NULL);

  tokens = g_array_new (FALSE, TRUE, sizeof (RpLineToken));
  g_array_set_clear_func (tokens, clear_token);
  while (*at != '\0')
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      token = (RpLineToken){ .start = (guint) (at - line) };
      at = scan_token (at, &token);
      token.end = (guint) (at - line);
      g_array_append_val (tokens, token);
    }
  token
      = (RpLineToken){ .kind = RP_LINE_TOKEN_END, .start = (guint) (at - line), .end = (guint) (at - line) };
  g_array_append_val (tokens, token);
  find_crosses (tokens);
  return tokens;
}
