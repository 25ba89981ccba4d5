/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-ticks.h"

#include "pages/rp-sheet-section.h"

/* The grid to tick by hand: a row for each exercise and for the pain, a column for each day. */

#define DAYS 7
/* Points */
#define LINE 0.6
/* Ems */
#define ROW 2.0
#define CLOSE_ROW 1.66
#define PADDING 0.35
#define CLOSE_PADDING 0.1
#define HEADING_GAP 0.2
/* A longer grid is divided between pages rather than moved to the next. */
#define ROWS_TOGETHER 12
/* How much of the width the words have. */
#define SHARE 0.37

static double
get_label_width (const RpSheetFrame *frame)
{
  return frame->width * SHARE;
}

static void
add_lines (const RpSheetFrame *frame, RpSheetBlock *block)
{
  double first = get_label_width (frame);
  double step = (frame->width - first) / DAYS;

  for (guint i = 0; i < DAYS; i++)
    rp_sheet_block_add (block, rp_sheet_box_new_rule (LINE, block->height, RP_SHEET_INK_LINE),
                        first + i * step, 0);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (frame->width, LINE, RP_SHEET_INK_LINE), 0, block->height);
}

static RpSheetBlock *
make_row (const RpSheetFrame *frame, guint number, RpSheetBox *box)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double padding = em * (frame->closeness >= RP_SHEET_CLOSE ? CLOSE_PADDING : PADDING);
  double row = em * (frame->closeness >= RP_SHEET_CLOSE ? CLOSE_ROW : ROW);
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  double height = MAX (row, box->height + 2 * padding);

  box->row = number;
  rp_sheet_block_add (block, box, 0, (height - box->height) / 2);
  block->height = height;
  add_lines (frame, block);
  return block;
}

static RpSheetBox *
make_label (const RpSheetFrame *frame, RpSheetStyle style, const char *label)
{
  double width = get_label_width (frame) - rp_sheet_typography_get_em (frame->type) * PADDING;

  return rp_sheet_box_new_text (
      rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, width, label),
      RP_SHEET_ROLE_COLUMN_TITLE);
}

static RpSheetBlock *
make_date_row (const RpSheetFrame *frame)
{
  return make_row (frame, 1,
                   make_label (frame, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_DATE)));
}

/* The heading, and the word for the dates at the end of its line; nothing where there is no room for both. */
static RpSheetBlock *
make_headed_row (const RpSheetFrame *frame)
{
  const char *date = rp_sheet_words_get (RP_SHEET_WORD_DATE);
  double em = rp_sheet_typography_get_em (frame->type);
  double width = get_label_width (frame) - em * PADDING;
  double end = rp_sheet_typography_measure (frame->type, RP_SHEET_STYLE_BODY, date) + 0.1;
  PangoLayout *layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_HEADING, RP_SHEET_ALIGN_START,
                                                 width - end - em, rp_sheet_words_get (RP_SHEET_WORD_TICK));
  RpSheetBox *heading = rp_sheet_box_new_text (layout, RP_SHEET_ROLE_HEADING);
  RpSheetBlock *block;
  RpSheetBox *box;

  if (pango_layout_get_line_count (layout) > 1)
    {
      rp_sheet_box_free (heading);
      return NULL;
    }
  box = rp_sheet_box_new_text (
      rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_END, end, date),
      RP_SHEET_ROLE_COLUMN_TITLE);
  block = make_row (frame, 0, heading);
  box->row = 1;
  rp_sheet_block_add (block, box, width - end,
                      heading->y
                          + pango_units_to_double (pango_layout_get_baseline (heading->layout)
                                                   - pango_layout_get_baseline (box->layout)));
  return block;
}

static void
add_rows (const RpSheetFrame *frame, RpSheetBlock *grid, RpSheetStyle style, const char *const *labels)
{
  for (guint i = 0; labels && labels[i]; i++)
    rp_sheet_block_add_part (grid,
                             make_row (frame, grid->parts->len + 1, make_label (frame, style, labels[i])));
}

/* The dates with two rows, and the rows for the pain with one of the exercises. */
static void
keep_ends (RpSheetBlock *grid)
{
  for (guint i = 0; i + 1 < grid->parts->len; i++)
    if (i < 2 || i + 3 >= grid->parts->len)
      ((RpSheetBlock *) grid->parts->pdata[i])->keep = TRUE;
}

/**
 * rp_sheet_ticks_add:
 * @frame: the sheet
 * @blocks: (element-type RpSheetBlock): where to add it
 *
 * Adds the grid to tick under its heading, unless the sheet has none.
 */
void
rp_sheet_ticks_add (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const char *const *rows = rp_sheet_get_tick_rows (frame->sheet);
  double space = rp_sheet_section_get_gap (frame);
  RpSheetBlock *first;
  RpSheetBlock *grid;

  if (!rows || !rows[0])
    return;
  first = make_headed_row (frame);
  if (!first)
    {
      first = make_date_row (frame);
      g_ptr_array_add (blocks,
                       rp_sheet_section_make_heading (frame, RP_SHEET_WORD_TICK, frame->width, space));
      space = rp_sheet_typography_get_em (frame->type) * HEADING_GAP;
    }
  grid = rp_sheet_block_new_parts (frame->width, space);
  rp_sheet_block_add_part (grid, first);
  add_rows (frame, grid, RP_SHEET_STYLE_BODY, rows);
  add_rows (frame, grid, RP_SHEET_STYLE_STRONG, rp_sheet_get_pain_rows (frame->sheet));
  grid->flows = grid->parts->len > ROWS_TOGETHER;
  grid->again = make_date_row (frame);
  keep_ends (grid);
  g_ptr_array_add (blocks, grid);
}
