/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-quantity.h"

#define SECONDS_A_MINUTE 60

static const RpLineWord units[] = {
  RP_LINE_WORD_SECONDS, RP_LINE_WORD_MINUTES, RP_LINE_WORD_SETS, RP_LINE_WORD_REPS,
  RP_LINE_WORD_STEPS,   RP_LINE_WORD_KG,      RP_LINE_WORD_LB,
};

/* How many of @units speak of time. They come first. */
#define N_TIMES 2

/* "15 step up": where a word goes on as a name does, it is none of a unit. */
static gboolean
is_in_name (const RpLineText *text, guint at)
{
  return rp_line_text_get_kind (text, at + 1) == RP_LINE_TOKEN_WORD
         && rp_line_text_is_name (text, at, at + 2);
}

/* Moves *at behind a unit, if there is one. */
static RpLineWord
scan_unit (const RpLineText *text, guint *at, gboolean times_only)
{
  for (guint i = 0; i < (times_only ? N_TIMES : G_N_ELEMENTS (units)); i++)
    {
      guint n = rp_line_text_match (text, units[i], *at);

      if (n == 0 || is_in_name (text, *at))
        continue;
      *at += n;
      return units[i];
    }
  return RP_LINE_N_WORDS;
}

static gint64
multiply (gint64 value, gint64 by)
{
  return MIN (value * by, RP_LINE_TOKEN_LARGE);
}

/* "30" after "1 min" or "1:", with the word for seconds or without it; moves *at behind it. */
static gint64
scan_seconds (const RpLineText *text, guint *at, gboolean needs_word)
{
  gint64 value = rp_line_text_get (text, *at)->value;
  guint behind = *at + 1;
  guint n = rp_line_text_match (text, RP_LINE_WORD_SECONDS, behind);

  if (rp_line_text_get_kind (text, *at) != RP_LINE_TOKEN_NUMBER || (needs_word && n == 0))
    return 0;
  *at = behind + n;
  return value;
}

/* One number and its unit; moves *at behind them. */
static gint64
scan_value (const RpLineText *text, guint *at, gboolean times_only, RpLineWord *unit)
{
  gint64 value = rp_line_text_get (text, *at)->value;

  (*at)++;
  if (rp_line_text_get_kind (text, *at) == RP_LINE_TOKEN_COLON
      && rp_line_text_get_kind (text, *at + 1) == RP_LINE_TOKEN_NUMBER)
    {
      (*at)++;
      *unit = RP_LINE_WORD_SECONDS;
      return multiply (value, SECONDS_A_MINUTE) + scan_seconds (text, at, FALSE);
    }
  *unit = scan_unit (text, at, times_only);
  if (*unit != RP_LINE_WORD_MINUTES)
    return value;
  value = multiply (value, SECONDS_A_MINUTE);
  return value + scan_seconds (text, at, TRUE);
}

/* A unit behind the range is for its least number as well: "1-2 min". */
static void
share_unit (RpLineQuantity *quantity, RpLineWord low, RpLineWord high)
{
  quantity->unit = high != RP_LINE_N_WORDS ? high : low;
  if (low == RP_LINE_N_WORDS && high == RP_LINE_WORD_MINUTES)
    quantity->min = multiply (quantity->min, SECONDS_A_MINUTE);
  if (high == RP_LINE_N_WORDS && low == RP_LINE_WORD_MINUTES)
    quantity->max = multiply (quantity->max, SECONDS_A_MINUTE);
  if (quantity->unit == RP_LINE_WORD_MINUTES)
    quantity->unit = RP_LINE_WORD_SECONDS;
}

/**
 * rp_line_quantity_scan:
 * @text: a line in pieces
 * @at: the piece to begin with
 * @times_only: whether only seconds and minutes are units here
 * @quantity: (out): what there is
 *
 * Returns: %TRUE when a number stands there
 */
gboolean
rp_line_quantity_scan (const RpLineText *text, guint at, gboolean times_only, RpLineQuantity *quantity)
{
  RpLineWord low, high;

  g_return_val_if_fail (text && quantity, FALSE);

  if (rp_line_text_get_kind (text, at) != RP_LINE_TOKEN_NUMBER)
    return FALSE;
  quantity->min = scan_value (text, &at, times_only, &low);
  quantity->max = quantity->min;
  high = low;
  if (rp_line_text_get_kind (text, at) == RP_LINE_TOKEN_DASH
      && rp_line_text_get_kind (text, at + 1) == RP_LINE_TOKEN_NUMBER)
    {
      at++;
      quantity->max = scan_value (text, &at, times_only, &high);
    }
  share_unit (quantity, low, high);
  quantity->end = at;
  return TRUE;
}
