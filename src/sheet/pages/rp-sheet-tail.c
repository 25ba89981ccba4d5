/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-tail.h"

#include "pages/rp-sheet-grid.h"
#include "pages/rp-sheet-paragraphs.h"
#include "pages/rp-sheet-section.h"

/* What follows the exercises: the log, and parts under their headings. */

/* Ems */
#define SMALL_GAP 0.7
#define CLOSE_SMALL_GAP 0.45
#define HEADING_GAP 0.3
#define LINE_GAP 0.15
#define BAR 0.25
#define BAR_GAP 0.9

/* Paragraphs of the section; those after the first stand closer when they are a list. */
static void
add_text (const RpSheetFrame *frame, RpSheetBlock *section, RpSheetStyle style, double gap, const char *text)
{
  g_autoptr (GPtrArray) blocks = g_ptr_array_new ();
  double em = rp_sheet_typography_get_em (frame->type);

  rp_sheet_paragraphs_add (blocks, frame->type, style, section->width, em * gap, text);
  for (guint i = 0; i < blocks->len; i++)
    rp_sheet_block_add_part (section, blocks->pdata[i]);
}

static void
add_paragraphs (const RpSheetFrame *frame, RpSheetBlock *section, RpSheetStyle style, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i]; i++)
    add_text (frame, section, style, section->parts->len > 1 ? 2 * HEADING_GAP : HEADING_GAP, paragraphs[i]);
}

static void
add_note (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const char *note = rp_sheet_get_note (frame->sheet);
  RpSheetBlock *section;

  if (!note)
    return;
  section = rp_sheet_section_begin (frame, RP_SHEET_WORD_NOTE, frame->width);
  add_paragraphs (frame, section, RP_SHEET_STYLE_BODY, note);
  g_ptr_array_add (blocks, section);
}

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

/* Each reason on a line, and what to do then. */
static void
add_reasons (const RpSheetFrame *frame, RpSheetBlock *section, const char *const *rules)
{
  for (guint i = 0; rules[i]; i++)
    add_text (frame, section, RP_SHEET_STYLE_BODY, i > 0 ? LINE_GAP : HEADING_GAP, rules[i]);
  add_text (frame, section, RP_SHEET_STYLE_STRONG, HEADING_GAP,
            rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE));
}

/* The same in one paragraph. */
static void
add_reasons_run_on (const RpSheetFrame *frame, RpSheetBlock *section, const char *const *rules)
{
  g_autofree char *joined = g_strjoinv (" ", (GStrv) rules);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  PangoLayout *layout;

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, joined);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE));
  layout = rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, section->width, phrase);
  rp_sheet_block_add_part (section,
                           rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH,
                                                    rp_sheet_typography_get_em (frame->type) * HEADING_GAP));
}

/* The reasons to stop, with a bar along their side, and never torn apart. Where room is short they run on. */
static RpSheetBlock *
make_stop (const RpSheetFrame *frame, double width)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double indent = em * (BAR + BAR_GAP);
  const char *const *rules = rp_sheet_get_stop_rules (frame->sheet);
  RpSheetBlock *section;
  RpSheetBlock *block;

  if (!rules || !rules[0])
    return NULL;
  section = rp_sheet_section_begin (frame, RP_SHEET_WORD_STOP, width - indent);
  if (frame->closeness >= RP_SHEET_RUN_ON || rp_sheet_is_summary (frame->sheet))
    add_reasons_run_on (frame, section, rules);
  else
    add_reasons (frame, section, rules);
  block = rp_sheet_block_new (width);
  block->space = rp_sheet_section_get_gap (frame);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (em * BAR, section->height, RP_SHEET_INK_STOP), 0, 0);
  rp_sheet_block_absorb (block, section, indent, 0);
  return block;
}

static void
add_log (const RpSheetFrame *frame, GPtrArray *blocks)
{
  RpSheetBlock *log = rp_sheet_grid_make (frame);

  if (log)
    g_ptr_array_add (blocks, log);
}

static void
add_stop (const RpSheetFrame *frame, GPtrArray *blocks)
{
  RpSheetBlock *stop = make_stop (frame, frame->width);

  if (stop)
    g_ptr_array_add (blocks, stop);
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
  add_stop (frame, blocks);
  add_small (frame, blocks, RP_SHEET_WORD_CARE, RP_SHEET_STYLE_BODY, rp_sheet_get_care (frame->sheet));
  add_note (frame, blocks);
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
