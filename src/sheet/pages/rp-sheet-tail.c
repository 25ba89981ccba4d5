/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-tail.h"

#include "pages/rp-sheet-code.h"
#include "pages/rp-sheet-grid.h"
#include "pages/rp-sheet-paragraphs.h"
#include "pages/rp-sheet-section.h"

/* What follows the exercises: the log, and parts under their headings. */

/* Ems */
#define SMALL_GAP 0.6
#define COLUMN_GAP 1.6
/* Sources stand beside the code where lines become this long. */
#define BESIDE_FROM 36.0

static double
get_small_space (const RpSheetFrame *frame)
{
  return rp_sheet_typography_get_em (frame->type) * SMALL_GAP;
}

static RpSheetBlock *
make_text (const RpSheetFrame *frame, double width, double space, RpSheetPhrase *phrase, RpSheetStyle style)
{
  PangoLayout *layout = rp_sheet_typography_set_phrase (frame->type, style, width, phrase);

  return rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, space);
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
                   make_text (frame, frame->width, get_small_space (frame), phrase, RP_SHEET_STYLE_BODY));
}

/* Where the doses are from, and whose words and pictures these are. */
static RpSheetBlock *
make_sources (const RpSheetFrame *frame, double width)
{
  const char *note = rp_sheet_get_dose_note (frame->sheet);
  g_autofree char *credits = g_strjoinv (" ", (GStrv) rp_sheet_get_credits (frame->sheet));
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  if (note)
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_SMALL, note);
  if (note && *credits != '\0')
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_SMALL, " ");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_SMALL, credits);
  if (rp_sheet_phrase_get_length (phrase) == 0)
    return NULL;
  return make_text (frame, width, get_small_space (frame), phrase, RP_SHEET_STYLE_SMALL);
}

/* The code with its words, and the sources at their side from @start on. */
static RpSheetBlock *
make_beside_from (const RpSheetFrame *frame, double start)
{
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  RpSheetBlock *code
      = rp_sheet_code_make (frame, start - COLUMN_GAP * rp_sheet_typography_get_em (frame->type), TRUE);
  RpSheetBlock *sources = make_sources (frame, frame->width - start);

  block->space = rp_sheet_section_get_gap (frame);
  rp_sheet_block_absorb (block, code, 0, 0);
  if (sources)
    rp_sheet_block_absorb (block, sources, start, 0);
  return block;
}

/* As low as it can be: long sources begin earlier. */
static RpSheetBlock *
make_beside (const RpSheetFrame *frame)
{
  static const double starts[] = { 0.588, 0.54, 0.5, 0.46 };
  RpSheetBlock *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      RpSheetBlock *block = make_beside_from (frame, frame->width * starts[i]);

      if (best && best->height <= block->height)
        {
          rp_sheet_block_free (block);
          continue;
        }
      g_clear_pointer (&best, rp_sheet_block_free);
      best = block;
    }
  return best;
}

/* One below the other. */
static void
add_below (const RpSheetFrame *frame, GPtrArray *blocks)
{
  gboolean has_code = !rp_sheet_is_summary (frame->sheet) && !rp_sheet_grid_has_code (frame);
  RpSheetBlock *code = has_code ? rp_sheet_code_make (frame, frame->width, TRUE) : NULL;
  RpSheetBlock *sources = make_sources (frame, frame->width);

  if (code)
    {
      code->space = rp_sheet_section_get_gap (frame);
      g_ptr_array_add (blocks, code);
    }
  if (sources)
    g_ptr_array_add (blocks, sources);
}

/* Beside each other where that is lower: sources may be long. */
static void
add_end (const RpSheetFrame *frame, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) below = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  gboolean wide = frame->width >= BESIDE_FROM * rp_sheet_typography_get_em (frame->type);
  g_autoptr (RpSheetBlock) beside = NULL;

  add_below (frame, below);
  if (wide && below->len == 2)
    beside = make_beside (frame);
  if (beside && beside->space + beside->height <= rp_sheet_tail_measure (below))
    g_ptr_array_add (blocks, g_steal_pointer (&beside));
  else
    g_ptr_array_extend_and_steal (blocks, g_steal_pointer (&below));
}

/**
 * rp_sheet_tail_make_log:
 * @frame: the sheet
 *
 * Returns: (transfer full) (element-type RpSheetBlock): the log, which follows the exercises at once; empty for a sheet
 *   without one
 */
GPtrArray *
rp_sheet_tail_make_log (const RpSheetFrame *frame)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  RpSheetBlock *log = rp_sheet_grid_make (frame);

  if (log)
    g_ptr_array_add (blocks, log);
  return blocks;
}

/**
 * rp_sheet_tail_make:
 * @frame: the sheet
 * @why: %TRUE to tell why the exercises help, if a pack says that
 *
 * Returns: (transfer full) (element-type RpSheetBlock): the end, which follows the log and what is told of the exercises
 *   behind it
 */
GPtrArray *
rp_sheet_tail_make (const RpSheetFrame *frame, gboolean why)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  if (why)
    add_why (frame, blocks);
  add_end (frame, blocks);
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
