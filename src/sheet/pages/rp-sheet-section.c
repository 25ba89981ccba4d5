/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-section.h"

/* What every part with a heading has in common: the heading, and how much is free above it. */

/* Ems */
#define SECTION_GAP 0.9

/**
 * rp_sheet_section_get_gap:
 * @frame: the sheet
 *
 * Returns: how much is free above a section, in points
 */
double
rp_sheet_section_get_gap (const RpSheetFrame *frame)
{
  return rp_sheet_typography_get_em (frame->type) * SECTION_GAP;
}

/**
 * rp_sheet_section_make_heading:
 * @frame: the sheet
 * @word: what it says
 * @width: how wide, in points
 * @space: to leave free above it, in points
 *
 * Returns: (transfer full): a heading, which stays with what follows it
 */
RpSheetBlock *
rp_sheet_section_make_heading (const RpSheetFrame *frame, RpSheetWord word, double width, double space)
{
  PangoLayout *layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_HEADING, RP_SHEET_ALIGN_START,
                                                 width, rp_sheet_words_get (word));
  RpSheetBlock *block = rp_sheet_block_new_text (layout, RP_SHEET_ROLE_HEADING, space);

  block->keep = TRUE;
  block->flows = FALSE;
  return block;
}

/**
 * rp_sheet_section_make_title:
 * @frame: the sheet
 * @text: what it says
 *
 * Returns: (transfer full): a heading as wide as the sheet, below the gap of a section, which stays with what follows it
 */
RpSheetBlock *
rp_sheet_section_make_title (const RpSheetFrame *frame, const char *text)
{
  PangoLayout *layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_HEADING, RP_SHEET_ALIGN_START,
                                                 frame->width, text);
  RpSheetBlock *block
      = rp_sheet_block_new_text (layout, RP_SHEET_ROLE_HEADING, rp_sheet_section_get_gap (frame));

  block->keep = TRUE;
  block->flows = FALSE;
  return block;
}
