/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-head.h"

#include "pages/rp-sheet-intro.h"
#include "pages/rp-sheet-paragraphs.h"

/* The top of the first page: whose sheet it is, what the program needs, and its code at the end side. */

/* Points */
#define MILLIMETRE (72 / 25.4)
#define CODE_LEAST (24 * MILLIMETRE)
/* How wide the words are that stand in its place. */
#define NO_CODE (45 * MILLIMETRE)
/* Ems */
#define LETTER_GAP 1.0
#define CODE_GAP 1.5
#define LETTER_WIDTH 17.0
#define WIDE 50.0
#define LOGO_HEIGHT 4.0
/* How much of the letterhead the logo may have. */
#define LOGO_SHARE 0.4
/* A head that is higher may be divided, and its code stands above it. */
#define HIGHEST 0.6

/* The logo as large as its place allows. */
static RpSheetBox *
make_logo (const RpSheetFrame *frame, double most)
{
  double em = rp_sheet_typography_get_em (frame->type);
  const char *path = rp_sheet_get_logo (frame->sheet);
  RpSheetImage *image = path ? rp_sheet_album_get_logo (frame->album, path) : NULL;
  double width, height, scale;
  RpSheetBox *box;

  if (!image)
    return NULL;
  rp_sheet_image_get_size (image, &width, &height);
  scale = MIN (most / width, em * LOGO_HEIGHT / height);
  box = rp_sheet_box_new_picture (image, width * scale, height * scale, rp_sheet_get_clinic (frame->sheet));
  box->kind = RP_SHEET_BOX_LOGO;
  return box;
}

/* Whose paper it is: logo, name and address of the clinic. */
static RpSheetBlock *
make_letterhead (const RpSheetFrame *frame, double width)
{
  double em = rp_sheet_typography_get_em (frame->type);
  RpSheetBlock *block = rp_sheet_block_new (width);
  RpSheetBox *logo = make_logo (frame, width * LOGO_SHARE);
  double x = logo ? logo->width + em * LETTER_GAP : 0;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  RpSheetBlock *text = rp_sheet_block_new_parts (width - x, 0);

  if (logo)
    rp_sheet_block_add (block, logo, 0, 0);
  rp_sheet_paragraphs_add (words, frame->type, RP_SHEET_STYLE_STRONG, width - x, 0,
                           rp_sheet_get_clinic (frame->sheet));
  rp_sheet_paragraphs_add (words, frame->type, RP_SHEET_STYLE_BODY, width - x, 0,
                           rp_sheet_get_address (frame->sheet));
  for (guint i = 0; i < words->len; i++)
    rp_sheet_block_add_part (text, words->pdata[i]);
  rp_sheet_block_absorb (block, text, x, MAX (0, (block->height - text->height) / 2));
  return block;
}

static RpSheetBox *
make_words (const RpSheetFrame *frame, RpSheetWord word, double width)
{
  PangoLayout *set = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_CENTRE, width,
                                              rp_sheet_words_get (word));

  return rp_sheet_box_new_text (set, RP_SHEET_ROLE_PARAGRAPH);
}

/* Nobody shall look for a code that cannot be. */
static RpSheetBlock *
make_no_code (const RpSheetFrame *frame)
{
  RpSheetBlock *block = rp_sheet_block_new (NO_CODE);

  rp_sheet_block_add (block, make_words (frame, RP_SHEET_WORD_NO_CODE, NO_CODE), 0, 0);
  return block;
}

/* The code with the words under it; wide enough for both. */
static RpSheetBlock *
make_code (const RpSheetFrame *frame)
{
  const char *text = rp_sheet_get_code (frame->sheet);
  gboolean wanted = text || rp_sheet_is_too_large (frame->sheet);
  const RpSheetQr *code = wanted ? rp_sheet_album_get_code (frame->album, text) : NULL;
  const char *word = rp_sheet_words_get (RP_SHEET_WORD_CODE);
  double size, width, module;
  RpSheetBlock *block;

  if (!code)
    return wanted ? make_no_code (frame) : NULL;
  module = MAX (RP_SHEET_QR_MODULE * MILLIMETRE, CODE_LEAST / rp_sheet_qr_get_size (code));
  size = module * rp_sheet_qr_get_size (code);
  width = MAX (size, rp_sheet_typography_measure (frame->type, RP_SHEET_STYLE_BODY, word) + 0.1);
  block = rp_sheet_block_new (width);
  rp_sheet_block_add (block, rp_sheet_box_new_code (code, size, word), (width - size) / 2, 0);
  rp_sheet_block_add (block, make_words (frame, RP_SHEET_WORD_CODE, width), 0,
                      size + module * RP_SHEET_QR_QUIET);
  return block;
}

/* Where the code begins, with white before it. */
static double
get_end (const RpSheetFrame *frame, RpSheetBlock *code)
{
  return code ? frame->width - code->width - CODE_GAP * rp_sheet_typography_get_em (frame->type)
              : frame->width;
}

/* Boxes stand in reading order, the title first; the letterhead is above it or beside it nevertheless. */
static RpSheetBlock *
join (const RpSheetFrame *frame,
      RpSheetBlock *words,
      RpSheetBlock *letterhead,
      RpSheetBlock *code,
      double above)
{
  RpSheetBlock *head = rp_sheet_block_new (frame->width);
  double x = above > 0 ? 0 : get_end (frame, code) - letterhead->width;

  rp_sheet_block_absorb (head, words, 0, above);
  rp_sheet_block_absorb (head, letterhead, x, 0);
  if (code)
    rp_sheet_block_absorb (head, code, frame->width - code->width, 0);
  return head;
}

/* Title and facts with what is beside them: a wide page has room for the letterhead too. */
static RpSheetBlock *
make_beside (const RpSheetFrame *frame, RpSheetBlock *code)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double width = get_end (frame, code);
  RpSheetBlock *letterhead = make_letterhead (frame, frame->width >= WIDE * em ? LETTER_WIDTH * em : width);
  gboolean beside = letterhead->width < width;
  double above = letterhead->height > 0 && !beside ? letterhead->height + em * LETTER_GAP : 0;
  double height = MAX (code ? code->height : 0, letterhead->height) - above;

  if (letterhead->height > 0 && beside)
    width -= letterhead->width + CODE_GAP * em;
  return join (frame, rp_sheet_intro_make (frame, width, height), letterhead, code, above);
}

/* A head with very long texts runs over as many pages as it needs. */
static void
add_divided (const RpSheetFrame *frame, GPtrArray *blocks)
{
  RpSheetBlock *words = rp_sheet_intro_make (frame, frame->width, frame->height);
  RpSheetBlock *letterhead = make_letterhead (frame, frame->width);
  double em = rp_sheet_typography_get_em (frame->type);

  words->flows = TRUE;
  g_ptr_array_add (blocks, words);
  letterhead->space = em * LETTER_GAP;
  g_ptr_array_add (blocks, letterhead);
}

/**
 * rp_sheet_head_make:
 * @frame: the sheet
 *
 * Returns: (transfer full) (element-type RpSheetBlock): what stands above the exercises
 */
GPtrArray *
rp_sheet_head_make (const RpSheetFrame *frame)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  RpSheetBlock *code = make_code (frame);
  g_autoptr (RpSheetBlock) head = make_beside (frame, code);

  if (head->height <= frame->height * HIGHEST)
    {
      g_ptr_array_add (blocks, g_steal_pointer (&head));
      return blocks;
    }
  code = make_code (frame);
  if (code)
    g_ptr_array_add (blocks, code);
  add_divided (frame, blocks);
  return blocks;
}
