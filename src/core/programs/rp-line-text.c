/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-text.h"

#include "base/rp-text.h"

/**
 * rp_line_text_init:
 * @self: (out): a line in pieces, to be cleared with rp_line_text_clear()
 * @line: valid UTF-8; must stay
 * @names: what exercises are called; must stay
 *
 * Takes a line apart. Its words are those of the language in effect, and English ones.
 */
void
rp_line_text_init (RpLineText *self, const char *line, RpLineNames *names)
{
  g_return_if_fail (self && line);
  g_return_if_fail (RP_IS_LINE_NAMES (names));

  self->line = line;
  self->names = names;
  self->words = rp_line_words_new ();
  self->tokens = rp_line_token_split (line);
  self->texts = g_new0 (const char *, self->tokens->len + 1);
  self->known = g_new0 (gboolean, self->tokens->len);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const RpLineToken *token = rp_line_text_get (self, i);

      if (token->kind != RP_LINE_TOKEN_WORD)
        continue;
      self->texts[i] = token->text;
      self->known[i] = rp_line_words_knows (self->words, token->text);
    }
}

/**
 * rp_line_text_clear:
 * @self: a line in pieces
 *
 * Frees what it owns.
 */
void
rp_line_text_clear (RpLineText *self)
{
  g_clear_pointer (&self->words, rp_line_words_unref);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_clear_pointer (&self->texts, g_free);
  g_clear_pointer (&self->known, g_free);
}

/**
 * rp_line_text_get:
 * @self: a line in pieces
 * @at: which piece
 *
 * Returns: (transfer none): that piece; the end of the line behind the last
 */
const RpLineToken *
rp_line_text_get (const RpLineText *self, guint at)
{
  return &g_array_index (self->tokens, RpLineToken, MIN (at, self->tokens->len - 1));
}

/**
 * rp_line_text_get_kind:
 * @self: a line in pieces
 * @at: which piece
 *
 * Returns: what that piece is
 */
RpLineTokenKind
rp_line_text_get_kind (const RpLineText *self, guint at)
{
  return rp_line_text_get (self, at)->kind;
}

/**
 * rp_line_text_copy:
 * @self: a line in pieces
 * @from: the first piece
 * @to: the one behind the last; more than @from
 *
 * Returns: (transfer full): these pieces as they were typed, but for white space
 */
char *
rp_line_text_copy (const RpLineText *self, guint from, guint to)
{
  g_autofree char *typed = NULL;
  GString *text;
  guint start, end;

  g_return_val_if_fail (from < to, NULL);

  start = rp_line_text_get (self, from)->start;
  end = rp_line_text_get (self, to - 1)->end;
  typed = g_strndup (self->line + start, end - start);
  text = g_string_new (NULL);
  rp_text_append_collapsed (text, typed);
  rp_text_tidy (text);
  return g_string_free (text, FALSE);
}

/**
 * rp_line_text_match:
 * @self: a line in pieces
 * @word: a meaning
 * @at: a piece
 *
 * Returns: how many pieces from there on have that meaning; 0 when they have not
 */
guint
rp_line_text_match (const RpLineText *self, RpLineWord word, guint at)
{
  return at < self->tokens->len && self->known[at] ? rp_line_words_match (self->words, word, self->texts + at)
                                                   : 0;
}

/**
 * rp_line_text_is_name:
 * @self: a line in pieces
 * @from: the first piece
 * @to: the one behind the last
 *
 * Returns: %TRUE when a name begins with these pieces
 */
gboolean
rp_line_text_is_name (const RpLineText *self, guint from, guint to)
{
  g_autofree char *text = rp_line_text_copy (self, from, to);

  return rp_line_names_is_start (self->names, text);
}

/**
 * rp_line_text_skip:
 * @self: a line in pieces
 * @kind: what may stand there
 * @at: a piece
 *
 * Returns: the piece behind it when it is of that kind, else @at
 */
guint
rp_line_text_skip (const RpLineText *self, RpLineTokenKind kind, guint at)
{
  return rp_line_text_get_kind (self, at) == kind ? at + 1 : at;
}

/**
 * rp_line_text_skip_fillers:
 * @self: a line in pieces
 * @at: a piece
 *
 * Returns: the first piece behind words such as "for" and "of", and a colon
 */
guint
rp_line_text_skip_fillers (const RpLineText *self, guint at)
{
  guint n;

  while ((n = rp_line_text_match (self, RP_LINE_WORD_FILLER, at)) > 0)
    at += n;
  return rp_line_text_skip (self, RP_LINE_TOKEN_COLON, at);
}

/**
 * rp_line_text_is_single_number:
 * @self: a line in pieces
 * @at: a piece
 *
 * Returns: %TRUE when it is a number, but none of sets before a cross
 */
gboolean
rp_line_text_is_single_number (const RpLineText *self, guint at)
{
  return rp_line_text_get_kind (self, at) == RP_LINE_TOKEN_NUMBER
         && rp_line_text_get_kind (self, at + 1) != RP_LINE_TOKEN_CROSS;
}
