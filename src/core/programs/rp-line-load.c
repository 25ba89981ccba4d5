/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-load.h"

#include <glib/gi18n-lib.h>

/* Whether a part begins at a word, so that free words end before it. */
static gboolean
begins_part (const RpLineParts *self, guint at)
{
  static const RpLineWord alone[]
      = { RP_LINE_WORD_EACH,     RP_LINE_WORD_LEFT,  RP_LINE_WORD_RIGHT, RP_LINE_WORD_BOTH,
          RP_LINE_WORD_OWN_PACE, RP_LINE_WORD_PACED, RP_LINE_WORD_NOTE };
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

/* "load rucksack", "load 5 kg", "load "at both ankles"" */
static guint
take_load_words (RpLineParts *self, guint from, guint at)
{
  const RpLineToken *token = rp_line_text_get (&self->text, at);
  RpLineQuantity weight;
  guint end = at;

  if (token->kind == RP_LINE_TOKEN_QUOTED)
    {
      rp_line_parts_set_load (self, g_strdup (token->text), from, at + 1);
      return at + 1;
    }
  if (rp_line_quantity_scan (&self->text, at, FALSE, &weight))
    {
      if (weight.unit == RP_LINE_WORD_KG || weight.unit == RP_LINE_WORD_LB)
        rp_line_parts_set_load (self, rp_line_text_copy (&self->text, at, weight.end), from, weight.end);
      else
        rp_line_parts_add_mistake (self, from, weight.end,
                                   _ ("Say “kg” or “lb” behind the weight, as in “load 5 kg”."), NULL);
      return weight.end;
    }
  while (rp_line_text_get_kind (&self->text, end) == RP_LINE_TOKEN_WORD && !begins_part (self, end))
    end++;
  if (end == at)
    return from;
  rp_line_parts_set_load (self, rp_line_text_copy (&self->text, at, end), from, end);
  return end;
}

/* Returns how many pieces are the colour of a band. */
static guint
match_colour (const RpLineParts *self, guint at)
{
  for (guint i = RP_LINE_WORD_TAN; i <= RP_LINE_WORD_WHITE; i++)
    {
      guint n = rp_line_text_match (&self->text, i, at);

      if (n > 0)
        return n;
    }
  return 0;
}

/* "band yellow" or "yellow band" */
static guint
take_band (RpLineParts *self, guint from)
{
  guint band = rp_line_text_match (&self->text, RP_LINE_WORD_BAND, from);
  guint colour = match_colour (self, from + band);
  guint behind = from + band + colour;

  if (colour > 0 && band == 0)
    {
      band = rp_line_text_match (&self->text, RP_LINE_WORD_BAND, behind);
      behind += band;
    }
  if (colour == 0 || band == 0)
    return from;
  rp_line_parts_set_load (self, rp_line_text_copy (&self->text, from, behind), from, behind);
  return behind;
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
  guint end = take_band (self, at);

  if (end > at)
    return end;
  return n > 0 ? take_load_words (self, from, at) : from;
}
