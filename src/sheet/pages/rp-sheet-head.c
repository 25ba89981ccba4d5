/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-head.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-intro.h"
#include "pages/rp-sheet-paragraphs.h"

#include <string.h>

/* The top of the first page: whose paper it is, what the program needs, and the clinician's own words. */

/* Points */
#define MILLIMETRE (72 / 25.4)
#define NOTE_GAP (1.5 * MILLIMETRE)
/* Ems */
#define LETTER_GAP 0.8
#define LOGO_HEIGHT 4.0
/* How much of the letterhead the logo may have. */
#define LOGO_SHARE 0.4
/* A head that is higher may be divided. */
#define HIGHEST 0.6
/* An em quad */
#define BETWEEN "\u2003"

/* The logo as large as its place allows. */
static RpSheetBox *
make_logo (const RpSheetFrame *frame)
{
  double em = rp_sheet_typography_get_em (frame->type);
  const char *path = rp_sheet_get_logo (frame->sheet);
  RpSheetImage *image = path ? rp_sheet_album_get_logo (frame->album, path) : NULL;
  double width, height, scale;
  RpSheetBox *box;

  if (!image)
    return NULL;
  rp_sheet_image_get_size (image, &width, &height);
  scale = MIN (frame->width * LOGO_SHARE / width, em * LOGO_HEIGHT / height);
  box = rp_sheet_box_new_picture (image, width * scale, height * scale, rp_sheet_get_clinic (frame->sheet));
  box->kind = RP_SHEET_BOX_LOGO;
  return box;
}

/* Name and address of the clinic, in one line where that is long enough. */
static RpSheetBlock *
make_letters (const RpSheetFrame *frame, double width)
{
  const char *clinic = rp_sheet_get_clinic (frame->sheet);
  const char *address = rp_sheet_get_address (frame->sheet);
  g_auto (GStrv) lines = g_strsplit (address ? address : "", "\n", -1);
  g_autofree char *joined = g_strjoinv (BETWEEN, lines);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  if (clinic)
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, clinic);
  if (clinic && address)
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, BETWEEN);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, joined);
  if (rp_sheet_phrase_get_length (phrase) == 0)
    return rp_sheet_block_new (width);
  return rp_sheet_block_new_text (
      rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, width, phrase),
      RP_SHEET_ROLE_PARAGRAPH, 0);
}

/* Whose paper it is: logo, name and address of the clinic. */
static RpSheetBlock *
make_letterhead (const RpSheetFrame *frame)
{
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  RpSheetBox *logo = make_logo (frame);
  double x = logo ? logo->width + rp_sheet_typography_get_em (frame->type) * LETTER_GAP : 0;
  RpSheetBlock *words = make_letters (frame, frame->width - x);

  if (logo)
    rp_sheet_block_add (block, logo, 0, 0);
  rp_sheet_block_absorb (block, words, x, MAX (0, (block->height - words->height) / 2));
  return block;
}

/* Boxes stand in reading order, the title first; the letterhead is above it nevertheless. */
static RpSheetBlock *
make_whole (const RpSheetFrame *frame)
{
  RpSheetBlock *head = rp_sheet_block_new (frame->width);
  RpSheetBlock *letterhead = make_letterhead (frame);
  double above = letterhead->height > 0
                     ? letterhead->height + rp_sheet_typography_get_em (frame->type) * LETTER_GAP
                     : 0;

  rp_sheet_block_absorb (head, rp_sheet_intro_make (frame), 0, above);
  rp_sheet_block_absorb (head, letterhead, 0, 0);
  return head;
}

/* A head with very long texts runs over as many pages as it needs. */
static void
add_divided (const RpSheetFrame *frame, GPtrArray *blocks)
{
  RpSheetBlock *words = rp_sheet_intro_make_divided (frame);
  RpSheetBlock *letterhead = make_letterhead (frame);

  words->flows = TRUE;
  g_ptr_array_add (blocks, words);
  letterhead->space = rp_sheet_typography_get_em (frame->type) * LETTER_GAP;
  g_ptr_array_add (blocks, letterhead);
}

/* "Note from Sam Lee", of somebody who signs as "Sam Lee, physio". */
static char *
say_whose (const RpSheetFrame *frame)
{
  const char *author = rp_sheet_get_author (frame->sheet);
  g_autofree char *name = author ? g_strndup (author, strcspn (author, ",")) : NULL;

  if (!name)
    return g_strdup (rp_sheet_words_get (RP_SHEET_WORD_NOTE));
  /* Translators: before a note of the person who hands out the sheet; the same word as "Note", and a name */
  return g_strdup_printf (_ ("Note from %s"), name);
}

/* Each paragraph may be divided: a note can be longer than a page. */
static void
add_note (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const char *note = rp_sheet_get_note (frame->sheet);
  g_auto (GStrv) paragraphs = note ? g_strsplit (note, "\n", -1) : NULL;
  g_autofree char *whose = say_whose (frame);

  for (guint i = 0; paragraphs && paragraphs[i]; i++)
    if (i == 0)
      rp_sheet_paragraphs_add_led (blocks, frame->type, RP_SHEET_STYLE_BODY, frame->width, NOTE_GAP, whose,
                                   paragraphs[i]);
    else
      rp_sheet_paragraphs_add (blocks, frame->type, RP_SHEET_STYLE_BODY, frame->width, 0, paragraphs[i]);
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
  g_autoptr (RpSheetBlock) head = make_whole (frame);

  if (head->height <= frame->height * HIGHEST)
    g_ptr_array_add (blocks, g_steal_pointer (&head));
  else
    add_divided (frame, blocks);
  add_note (frame, blocks);
  return blocks;
}
