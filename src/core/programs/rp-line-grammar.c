/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-grammar.h"

#include "base/rp-text.h"
#include "programs/rp-line-load.h"
#include "programs/rp-line-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All that follows, as it was typed; or a text in quotation marks, exactly. */
static guint
take_note (RpLineParts *self, guint from)
{
  guint last = self->text.tokens->len - 1;
  guint at = from + rp_line_text_match (&self->text, RP_LINE_WORD_NOTE, from);
  const RpLineToken *token;
  GString *note;

  if (at == from)
    return from;
  at = rp_line_text_skip (&self->text, RP_LINE_TOKEN_COLON, at);
  token = rp_line_text_get (&self->text, at);
  note = g_string_new (self->line->text + token->start);
  if (token->kind == RP_LINE_TOKEN_QUOTED && token->closed && at + 1 == last)
    g_string_assign (note, token->text);
  else
    {
      g_autofree char *raw = g_strdup (note->str);

      g_string_truncate (note, 0);
      rp_text_append_collapsed (note, raw);
      rp_text_tidy (note);
    }
  if (rp_text_is_blank (note->str))
    rp_line_parts_add_unfinished (self, from, last, _ ("Say what to mind after “note”."));
  else if (rp_text_is_long (note->str, note->len))
    rp_line_parts_add_mistake (self, from, last, _ ("The note is too long. Make it shorter."), NULL);
  else if (rp_line_parts_accept (self, RP_LINE_PART_NOTE, from, last))
    self->line->note = g_strdup (note->str);
  g_string_free (note, TRUE);
  return last;
}

/* "no rest", "usual hold": what is left out, or left to the exercise. */
static guint
take_left_out (RpLineParts *self, guint from)
{
  guint no = rp_line_text_match (&self->text, RP_LINE_WORD_NO, from);
  guint usual = rp_line_text_match (&self->text, RP_LINE_WORD_USUAL, from);
  guint at = from + MAX (no, usual);
  guint n;

  if (at == from)
    return from;
  if ((n = rp_line_text_match (&self->text, RP_LINE_WORD_HOLD, at)) > 0)
    {
      if (rp_line_parts_accept (self, RP_LINE_PART_HOLD, from, at + n))
        self->no_hold = no > 0;
    }
  else if ((n = rp_line_text_match (&self->text, RP_LINE_WORD_TEMPO, at)) > 0)
    rp_line_parts_accept (self, RP_LINE_PART_TEMPO, from, at + n);
  else if (no > 0 && (n = rp_line_text_match (&self->text, RP_LINE_WORD_REST, at)) > 0)
    rp_line_parts_accept (self, RP_LINE_PART_REST, from, at + n);
  else if (no > 0
           && ((n = rp_line_text_match (&self->text, RP_LINE_WORD_LOAD, at)) > 0
               || (n = rp_line_text_match (&self->text, RP_LINE_WORD_BAND, at)) > 0))
    rp_line_parts_accept (self, RP_LINE_PART_LOAD, from, at + n);
  else
    return from;
  return at + n;
}

static void
set_meaning (RpLineParts *self, RpLineWord word, guint from, guint to)
{
  static const struct
  {
    RpLinePartKind kind;
    int value;
  } meanings[RP_LINE_N_WORDS] = {
    [RP_LINE_WORD_EACH] = { RP_LINE_PART_SIDES, RP_DOSE_SIDES_EACH },
    [RP_LINE_WORD_LEFT] = { RP_LINE_PART_SIDES, RP_DOSE_SIDES_LEFT },
    [RP_LINE_WORD_RIGHT] = { RP_LINE_PART_SIDES, RP_DOSE_SIDES_RIGHT },
    [RP_LINE_WORD_BOTH] = { RP_LINE_PART_SIDES, RP_DOSE_SIDES_BOTH },
    [RP_LINE_WORD_ALTERNATING] = { RP_LINE_PART_SIDES, RP_DOSE_SIDES_ALTERNATING },
    [RP_LINE_WORD_OWN_PACE] = { RP_LINE_PART_PACE, RP_PACE_OWN },
    [RP_LINE_WORD_PACED] = { RP_LINE_PART_PACE, RP_PACE_PACED },
    [RP_LINE_WORD_ARTICLE] = { RP_LINE_PART_SOURCE, RP_SOURCE_PUBLISHED },
    [RP_LINE_WORD_OWN] = { RP_LINE_PART_SOURCE, RP_SOURCE_OWN },
    [RP_LINE_WORD_DEFAULT] = { RP_LINE_PART_SOURCE, RP_SOURCE_DEFAULT },
  };
  RpLinePartKind kind = meanings[word].kind;

  if (word == RP_LINE_WORD_OPEN)
    {
      rp_line_parts_set_open (self, from, to);
      return;
    }
  if (!rp_line_parts_accept (self, kind, from, to))
    return;
  if (kind == RP_LINE_PART_SIDES)
    self->said->sides = (RpDoseSides) meanings[word].value;
  else if (kind == RP_LINE_PART_PACE)
    self->said->pace = (RpPace) meanings[word].value;
  else
    rp_dose_set_source (self->said, (RpSource) meanings[word].value, NULL);
}

/* "article "a clinic's page"": whose it is stands in quotation marks right behind it. */
static guint
take_from (RpLineParts *self, guint from, guint at)
{
  const RpLineToken *token = rp_line_text_get (&self->text, at);

  if (token->kind != RP_LINE_TOKEN_QUOTED)
    return at;
  if (rp_text_is_long (token->text, strlen (token->text)) || rp_text_is_blank (token->text))
    rp_line_parts_add_mistake (self, from, at + 1, _ ("Whose a dose is, is said in a few words."), NULL);
  else
    rp_dose_set_source (self->said, self->said->source, token->text);
  return at + 1;
}

/* What says all by itself; of two the longer one is meant. */
static guint
take_bare_word (RpLineParts *self, guint from)
{
  static const RpLineWord words[]
      = { RP_LINE_WORD_EACH,     RP_LINE_WORD_LEFT,        RP_LINE_WORD_RIGHT,   RP_LINE_WORD_BOTH,
          RP_LINE_WORD_OWN_PACE, RP_LINE_WORD_PACED,       RP_LINE_WORD_ARTICLE, RP_LINE_WORD_OWN,
          RP_LINE_WORD_DEFAULT,  RP_LINE_WORD_ALTERNATING, RP_LINE_WORD_OPEN };
  guint most = rp_line_text_match (&self->text, RP_LINE_WORD_FILLER, from);
  RpLineWord word = RP_LINE_WORD_FILLER;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = rp_line_text_match (&self->text, words[i], from);

      if (n <= most)
        continue;
      most = n;
      word = words[i];
    }
  if (word == RP_LINE_WORD_FILLER)
    return from;
  set_meaning (self, word, from, from + most);
  return word == RP_LINE_WORD_ARTICLE ? take_from (self, from, from + most) : from + most;
}

/* "hodl 2": a word that is none, before a number of which it should say what it is. */
static guint
take_slip (RpLineParts *self, guint from)
{
  const char *typed = self->text.texts[from];
  const char *meant;
  RpLineWord word;
  g_autofree char *sentence = NULL;

  if (!rp_line_text_is_single_number (&self->text, from + 1)
      || rp_line_names_is_word (self->text.names, typed))
    return from;
  meant = rp_line_words_suggest (self->text.words, typed, &word);
  if (!meant || word > RP_LINE_WORD_START)
    return from;
  sentence = g_strdup_printf (_ ("“%s” is not known here. Use “%s”."), typed, meant);
  rp_line_parts_add_mistake (self, from, from + 1, sentence, meant);
  for (from++; rp_line_text_is_single_number (&self->text, from)
               || rp_line_text_get_kind (&self->text, from) == RP_LINE_TOKEN_DASH;)
    from++;
  return from;
}

static guint
take_word (RpLineParts *self, guint at)
{
  static guint (*const takes[]) (RpLineParts *, guint)
      = { take_note, take_left_out, rp_line_number_take_word, rp_line_load_take, take_bare_word, take_slip };
  guint end = at;

  for (guint i = 0; i < G_N_ELEMENTS (takes) && end == at; i++)
    end = takes[i](self, at);
  return end;
}

/* "10/side" is for each side; anywhere else a slash parts one thing from the next. */
static guint
take_slash (RpLineParts *self, guint at)
{
  guint n = rp_line_text_match (&self->text, RP_LINE_WORD_SIDE, at + 1);

  if (n > 0)
    set_meaning (self, RP_LINE_WORD_EACH, at, at + 1 + n);
  return at + 1 + n;
}

/* "15 reps x 3 sets": a cross says nothing where no number of sets stands before it. */
static guint
take_lone_cross (const RpLineParts *self, guint at)
{
  return rp_line_text_get_kind (&self->text, at + 1) == RP_LINE_TOKEN_NUMBER ? at + 1 : at;
}

static guint
take_piece (RpLineParts *self, guint at)
{
  switch (rp_line_text_get_kind (&self->text, at))
    {
    case RP_LINE_TOKEN_NUMBER:
      return rp_line_number_take (self, at);
    case RP_LINE_TOKEN_WORD:
      return take_word (self, at);
    case RP_LINE_TOKEN_DASH:
    case RP_LINE_TOKEN_COLON:
    case RP_LINE_TOKEN_BREAK:
      return at + 1;
    case RP_LINE_TOKEN_SLASH:
      return take_slash (self, at);
    case RP_LINE_TOKEN_CROSS:
      return take_lone_cross (self, at);
    case RP_LINE_TOKEN_QUOTED:
    case RP_LINE_TOKEN_ODD:
    case RP_LINE_TOKEN_END:
    default:
      return at;
    }
}

/**
 * rp_line_grammar_read:
 * @self: parts of a line
 * @name_from: the first piece of what is surely the name
 * @name_to: the one behind the last; the same as @name_from where nothing is sure
 *
 * Understands what a line says of a dose, in whatever order, and notes parts and mistakes. What is no part of a dose is left
 * among the others: it may be a name.
 */
void
rp_line_grammar_read (RpLineParts *self, guint name_from, guint name_to)
{
  guint last;

  g_return_if_fail (self);
  g_return_if_fail (name_from <= name_to);

  last = self->text.tokens->len - 1;
  for (guint at = 0; at < last;)
    {
      guint end;

      if (at == name_from && name_to > name_from)
        {
          at = name_to;
          continue;
        }
      end = take_piece (self, at);
      if (end == at)
        g_array_append_val (self->others, at);
      at = MAX (end, at + 1);
    }
}
