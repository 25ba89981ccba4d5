/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-stop.h"

#include "base/rp-words.h"

/* Points */
#define MILLIMETRE (72 / 25.4)
#define RULE 3.0
#define INDENT (RULE + 2.5 * MILLIMETRE)
/* On the wall. */
#define WALL_RULE 5.0
#define WALL_INDENT (WALL_RULE + 4 * MILLIMETRE)
/* Measured widths are rounded. */
#define SLACK 0.5

/**
 * rp_sheet_stop_is_needed:
 * @frame: the sheet
 *
 * Returns: %TRUE when there are signs on which to stop
 */
gboolean
rp_sheet_stop_is_needed (const RpSheetFrame *frame)
{
  return rp_sheet_get_stop_rules (frame->sheet)[0] != NULL;
}

/* "Stop. Ask a doctor or physio:" */
static RpSheetPhrase *
make_heading (void)
{
  RpSheetPhrase *phrase = rp_sheet_phrase_new ();

  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE));
  return phrase;
}

static void
add_line (const RpSheetFrame *frame,
          RpSheetBlock *block,
          RpSheetStyle style,
          RpSheetRole role,
          const char *text)
{
  PangoLayout *layout
      = rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, block->width, text);

  rp_sheet_block_add_part (block, rp_sheet_block_new_text (layout, role, 0));
}

/**
 * rp_sheet_stop_measure:
 * @frame: the sheet
 *
 * Returns: how wide the list must be for each sign to stand on one line, in points
 */
double
rp_sheet_stop_measure (const RpSheetFrame *frame)
{
  const char *const *rules = rp_sheet_get_stop_rules (frame->sheet);
  g_autoptr (RpSheetPhrase) heading = make_heading ();
  double width
      = rp_sheet_typography_measure (frame->type, RP_SHEET_STYLE_STRONG, rp_sheet_phrase_get_text (heading));

  for (guint i = 0; rules[i]; i++)
    width = MAX (width, rp_sheet_typography_measure (frame->type, RP_SHEET_STYLE_BODY, rules[i]));
  return width + INDENT + SLACK;
}

/**
 * rp_sheet_stop_make:
 * @frame: the sheet
 * @width: how wide, in points
 *
 * Returns: (transfer full): the signs under their heading, never torn apart
 */
RpSheetBlock *
rp_sheet_stop_make (const RpSheetFrame *frame, double width)
{
  const char *const *rules = rp_sheet_get_stop_rules (frame->sheet);
  g_autoptr (RpSheetPhrase) heading = make_heading ();
  RpSheetBlock *words = rp_sheet_block_new_parts (width - INDENT, 0);
  RpSheetBlock *block = rp_sheet_block_new (width);

  rp_sheet_block_add_part (
      words, rp_sheet_block_new_text (
                 rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, words->width, heading),
                 RP_SHEET_ROLE_HEADING, 0));
  for (guint i = 0; rules[i]; i++)
    add_line (frame, words, RP_SHEET_STYLE_BODY, RP_SHEET_ROLE_PARAGRAPH, rules[i]);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (RULE, words->height, RP_SHEET_INK_STOP), 0, 0);
  rp_sheet_block_absorb (block, words, INDENT, 0);
  return block;
}

/**
 * rp_sheet_stop_make_wall:
 * @frame: the sheet
 * @width: how wide, in points
 *
 * Returns: (transfer full): the signs as they hang on a wall: a heading, and below them what to do then
 */
RpSheetBlock *
rp_sheet_stop_make_wall (const RpSheetFrame *frame, double width)
{
  const char *const *rules = rp_sheet_get_stop_rules (frame->sheet);
  /* Translators: the last of the short reminders, as a sentence */
  g_autofree char *advice = g_strdup_printf (_ ("%s."), rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE));
  RpSheetBlock *words = rp_sheet_block_new_parts (width - WALL_INDENT, 0);
  RpSheetBlock *block = rp_sheet_block_new (width);

  add_line (frame, words, RP_SHEET_STYLE_NAME, RP_SHEET_ROLE_HEADING,
            rp_sheet_words_get (RP_SHEET_WORD_STOP));
  for (guint i = 0; rules[i]; i++)
    add_line (frame, words, RP_SHEET_STYLE_BODY, RP_SHEET_ROLE_PARAGRAPH, rules[i]);
  add_line (frame, words, RP_SHEET_STYLE_STRONG, RP_SHEET_ROLE_PARAGRAPH, advice);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (WALL_RULE, words->height, RP_SHEET_INK_STOP), 0, 0);
  rp_sheet_block_absorb (block, words, WALL_INDENT, 0);
  return block;
}
