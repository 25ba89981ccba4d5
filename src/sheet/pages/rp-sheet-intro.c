/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-intro.h"

#include "pages/rp-sheet-paragraphs.h"

/* What the first page begins with: its title, whose it is, what the program needs, and what it is for. */

/* Ems */
#define GAP 0.35
#define LINE_GAP 0.1
/* A title that is longer gets smaller letters. */
#define TITLE_LINES 2
/* An em quad, so that facts do not run into each other. */
#define BETWEEN "\u2003"
/* Names and dates of so many bytes are not broken. */
#define HELD 36

/* For whom, by whom and when. */
static gboolean
is_name (const RpSheetFact *fact)
{
  return fact->kind <= RP_SHEET_FACT_DATE;
}

static RpSheetBlock *
make_title (const RpSheetFrame *frame, double width)
{
  const char *title = rp_sheet_get_title (frame->sheet);
  PangoLayout *layout
      = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_TITLE, RP_SHEET_ALIGN_START, width, title);

  if (pango_layout_get_line_count (layout) > TITLE_LINES)
    {
      g_object_unref (layout);
      layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_NAME, RP_SHEET_ALIGN_START, width, title);
    }
  return rp_sheet_block_new_text (layout, RP_SHEET_ROLE_TITLE, 0);
}

/* Space before what is added to a line. */
static void
begin_fact (RpSheetPhrase *line)
{
  if (rp_sheet_phrase_get_length (line) > 0)
    rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, BETWEEN);
}

/* "For Ana Ruiz": a name stands out, and a short one is not broken. */
static void
add_name (RpSheetPhrase *line, const RpSheetFact *fact)
{
  guint start;

  begin_fact (line);
  start = rp_sheet_phrase_get_length (line);
  rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, fact->label);
  rp_sheet_phrase_hold (line, start);
  rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, " ");
  rp_sheet_phrase_add (line, RP_SHEET_STYLE_STRONG, fact->text);
  if (rp_sheet_phrase_get_length (line) - start <= HELD)
    rp_sheet_phrase_hold (line, start);
}

/* "You need: A mat": read as everything below. */
static void
add_fact (RpSheetPhrase *line, const RpSheetFact *fact)
{
  guint start;

  begin_fact (line);
  start = rp_sheet_phrase_get_length (line);
  rp_sheet_phrase_add_label (line, RP_SHEET_STYLE_BODY, fact->label);
  rp_sheet_phrase_hold (line, start);
  rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, fact->text);
}

static PangoLayout *
set_line (const RpSheetFrame *frame, double width, RpSheetPhrase *line)
{
  return rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, width, line);
}

static void
add_line (const RpSheetFrame *frame, RpSheetBlock *block, double gap, RpSheetPhrase *line)
{
  double space = rp_sheet_typography_get_em (frame->type) * gap;

  if (rp_sheet_phrase_get_length (line) > 0)
    rp_sheet_block_add_part (block, rp_sheet_block_new_text (set_line (frame, block->width, line),
                                                             RP_SHEET_ROLE_PARAGRAPH, space));
}

/* For whom, by whom and when are read as one line. */
static void
add_names (const RpSheetFrame *frame, RpSheetBlock *block)
{
  GPtrArray *facts = rp_sheet_get_facts (frame->sheet);
  g_autoptr (RpSheetPhrase) line = rp_sheet_phrase_new ();

  for (guint i = 0; i < facts->len; i++)
    if (is_name (facts->pdata[i]))
      add_name (line, facts->pdata[i]);
  add_line (frame, block, GAP, line);
}

/* A fact fits behind those of a line when that stays one line. */
static gboolean
fits (const RpSheetFrame *frame, double width, GPtrArray *facts, guint first, guint last)
{
  g_autoptr (RpSheetPhrase) line = rp_sheet_phrase_new ();
  g_autoptr (PangoLayout) layout = NULL;

  for (guint i = first; i <= last; i++)
    add_fact (line, facts->pdata[i]);
  layout = set_line (frame, width, line);
  return pango_layout_get_line_count (layout) == 1;
}

/* Each fact on a line of its own, or as many on a line as fit whole. */
static void
add_facts (const RpSheetFrame *frame, RpSheetBlock *block, gboolean listed)
{
  GPtrArray *facts = rp_sheet_get_facts (frame->sheet);
  double gap = GAP;
  guint next;

  for (guint first = 0; first < facts->len; first = next)
    {
      g_autoptr (RpSheetPhrase) line = rp_sheet_phrase_new ();

      next = first + 1;
      if (is_name (facts->pdata[first]))
        continue;
      while (!listed && next < facts->len && fits (frame, block->width, facts, first, next))
        next++;
      for (guint i = first; i < next; i++)
        add_fact (line, facts->pdata[i]);
      add_line (frame, block, gap, line);
      gap = LINE_GAP;
    }
}

static RpSheetBlock *
make_words (const RpSheetFrame *frame, double width, gboolean listed)
{
  double em = rp_sheet_typography_get_em (frame->type);
  RpSheetBlock *block = rp_sheet_block_new_parts (width, 0);
  g_autoptr (GPtrArray) summary = g_ptr_array_new ();

  rp_sheet_block_add_part (block, make_title (frame, width));
  add_names (frame, block);
  add_facts (frame, block, listed);
  rp_sheet_paragraphs_add (summary, frame->type, RP_SHEET_STYLE_BODY, width, em * GAP,
                           rp_sheet_get_summary (frame->sheet));
  for (guint i = 0; i < summary->len; i++)
    rp_sheet_block_add_part (block, summary->pdata[i]);
  return block;
}

/**
 * rp_sheet_intro_make:
 * @frame: the sheet
 * @width: how wide, in points
 * @height: how high what stands beside it is, in points
 *
 * Its facts become a list where that is no higher than what stands beside it.
 *
 * Returns: (transfer full): title, facts and summary
 */
RpSheetBlock *
rp_sheet_intro_make (const RpSheetFrame *frame, double width, double height)
{
  RpSheetBlock *run_on = make_words (frame, width, FALSE);
  RpSheetBlock *list = make_words (frame, width, TRUE);
  gboolean listed = list->height <= MAX (height, run_on->height);

  rp_sheet_block_free (listed ? run_on : list);
  return listed ? list : run_on;
}
