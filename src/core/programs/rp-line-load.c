/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-load.h"

#include "base/rp-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HUNDREDTH (G_USEC_PER_SEC / 100)

/* Whether a part begins at a word, so that free words end before it. */
static gboolean
begins_part (const RpLineParts *self, guint at)
{
  static const RpLineWord alone[] = { RP_LINE_WORD_EACH,  RP_LINE_WORD_LEFT,        RP_LINE_WORD_RIGHT,
                                      RP_LINE_WORD_BOTH,  RP_LINE_WORD_ALTERNATING, RP_LINE_WORD_OWN_PACE,
                                      RP_LINE_WORD_PACED, RP_LINE_WORD_OPEN,        RP_LINE_WORD_NOTE };
  static const RpLineWord with_number[]
      = { RP_LINE_WORD_HOLD, RP_LINE_WORD_REST, RP_LINE_WORD_TEMPO, RP_LINE_WORD_START };

  for (guint i = 0; i < G_N_ELEMENTS (alone); i++)
    {
      if (rp_line_text_match (&self->text, alone[i], at) > 0)
        return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (with_number); i++)
    {
      guint n = rp_line_text_match (&self->text, with_number[i], at);

      if (n > 0
          && rp_line_text_is_single_number (&self->text, rp_line_text_skip_fillers (&self->text, at + n)))
        return TRUE;
    }
  return FALSE;
}

/* Words beside a weight or a colour stand in quotation marks right behind it. Returns: (transfer none) (nullable) */
static const char *
find_words (const RpLineParts *self, guint at, guint *end)
{
  const RpLineToken *token = rp_line_text_get (&self->text, at);

  *end = token->kind == RP_LINE_TOKEN_QUOTED ? at + 1 : at;
  return token->kind == RP_LINE_TOKEN_QUOTED ? token->text : NULL;
}

static gboolean
are_words (const char *words)
{
  return !rp_text_is_long (words, strlen (words)) && !rp_text_is_blank (words);
}

/* Takes the load over, or notes that it is said twice or at too great a length. */
static void
set_load (RpLineParts *self, RpLoad *made, guint from, guint to)
{
  g_autoptr (RpLoad) load = made;

  if (load->words && !are_words (load->words))
    rp_line_parts_add_mistake (self, from, to, _ ("A load is said in a few words."), NULL);
  else if (rp_line_parts_accept (self, RP_LINE_PART_LOAD, from, to))
    self->said->load = g_steal_pointer (&load);
}

/**
 * rp_line_load_take_weight:
 * @self: parts of a line
 * @weight: a number of kilograms or pounds
 * @from: the first piece that says so
 *
 * Takes a weight, with words in quotation marks behind it, or notes why it is none.
 *
 * Returns: the first piece behind it
 */
guint
rp_line_load_take_weight (RpLineParts *self, const RpLineQuantity *weight, guint from)
{
  RpLoadUnit unit = weight->unit == RP_LINE_WORD_KG ? RP_LOAD_UNIT_KG : RP_LOAD_UNIT_LB;
  gint64 hundredths = weight->min / HUNDREDTH;
  const char *words;
  guint end;

  words = find_words (self, weight->end, &end);
  if (weight->max != weight->min || weight->min % HUNDREDTH != 0 || hundredths < 1
      || hundredths > RP_LOAD_MAX_WEIGHT)
    rp_line_parts_add_mistake (
        self, from, weight->end,
        _ ("A weight is one number up to 999, with two digits after the point at most."), NULL);
  else
    set_load (self, rp_load_new_weight (unit, (guint) hundredths, words), from, end);
  return end;
}

/* "load rucksack", "load 5 kg", "load "at both ankles"" */
static guint
take_load_words (RpLineParts *self, guint from, guint at)
{
  const RpLineToken *token = rp_line_text_get (&self->text, at);
  RpLineQuantity weight;
  g_autofree char *words = NULL;
  guint end = at;

  if (token->kind == RP_LINE_TOKEN_QUOTED)
    {
      set_load (self, rp_load_new_words (token->text), from, at + 1);
      return at + 1;
    }
  if (rp_line_quantity_scan (&self->text, at, FALSE, &weight))
    {
      if (weight.unit == RP_LINE_WORD_KG || weight.unit == RP_LINE_WORD_LB)
        return rp_line_load_take_weight (self, &weight, from);
      rp_line_parts_add_mistake (self, from, weight.end,
                                 _ ("Say “kg” or “lb” behind the weight, as in “load 5 kg”."), NULL);
      return weight.end;
    }
  while (rp_line_text_get_kind (&self->text, end) == RP_LINE_TOKEN_WORD && !begins_part (self, end))
    end++;
  if (end == at)
    return from;
  words = rp_line_text_copy (&self->text, at, end);
  set_load (self, rp_load_new_words (words), from, end);
  return end;
}

/* Returns how many pieces are the colour of a band. */
static guint
match_colour (const RpLineParts *self, guint at, RpBand *band)
{
  for (guint i = RP_LINE_WORD_TAN; i <= RP_LINE_WORD_WHITE; i++)
    {
      guint n = rp_line_text_match (&self->text, i, at);

      *band = (RpBand) (i - RP_LINE_WORD_TAN);
      if (n > 0)
        return n;
    }
  return 0;
}

/* "band yellow" or "yellow band" */
static guint
take_band (RpLineParts *self, guint from, guint at)
{
  RpBand band;
  guint before = rp_line_text_match (&self->text, RP_LINE_WORD_BAND, at);
  guint colour = match_colour (self, at + before, &band);
  guint behind = before == 0 ? rp_line_text_match (&self->text, RP_LINE_WORD_BAND, at + colour) : 0;
  guint end = at + before + colour + behind;
  const char *words;

  if (colour == 0 || before + behind == 0)
    return at;
  words = find_words (self, end, &end);
  set_load (self, rp_load_new_band (band, words), from, end);
  return end;
}

/**
 * rp_line_load_take:
 * @self: parts of a line
 * @from: a piece that is a word
 *
 * Takes a load: "band yellow", "load 5 kg", "load rucksack".
 *
 * Returns: the first piece behind it; @from where there is none
 */
guint
rp_line_load_take (RpLineParts *self, guint from)
{
  guint n = rp_line_text_match (&self->text, RP_LINE_WORD_LOAD, from);
  guint at = n > 0 ? rp_line_text_skip (&self->text, RP_LINE_TOKEN_COLON, from + n) : from;
  guint end = take_band (self, from, at);

  if (end > at)
    return end;
  return n > 0 ? take_load_words (self, from, at) : from;
}
