/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-history.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "content/rp-sheet-clean.h"
#include "journal/rp-history-totals.h"
#include "pages/rp-sheet-days.h"
#include "pages/rp-sheet-months.h"
#include "pages/rp-sheet-section.h"
#include "pages/rp-sheet-trend.h"
#include "words/rp-history-words.h"
#include "words/rp-past-words.h"

/* Ems */
#define GAP 0.3
#define LINE_WIDTH 14
/* Points */
#define LINE 0.6
/* Of the width, for the name of an exercise. */
#define NAME 0.5

static GPtrArray *
new_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
}

static RpSheetBlock *
make_text (const RpSheetFrame *frame, RpSheetStyle style, RpSheetRole role, double space, const char *text)
{
  return rp_sheet_block_new_text (
      rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, frame->width, text), role,
      space * rp_sheet_typography_get_em (frame->type));
}

/* "For ______", to be filled in by hand. */
static RpSheetBlock *
make_whose (const RpSheetFrame *frame)
{
  double em = rp_sheet_typography_get_em (frame->type);
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  RpSheetBox *word = rp_sheet_box_new_text (
      rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, -1, _ ("For")),
      RP_SHEET_ROLE_PARAGRAPH);

  rp_sheet_block_add (block, word, 0, 0);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (LINE_WIDTH * em, LINE, RP_SHEET_INK_TEXT),
                      word->width + em * GAP, word->height * 0.85);
  block->space = em;
  return block;
}

/* "2 November 2026 to 28 November 2026" */
static char *
say_days (const RpHistoryFilter *filter)
{
  g_autofree char *first = rp_history_words_day_full (filter->from);
  g_autofree char *last = rp_history_words_day_full (filter->to);

  if (filter->from == filter->to)
    return g_steal_pointer (&first);
  /* Translators: the first and the last day: "2 November 2026 to 28 November 2026" */
  return g_strdup_printf (C_ ("days", "%s to %s"), first, last);
}

static GPtrArray *
make_head (const RpSheetFrame *frame)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  g_autofree char *days = say_days (&past->filter);
  GPtrArray *blocks = new_blocks ();

  g_ptr_array_add (blocks, make_text (frame, RP_SHEET_STYLE_TITLE, RP_SHEET_ROLE_TITLE, 0,
                                      rp_sheet_get_title (frame->sheet)));
  g_ptr_array_add (blocks, make_text (frame, RP_SHEET_STYLE_STRONG, RP_SHEET_ROLE_PARAGRAPH, GAP, days));
  if (past->only)
    {
      g_autofree char *name = rp_direction_keep (past->only);
      /* Translators: a program or an exercise that is looked at alone */
      g_autofree char *only = g_strdup_printf (_ ("Only %s"), name);

      g_ptr_array_add (blocks, make_text (frame, RP_SHEET_STYLE_BODY, RP_SHEET_ROLE_PARAGRAPH, 0, only));
    }
  g_ptr_array_add (blocks, make_whose (frame));
  return blocks;
}

/* Name and amounts beside each other, read as one. */
static RpSheetBlock *
make_total (const RpSheetFrame *frame, RpHistoryTotal *total, guint row)
{
  double gap = rp_sheet_typography_get_em (frame->type);
  double width = frame->width * NAME;
  g_autofree char *name = rp_sheet_clean_line (rp_past_words_exercise (total));
  g_autofree char *sides = NULL;
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  RpSheetBox *boxes[2];

  /* What was asked for is a matter of each day. */
  for (guint side = 0; side < RP_HISTORY_TOTAL_N_SIDES; side++)
    total->planned[side] = 0;
  sides = rp_past_words_sides (total);
  boxes[0] = rp_sheet_box_new_text (rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_FOOT,
                                                             RP_SHEET_ALIGN_START, width - gap,
                                                             name ? name : total->exercise),
                                    RP_SHEET_ROLE_PARAGRAPH);
  boxes[1] = rp_sheet_box_new_text (
      rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_FOOT, RP_SHEET_ALIGN_START, width, sides),
      RP_SHEET_ROLE_PARAGRAPH);
  boxes[0]->row = boxes[1]->row = row;
  rp_sheet_block_add (block, boxes[0], 0, 0);
  rp_sheet_block_add (block, boxes[1], width, 0);
  block->space = gap * GAP / 2;
  return block;
}

static GPtrArray *
make_totals (const RpSheetFrame *frame)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  g_autoptr (GPtrArray) totals = rp_history_totals_new (past->history, &past->filter);
  GPtrArray *blocks = new_blocks ();

  if (totals->len > 0)
    g_ptr_array_add (blocks, rp_sheet_section_make_title (frame, _ ("In all")));
  for (guint i = 0; i < totals->len; i++)
    g_ptr_array_add (blocks, make_total (frame, totals->pdata[i], i + 1));
  return blocks;
}

static gboolean
is_empty (const RpSheetPast *past)
{
  for (guint i = 0; i < rp_history_get_n_sessions (past->history); i++)
    if (rp_history_filter_has (&past->filter, rp_history_get_session (past->history, i)))
      return FALSE;
  return TRUE;
}

/**
 * rp_sheet_history_flow:
 * @frame: the sheet, of what was done
 * @flow: where it goes
 *
 * Puts all of it onto pages.
 */
void
rp_sheet_history_flow (const RpSheetFrame *frame, RpSheetFlow *flow)
{
  GPtrArray *days = NULL;

  rp_sheet_flow_add (flow, make_head (frame));
  days = new_blocks ();
  if (is_empty (rp_sheet_get_past (frame->sheet)))
    {
      g_ptr_array_add (days, make_text (frame, RP_SHEET_STYLE_BODY, RP_SHEET_ROLE_PARAGRAPH, 1,
                                        _ ("Nothing was written down then.")));
      rp_sheet_flow_add (flow, days);
      return;
    }
  rp_sheet_flow_add (flow, rp_sheet_months_make (frame));
  rp_sheet_flow_add (flow, rp_sheet_trend_make (frame));
  rp_sheet_flow_add (flow, make_totals (frame));
  g_ptr_array_add (days, rp_sheet_section_make_title (frame, _ ("Day by day")));
  g_ptr_array_add (days, rp_sheet_days_make (frame));
  rp_sheet_flow_add (flow, days);
}
