/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-name.h"

/* What heads an exercise: its number and its name. */

/* Ems */
#define NUMBER_GAP 0.25

/* Returns how wide the number is, with what is free behind it. */
static double
add_number (const RpSheetFrame *frame, RpSheetBlock *block, RpSheetStyle style, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u ", number);
  double width = rp_sheet_typography_measure (frame->type, style, text) + 0.1;
  PangoLayout *layout = rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, width, text);
  RpSheetBox *box = rp_sheet_block_add (block, rp_sheet_box_new_text (layout, RP_SHEET_ROLE_HEADING), 0, 0);

  box->ink = RP_SHEET_INK_ACCENT;
  box->row = 1;
  return width + rp_sheet_typography_get_em (frame->type) * NUMBER_GAP;
}

static void
add_name (const RpSheetFrame *frame, RpSheetBlock *block, RpSheetStyle style, guint number, const char *name)
{
  double indent = frame->numbered ? add_number (frame, block, style, number) : 0;
  PangoLayout *layout
      = rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, block->width - indent, name);

  rp_sheet_block_add (block, rp_sheet_box_new_text (layout, RP_SHEET_ROLE_HEADING), indent, 0)->row = 1;
}

/**
 * rp_sheet_name_make:
 * @frame: the sheet
 * @number: number of the exercise
 * @name: its name
 * @width: how wide, in points
 *
 * Returns: (transfer full): number and name
 */
RpSheetBlock *
rp_sheet_name_make (const RpSheetFrame *frame, guint number, const char *name, double width)
{
  RpSheetBlock *block = rp_sheet_block_new (width);

  add_name (frame, block, RP_SHEET_STYLE_NAME, number, name);
  return block;
}

/**
 * rp_sheet_name_make_small:
 * @frame: the sheet
 * @number: number of the exercise
 * @name: its name
 * @width: how wide, in points
 *
 * Returns: (transfer full): number and name, where the exercise has been before
 */
RpSheetBlock *
rp_sheet_name_make_small (const RpSheetFrame *frame, guint number, const char *name, double width)
{
  RpSheetBlock *block = rp_sheet_block_new (width);

  add_name (frame, block, RP_SHEET_STYLE_STRONG, number, name);
  return block;
}
