/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-tail.h"

#include "pages/rp-sheet-grid.h"
#include "pages/rp-sheet-paragraphs.h"

/* What follows the exercises: the log, and parts under their headings. */

/* Ems */
#define SMALL_GAP 0.7
#define CLOSE_SMALL_GAP 0.45

static double
get_small_space (const RpSheetFrame *frame)
{
  return rp_sheet_typography_get_em (frame->type)
         * (frame->closeness >= RP_SHEET_RUN_ON ? CLOSE_SMALL_GAP : SMALL_GAP);
}

/* What is there to look up: one paragraph behind its heading. */
static void
add_small (const RpSheetFrame *frame,
           GPtrArray *blocks,
           RpSheetWord word,
           RpSheetStyle style,
           const char *const *lines)
{
  g_autofree char *text = lines ? g_strjoinv (" ", (GStrv) lines) : NULL;

  rp_sheet_paragraphs_add_led (blocks, frame->type, style, frame->width, get_small_space (frame),
                               rp_sheet_words_get (word), text);
}

/* What is asked ends with a sign of its own; there is no colon behind it. */
static void
add_why (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const char *summary;
  const char *name = rp_sheet_get_why (frame->sheet, &summary);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  if (!name)
    return;
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, name);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, summary);
  g_ptr_array_add (blocks,
                   rp_sheet_block_new_text (rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY,
                                                                            frame->width, phrase),
                                            RP_SHEET_ROLE_PARAGRAPH, get_small_space (frame)));
}

static void
add_log (const RpSheetFrame *frame, GPtrArray *blocks)
{
  RpSheetBlock *log = rp_sheet_grid_make (frame);

  if (log)
    g_ptr_array_add (blocks, log);
}

/**
 * rp_sheet_tail_make:
 * @frame: the sheet
 *
 * Returns: (transfer full) (element-type RpSheetBlock): the log, and what follows it
 */
GPtrArray *
rp_sheet_tail_make (const RpSheetFrame *frame)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  const char *const dose_note[] = { rp_sheet_get_dose_note (frame->sheet), NULL };

  add_log (frame, blocks);
  add_why (frame, blocks);
  add_small (frame, blocks, RP_SHEET_WORD_DOSES, RP_SHEET_STYLE_BODY, dose_note);
  add_small (frame, blocks, RP_SHEET_WORD_CREDITS, RP_SHEET_STYLE_SMALL, rp_sheet_get_credits (frame->sheet));
  return blocks;
}

/**
 * rp_sheet_tail_measure:
 * @blocks: (element-type RpSheetBlock): what follows the exercises
 *
 * Returns: how high they are, one below the other, in points
 */
double
rp_sheet_tail_measure (GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const RpSheetBlock *block = blocks->pdata[i];

      height += block->space + block->height;
    }
  return height;
}

/**
 * rp_sheet_tail_measure_first:
 * @blocks: (element-type RpSheetBlock): what follows the exercises
 *
 * Returns: how high the first of them is, with what must stay with it, in points
 */
double
rp_sheet_tail_measure_first (GPtrArray *blocks)
{
  double height = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const RpSheetBlock *block = blocks->pdata[i];

      height += block->space + (block->keep ? block->height : rp_sheet_block_get_least (block, G_MAXDOUBLE));
      if (!block->keep)
        break;
    }
  return height;
}
