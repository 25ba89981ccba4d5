/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-grid.h"

#include "rp-sheet-section.h"

/* The grid to tick by hand: a row for each exercise and for the pain, a column for each day. */

#define DAYS 7
/* Points */
#define LINE 0.6
/* Ems */
#define ROW 2.0
#define PADDING 0.35
#define SECTION_GAP 1.2
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
make_row (const RpSheetFrame *frame, guint number, RpSheetStyle style, const char *label)
{
  double em = rp_sheet_type_get_em (frame->type);
  double width = get_label_width (frame) - em * PADDING;
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  RpSheetBox *box = rp_sheet_box_new_text (
      rp_sheet_type_set (frame->type, style, RP_SHEET_ALIGN_START, width, label), RP_SHEET_ROLE_COLUMN_TITLE);
  double height = MAX (em * ROW, box->height + 2 * PADDING * em);

  box->row = number;
  rp_sheet_block_add (block, box, 0, (height - box->height) / 2);
  block->height = height;
  add_lines (frame, block);
  return block;
}

static void
add_rows (const RpSheetFrame *frame, RpSheetBlock *grid, RpSheetStyle style, const char *const *labels)
{
  for (guint i = 0; labels != NULL && labels[i] != NULL; i++)
    rp_sheet_block_add_part (grid, make_row (frame, grid->parts->len + 1, style, labels[i]));
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
 * rp_sheet_grid_add:
 * @frame: the sheet
 * @blocks: (element-type RpSheetBlock): where to add it
 *
 * Adds the grid to tick under its heading, unless the sheet has none.
 */
void
rp_sheet_grid_add (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const char *const *rows = rp_sheet_get_tick_rows (frame->sheet);
  double em = rp_sheet_type_get_em (frame->type);
  const char *const dates[] = { rp_sheet_words_get (RP_SHEET_WORD_DATE), NULL };
  RpSheetBlock *grid;

  if (rows == NULL || rows[0] == NULL)
    return;
  g_ptr_array_add (blocks,
                   rp_sheet_section_make_heading (frame, RP_SHEET_WORD_TICK, frame->width, em * SECTION_GAP));
  grid = rp_sheet_block_new_parts (frame->width, em * HEADING_GAP);
  add_rows (frame, grid, RP_SHEET_STYLE_BODY, dates);
  add_rows (frame, grid, RP_SHEET_STYLE_BODY, rows);
  add_rows (frame, grid, RP_SHEET_STYLE_STRONG, rp_sheet_get_pain_rows (frame->sheet));
  grid->flows = grid->parts->len > ROWS_TOGETHER;
  grid->again = rp_sheet_block_copy (grid->parts->pdata[0]);
  keep_ends (grid);
  g_ptr_array_add (blocks, grid);
}
