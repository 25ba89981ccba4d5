/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-code.h"

/* The code for a camera, and what to do with it, and without it. */

/* Points */
#define MILLIMETRE (72 / 25.4)
/* How large it is with the white around it, unless its modules would be too small. */
#define SIZE (26 * MILLIMETRE)
/* Ems */
#define GAP 0.8

static void
add_words (const RpSheetFrame *frame, RpSheetBlock *block, RpSheetWord word, const char *text)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  PangoLayout *layout;

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, rp_sheet_words_get (word));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, text);
  layout = rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, block->width, phrase);
  rp_sheet_block_add_part (block, rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, 0));
}

static RpSheetBlock *
make_words (const RpSheetFrame *frame, double width)
{
  RpSheetBlock *words = rp_sheet_block_new_parts (width, 0);

  add_words (frame, words, RP_SHEET_WORD_SEE, rp_sheet_words_get (RP_SHEET_WORD_CODE_HOW));
  add_words (frame, words, RP_SHEET_WORD_NO_CAMERA, rp_sheet_get_way (frame->sheet));
  return words;
}

/* Nobody shall look for a code that cannot be. */
static RpSheetBlock *
make_no_code (const RpSheetFrame *frame, double width)
{
  PangoLayout *layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START,
                                                 width, rp_sheet_words_get (RP_SHEET_WORD_NO_CODE));

  return rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, 0);
}

/**
 * rp_sheet_code_make:
 * @frame: the sheet
 * @width: how wide, in points
 * @beside: %TRUE for the words beside the code, %FALSE for below it
 *
 * Returns: (transfer full) (nullable): the code with its words, or in its place why there is none; %NULL for a sheet without
 *   one. White is kept free behind it and below it; before it lies the margin.
 */
RpSheetBlock *
rp_sheet_code_make (const RpSheetFrame *frame, double width, gboolean beside)
{
  const char *text = rp_sheet_get_code (frame->sheet);
  gboolean wanted = text || rp_sheet_is_too_large (frame->sheet);
  const RpSheetQr *code = wanted ? rp_sheet_album_get_code (frame->album, text) : NULL;
  double module, size, free;
  RpSheetBlock *block;
  RpSheetBlock *words;

  if (!code)
    return wanted ? make_no_code (frame, width) : NULL;
  module
      = MAX (RP_SHEET_QR_MODULE * MILLIMETRE, SIZE / (rp_sheet_qr_get_size (code) + 2 * RP_SHEET_QR_QUIET));
  size = module * rp_sheet_qr_get_size (code);
  free = size + MAX (module * RP_SHEET_QR_QUIET, GAP * rp_sheet_typography_get_em (frame->type));
  block = rp_sheet_block_new (width);
  rp_sheet_block_add (block, rp_sheet_box_new_code (code, size, rp_sheet_words_get (RP_SHEET_WORD_CODE)), 0,
                      0);
  words = make_words (frame, beside ? width - free : width);
  rp_sheet_block_absorb (block, words, beside ? free : 0, beside ? 0 : free);
  return block;
}
