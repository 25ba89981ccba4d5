/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-number.h"

#include "programs/rp-line-load.h"

#include <glib/gi18n-lib.h>

/* One letter is no word behind a time: "2x15 h" is not whole. */
#define LEAST_LETTERS 2

/* "5 s hold": the word behind its time; it has none of its own behind it, or one that belongs to the next word. Returns its
 * kind, or the amount's. */
static RpLinePartKind
find_word_behind (const RpLineText *text, const RpLineQuantity *time, guint *end)
{
  static const struct
  {
    RpLineWord word;
    RpLinePartKind kind;
  } choices[] = { { RP_LINE_WORD_HOLD, RP_LINE_PART_HOLD }, { RP_LINE_WORD_REST, RP_LINE_PART_REST } };

  if (time->unit != RP_LINE_WORD_SECONDS && time->unit != RP_LINE_N_WORDS)
    return RP_LINE_PART_AMOUNT;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      guint n = rp_line_text_match (text, choices[i].word, time->end);
      guint next = rp_line_text_skip_fillers (text, time->end + n);
      RpLineQuantity other;
      guint behind;

      if (n == 0 || g_utf8_strlen (text->texts[time->end], -1) < LEAST_LETTERS)
        continue;
      if (rp_line_text_is_single_number (text, next) && rp_line_quantity_scan (text, next, FALSE, &other)
          && find_word_behind (text, &other, &behind) == RP_LINE_PART_AMOUNT)
        continue;
      *end = time->end + n;
      return choices[i].kind;
    }
  return RP_LINE_PART_AMOUNT;
}

/* "2x15", "3 x 10-12", "2x20x2s": sets, how much in one, and perhaps the hold. */
static guint
take_cross (RpLineParts *self, guint at)
{
  const RpLineText *text = &self->text;
  gint64 n_sets = rp_line_text_get (text, at)->value;
  const RpLineQuantity sets = { n_sets, n_sets, RP_LINE_WORD_SETS, at + 2 };
  RpLineQuantity amount, hold;
  guint from = at + 2;
  guint end;
  guint open = rp_line_text_match (text, RP_LINE_WORD_OPEN, from);

  if (open > 0)
    {
      rp_line_parts_set_sets (self, &sets, at, at + 1);
      rp_line_parts_set_open (self, from, from + open);
      return from + open;
    }
  if (!rp_line_quantity_scan (text, from, FALSE, &amount))
    {
      rp_line_parts_add_unfinished (self, at, from, _ ("Say how many times after “x”, as in “2x15”."));
      return from;
    }
  rp_line_parts_set_sets (self, &sets, at, at + 1);
  rp_line_parts_set_amount (self, &amount, from);
  if (rp_line_text_get_kind (text, amount.end) != RP_LINE_TOKEN_CROSS)
    return amount.end;
  if (!rp_line_quantity_scan (text, amount.end + 1, TRUE, &hold))
    {
      rp_line_parts_add_unfinished (self, at, amount.end + 1,
                                    _ ("Say how long to hold after the second “x”, as in “2x15x2s”."));
      return amount.end + 1;
    }
  end = hold.end;
  find_word_behind (text, &hold, &end);
  rp_line_parts_set_duration (self, RP_LINE_PART_HOLD, &hold, amount.end + 1, end);
  return end;
}

/**
 * rp_line_number_take:
 * @self: parts of a line
 * @at: a piece that is a number
 *
 * Takes what begins with a number: sets and how much in one ("2x15"), how much, a weight, or a time before its word ("5 s hold").
 *
 * Returns: the first piece behind it
 */
guint
rp_line_number_take (RpLineParts *self, guint at)
{
  RpLineQuantity quantity;
  RpLinePartKind kind;
  guint end;

  if (rp_line_text_get_kind (&self->text, at + 1) == RP_LINE_TOKEN_CROSS)
    return take_cross (self, at);
  if (!rp_line_quantity_scan (&self->text, at, FALSE, &quantity))
    return at;
  end = quantity.end;
  kind = find_word_behind (&self->text, &quantity, &end);
  if (kind != RP_LINE_PART_AMOUNT)
    rp_line_parts_set_duration (self, kind, &quantity, at, end);
  else if (quantity.unit == RP_LINE_WORD_SETS)
    rp_line_parts_set_sets (self, &quantity, at, end);
  else if (quantity.unit == RP_LINE_WORD_KG || quantity.unit == RP_LINE_WORD_LB)
    return rp_line_load_take_weight (self, &quantity, at);
  else
    rp_line_parts_set_amount (self, &quantity, at);
  return end;
}

static guint
take_tempo (RpLineParts *self, guint from, guint at)
{
  RpDose *said = self->said;
  RpLineQuantity time = { 0, 0, RP_LINE_N_WORDS, 0 };
  guint n = 0;
  gboolean fits = TRUE;

  for (; rp_line_text_get_kind (&self->text, at) == RP_LINE_TOKEN_NUMBER; at++)
    {
      time.min = rp_line_text_get (&self->text, at)->value;
      fits = fits && n < RP_DOSE_MAX_TEMPO && time.min <= RP_DOSE_MAX_HOLD;
      if (fits)
        said->tempo[n++] = time.min;
      if (rp_line_text_get_kind (&self->text, at + 1) != RP_LINE_TOKEN_DASH
          && rp_line_text_get_kind (&self->text, at + 1) != RP_LINE_TOKEN_SLASH)
        break;
      at++;
    }
  if (rp_line_text_get_kind (&self->text, at) != RP_LINE_TOKEN_NUMBER)
    {
      rp_line_parts_add_unfinished (self, from, at,
                                    _ ("Say the seconds of each phase, as in “tempo 2-1-2”."));
      return at;
    }
  at++;
  if (!fits)
    rp_line_parts_add_mistake (self, from, at, _ ("A tempo has up to 8 times, each of 120 seconds at most."),
                               NULL);
  else if (rp_line_parts_accept (self, RP_LINE_PART_TEMPO, from, at))
    said->n_tempo = n;
  return at;
}

static guint
take_start (RpLineParts *self, guint from, guint at)
{
  RpLineQuantity start;

  rp_line_quantity_scan (&self->text, at, FALSE, &start);
  if (rp_line_parts_accept (self, RP_LINE_PART_START, from, start.end))
    self->start = start.min;
  return start.end;
}

/**
 * rp_line_number_take_word:
 * @self: parts of a line
 * @from: a piece that is a word
 *
 * Takes a word with a number behind it: "hold 2", "rest for 1 min", "tempo 2-1-2", "start at 12".
 *
 * Returns: the first piece behind it; @from where there is none
 */
guint
rp_line_number_take_word (RpLineParts *self, guint from)
{
  static const RpLineWord words[]
      = { RP_LINE_WORD_HOLD, RP_LINE_WORD_REST, RP_LINE_WORD_TEMPO, RP_LINE_WORD_START };
  RpLineQuantity time;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint n = rp_line_text_match (&self->text, words[i], from);
      guint at = rp_line_text_skip_fillers (&self->text, from + n);

      if (n == 0 || !rp_line_text_is_single_number (&self->text, at))
        continue;
      if (words[i] == RP_LINE_WORD_TEMPO)
        return take_tempo (self, from, at);
      if (words[i] == RP_LINE_WORD_START)
        return take_start (self, from, at);
      rp_line_quantity_scan (&self->text, at, TRUE, &time);
      rp_line_parts_set_duration (self, words[i] == RP_LINE_WORD_HOLD ? RP_LINE_PART_HOLD : RP_LINE_PART_REST,
                                  &time, from, time.end);
      return time.end;
    }
  return from;
}
