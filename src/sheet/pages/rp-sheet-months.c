/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-months.h"

#include "base/rp-words.h"
#include "journal/rp-month.h"
#include "pages/rp-sheet-section.h"
#include "words/rp-frequency-words.h"
#include "words/rp-history-words.h"
#include "words/rp-past-words.h"

/* The months of what was done, as calendars: a full square is done, a half one part done. What each day was is told below. */

#define N_COLUMNS 3
/* Ems: between months; a mark; around it; beside words */
#define GAP 1.5
#define MARK 0.55
#define SPACE 0.12
#define WORD_GAP 0.4
/* Points */
#define EDGE 0.7

static RpSheetBox *
make_text (const RpSheetFrame *frame, RpSheetStyle style, RpSheetRole role, const char *text)
{
  return rp_sheet_box_new_text (rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, -1, text),
                                role);
}

static void
add_rule (RpSheetBlock *block, double x, double y, double width, double height)
{
  rp_sheet_block_add (block, rp_sheet_box_new_rule (width, height, RP_SHEET_INK_ACCENT), x, y);
}

static void
add_mark (RpSheetBlock *block, RpDoneMark mark, double x, double y, double side)
{
  if (mark == RP_DONE_MARK_DONE)
    add_rule (block, x, y, side, side);
  if (mark != RP_DONE_MARK_PART)
    return;
  add_rule (block, x, y, side, EDGE);
  add_rule (block, x, y, EDGE, side);
  add_rule (block, x + side - EDGE, y, EDGE, side);
  add_rule (block, x, y + side / 2, side, side / 2);
}

/* A number, and its mark behind it. */
static void
add_day (const RpSheetFrame *frame, RpSheetBlock *block, const RpMonthDay *day, double end, double y)
{
  double em = rp_sheet_typography_get_em (frame->type);
  g_autofree char *number = g_strdup_printf ("%u", day->number);
  RpSheetBox *box = make_text (frame, RP_SHEET_STYLE_SMALL, RP_SHEET_ROLE_NONE, number);
  double mark = end - em * (MARK + SPACE);

  rp_sheet_block_add (block, box, mark - em * SPACE - box->width, y);
  add_mark (block, day->mark, mark, y + (box->height - em * MARK) / 2, em * MARK);
}

static void
add_weekdays (const RpSheetFrame *frame, RpSheetBlock *block, double column, double y)
{
  double em = rp_sheet_typography_get_em (frame->type);
  guint first = rp_sheet_get_past (frame->sheet)->first_day;

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    {
      RpSheetBox *box = make_text (frame, RP_SHEET_STYLE_SMALL, RP_SHEET_ROLE_NONE,
                                   rp_frequency_words_day_short ((first + i) % RP_FREQUENCY_N_DAYS));

      rp_sheet_block_add (block, box, MAX (i * column, (i + 1) * column - em * SPACE - box->width), y);
    }
}

static RpSheetBlock *
make_month (const RpSheetFrame *frame, guint32 day, double width)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  RpMonth month = rp_month_make (past->history, &past->filter, day, past->first_day);
  g_autofree char *title = rp_history_words_month (day);
  double column = width / RP_FREQUENCY_N_DAYS;
  RpSheetBlock *block = rp_sheet_block_new (width);
  double top;

  rp_sheet_block_add (block, make_text (frame, RP_SHEET_STYLE_FOOT_STRONG, RP_SHEET_ROLE_NONE, title), 0, 0);
  add_weekdays (frame, block, column, block->height);
  top = block->height + rp_sheet_typography_get_em (frame->type) * SPACE;
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    {
      guint week = i / RP_FREQUENCY_N_DAYS;

      if (month.days[i].inside)
        add_day (frame, block, &month.days[i], (i % RP_FREQUENCY_N_DAYS + 1) * column,
                 top + week * rp_sheet_typography_get_em (frame->type) * 1.15);
    }
  return block;
}

/* What the marks mean. */
static RpSheetBlock *
make_key (const RpSheetFrame *frame)
{
  static const RpDoneMark marks[] = { RP_DONE_MARK_DONE, RP_DONE_MARK_PART };
  double em = rp_sheet_typography_get_em (frame->type);
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  double x = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      RpSheetBox *word
          = make_text (frame, RP_SHEET_STYLE_FOOT, RP_SHEET_ROLE_PARAGRAPH, rp_past_words_mark (marks[i]));

      add_mark (block, marks[i], x, (word->height - em * MARK) / 2, em * MARK);
      rp_sheet_block_add (block, word, x + em * (MARK + WORD_GAP), 0);
      x = word->x + word->width + em;
    }
  rp_sheet_block_add (
      block, make_text (frame, RP_SHEET_STYLE_FOOT, RP_SHEET_ROLE_PARAGRAPH, _ ("No mark: no exercise")), x,
      0);
  block->keep = TRUE;
  return block;
}

/**
 * rp_sheet_months_make:
 * @frame: the sheet, of what was done
 *
 * Returns: (transfer full) (element-type RpSheetBlock): every month of the days that are looked at, three beside each other
 */
GPtrArray *
rp_sheet_months_make (const RpSheetFrame *frame)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  double gap = rp_sheet_typography_get_em (frame->type) * GAP;
  double width = (frame->width - gap * (N_COLUMNS - 1)) / N_COLUMNS;
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  RpSheetBlock *row = NULL;
  guint n = 0;

  g_ptr_array_add (blocks, rp_sheet_section_make_title (frame, C_ ("calendar", "Days")));
  g_ptr_array_add (blocks, make_key (frame));
  for (guint32 day = rp_month_step (past->filter.from, 0); day <= past->filter.to;
       day = rp_month_step (day, 1), n++)
    {
      if (n % N_COLUMNS == 0)
        {
          row = rp_sheet_block_new (frame->width);
          row->space = gap / 3;
          g_ptr_array_add (blocks, row);
        }
      rp_sheet_block_absorb (row, make_month (frame, day, width), (n % N_COLUMNS) * (width + gap), 0);
    }
  return blocks;
}
