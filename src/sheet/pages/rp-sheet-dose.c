/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-dose.h"

/* Points */
#define LINE 0.6
/* Ems */
#define PADDING 0.4
#define EDGE 0.15

/* What it is called in small letters, and below that what it is. */
static PangoLayout *
set_words (RpSheetTypography *type, const RpSheetFact *fact, double width)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_SMALL, fact->label);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_SMALL, "\n");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, fact->text);
  return rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_STRONG, width, phrase);
}

static double
measure (RpSheetTypography *type, const RpSheetFact *fact)
{
  double label = rp_sheet_typography_measure (type, RP_SHEET_STYLE_SMALL, fact->label);
  double text = rp_sheet_typography_measure (type, RP_SHEET_STYLE_STRONG, fact->text);

  return MAX (label, text) + 0.2;
}

static void
add_frame (RpSheetBlock *block, double x, double width)
{
  double height = block->height;

  rp_sheet_block_add (block, rp_sheet_box_new_rule (width, LINE, RP_SHEET_INK_LINE), x, 0);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (width, LINE, RP_SHEET_INK_LINE), x, height - LINE);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (LINE, height, RP_SHEET_INK_LINE), x, 0);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (LINE, height, RP_SHEET_INK_LINE), x + width - LINE, 0);
}

/* One set of a number of times is found in the sentence as fast. */
static gboolean
is_plain (const RpSheetExercise *exercise)
{
  guint n = 0;

  for (guint i = 0; exercise->boxes && i < exercise->boxes->len; i++)
    n += ((const RpSheetFact *) exercise->boxes->pdata[i])->kind == RP_SHEET_FACT_DOSE ? 1 : 0;
  return n < 3;
}

/**
 * rp_sheet_dose_make:
 * @type: the typography
 * @exercise: an exercise
 * @width: how wide the boxes may be together, in points
 *
 * Makes one row of boxes. Those for which it has no room are left out, the last ones first: the sentence of the dose says
 * it all, and the head of the sheet says how often.
 *
 * Returns: (transfer full) (nullable): the boxes, or %NULL when not even the first two have room, or a dose has no more
 */
RpSheetBlock *
rp_sheet_dose_make (RpSheetTypography *type, const RpSheetExercise *exercise, double width)
{
  double em = rp_sheet_typography_get_em (type);
  g_autoptr (RpSheetBlock) block = rp_sheet_block_new (width);
  double ends[RP_SHEET_MAX_BOXES + 1] = { 0 };
  guint n = 0;

  if (is_plain (exercise))
    return NULL;
  for (guint i = 0; i < MIN (exercise->boxes->len, RP_SHEET_MAX_BOXES); i++)
    {
      const RpSheetFact *fact = exercise->boxes->pdata[i];
      double inner = measure (type, fact);
      double end = ends[n] + inner + 2 * em * PADDING;
      RpSheetBox *box;

      if (end > width)
        break;
      box = rp_sheet_box_new_text (set_words (type, fact, inner), RP_SHEET_ROLE_PARAGRAPH);
      rp_sheet_block_add (block, box, ends[n] + em * PADDING, em * EDGE);
      ends[++n] = end;
    }
  if (n < 2)
    return NULL;
  block->height += em * EDGE;
  for (guint i = 0; i < n; i++)
    add_frame (block, ends[i], ends[i + 1] - ends[i]);
  return g_steal_pointer (&block);
}
