/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-intro.h"

#include "pages/rp-sheet-stop.h"

/* Points */
#define MILLIMETRE (72 / 25.4)
/* Between the two columns. */
#define COLUMN_GAP (6 * MILLIMETRE)
#define GAP (1.5 * MILLIMETRE)
/* Ems: the words before the stop list need so much; and between title and names. */
#define NARROWEST 16.0
#define NAMES_GAP 1.5
/* The stop list takes no more than this of the width. */
#define STOP_SHARE 0.5
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
make_title (const RpSheetFrame *frame)
{
  const char *title = rp_sheet_get_title (frame->sheet);
  PangoLayout *layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_TITLE, RP_SHEET_ALIGN_START,
                                                 frame->width, title);

  if (pango_layout_get_line_count (layout) > TITLE_LINES)
    {
      g_object_unref (layout);
      layout = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_NAME, RP_SHEET_ALIGN_START, frame->width,
                                        title);
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

/* "For Ana Ruiz": a name stands out, and a short one is not broken. A day has no word before it. */
static void
add_name (RpSheetPhrase *line, const RpSheetFact *fact)
{
  guint start;

  begin_fact (line);
  start = rp_sheet_phrase_get_length (line);
  if (fact->label)
    {
      rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, fact->label);
      rp_sheet_phrase_hold (line, start);
      rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, " ");
    }
  rp_sheet_phrase_add (line, RP_SHEET_STYLE_STRONG, fact->text);
  if (rp_sheet_phrase_get_length (line) - start <= HELD)
    rp_sheet_phrase_hold (line, start);
}

static RpSheetPhrase *
make_names (const RpSheetFrame *frame)
{
  GPtrArray *facts = rp_sheet_get_facts (frame->sheet);
  RpSheetPhrase *line = rp_sheet_phrase_new ();

  for (guint i = 0; i < facts->len; i++)
    if (is_name (facts->pdata[i]))
      add_name (line, facts->pdata[i]);
  return line;
}

static PangoLayout *
set_line (const RpSheetFrame *frame, double width, RpSheetPhrase *line)
{
  return rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, width, line);
}

static void
add_line (const RpSheetFrame *frame, RpSheetBlock *block, double space, RpSheetPhrase *line)
{
  if (rp_sheet_phrase_get_length (line) > 0)
    rp_sheet_block_add_part (block, rp_sheet_block_new_text (set_line (frame, block->width, line),
                                                             RP_SHEET_ROLE_PARAGRAPH, space));
}

static double
measure_line (PangoLayout *layout)
{
  PangoRectangle line;

  pango_layout_get_extents (layout, NULL, &line);
  return pango_units_to_double (line.width);
}

/* Names end the title's line, on its own line of writing, where both have room. Returns %FALSE where they have not. */
static gboolean
add_beside (const RpSheetFrame *frame, RpSheetBlock *block, RpSheetPhrase *names)
{
  g_autoptr (RpSheetBlock) title = make_title (frame);
  g_autoptr (PangoLayout) one = rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, -1, names);
  const RpSheetBox *text = title->boxes->pdata[0];
  double width = measure_line (one) + 0.5;
  double used = measure_line (text->layout) + NAMES_GAP * rp_sheet_typography_get_em (frame->type);
  RpSheetBlock *line;
  PangoLayout *layout;
  double y;

  if (pango_layout_get_line_count (text->layout) > 1 || used + width > frame->width)
    return FALSE;
  layout = set_line (frame, width, names);
  y = pango_units_to_double (pango_layout_get_baseline (text->layout) - pango_layout_get_baseline (layout));
  line = rp_sheet_block_new (frame->width);
  /* The box of the title ends where the names begin: nothing lies on anything. */
  rp_sheet_block_add (line,
                      rp_sheet_box_new_text (
                          rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_TITLE, RP_SHEET_ALIGN_START,
                                                   frame->width - width, rp_sheet_get_title (frame->sheet)),
                          RP_SHEET_ROLE_TITLE),
                      0, 0);
  rp_sheet_block_add (line, rp_sheet_box_new_text (layout, RP_SHEET_ROLE_PARAGRAPH), frame->width - width, y);
  rp_sheet_block_add_part (block, line);
  return TRUE;
}

/* The title, and whose it is at the end of its line or below it. */
static void
add_top (const RpSheetFrame *frame, RpSheetBlock *block)
{
  g_autoptr (RpSheetPhrase) names = make_names (frame);

  if (rp_sheet_phrase_get_length (names) > 0 && add_beside (frame, block, names))
    return;
  rp_sheet_block_add_part (block, make_title (frame));
  add_line (frame, block, 0, names);
}

/* "You need: A mat" */
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

/* How often, and small what the source says in place of a number, after @between. */
static RpSheetPhrase *
make_often (const RpSheetFrame *frame, const char *between)
{
  GPtrArray *facts = rp_sheet_get_facts (frame->sheet);
  RpSheetPhrase *line = rp_sheet_phrase_new ();

  for (guint i = 0; i < facts->len; i++)
    {
      const RpSheetFact *fact = facts->pdata[i];

      if (fact->kind == RP_SHEET_FACT_FREQUENCY)
        add_fact (line, fact);
      if (fact->kind != RP_SHEET_FACT_UNSAID)
        continue;
      rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, between);
      rp_sheet_phrase_add (line, RP_SHEET_STYLE_SMALL, fact->text);
    }
  return line;
}

/* On one line where that is long enough; otherwise what is small has the next one. */
static void
add_often (const RpSheetFrame *frame, RpSheetBlock *block)
{
  g_autoptr (RpSheetPhrase) one = make_often (frame, " ");
  g_autoptr (RpSheetPhrase) two = make_often (frame, "\n");
  g_autoptr (PangoLayout) layout = set_line (frame, block->width, one);

  add_line (frame, block, 0, pango_layout_get_line_count (layout) == 1 ? one : two);
}

/* How often on a line of its own; how long it takes and what is needed on the next. */
static void
add_facts (const RpSheetFrame *frame, RpSheetBlock *block)
{
  GPtrArray *facts = rp_sheet_get_facts (frame->sheet);
  g_autoptr (RpSheetPhrase) kit = rp_sheet_phrase_new ();

  for (guint i = 0; i < facts->len; i++)
    {
      const RpSheetFact *fact = facts->pdata[i];

      if (!is_name (fact) && fact->kind > RP_SHEET_FACT_UNSAID)
        add_fact (kit, fact);
    }
  add_often (frame, block);
  add_line (frame, block, 0, kit);
}

static void
add_care (const RpSheetFrame *frame, RpSheetBlock *block)
{
  g_autofree char *care = g_strjoinv (" ", (GStrv) rp_sheet_get_care (frame->sheet));
  g_autoptr (RpSheetPhrase) line = rp_sheet_phrase_new ();

  if (*care == '\0')
    return;
  rp_sheet_phrase_add_label (line, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_CARE));
  rp_sheet_phrase_add (line, RP_SHEET_STYLE_BODY, care);
  add_line (frame, block, 0, line);
}

/* What the program is for is told where it takes no room from anything. */
static void
add_summary (const RpSheetFrame *frame, RpSheetBlock *block, double room)
{
  const char *summary = rp_sheet_get_summary (frame->sheet);
  RpSheetBlock *text;

  if (!summary)
    return;
  text = rp_sheet_block_new_text (
      rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, block->width, summary),
      RP_SHEET_ROLE_PARAGRAPH, 0);
  if (block->height + text->height <= room)
    rp_sheet_block_add_part (block, text);
  else
    rp_sheet_block_free (text);
}

static RpSheetBlock *
make_words (const RpSheetFrame *frame, double width)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (width, GAP);

  add_facts (frame, block);
  add_care (frame, block);
  return block;
}

/* How wide the stop list is beside the words; as wide as the page where it stands below them. */
static double
get_stop_width (const RpSheetFrame *frame)
{
  double width = MIN (rp_sheet_stop_measure (frame), frame->width * STOP_SHARE);
  double rest = frame->width - COLUMN_GAP - width;

  return rest < NARROWEST * rp_sheet_typography_get_em (frame->type) ? frame->width : width;
}

static RpSheetBlock *
make_columns (const RpSheetFrame *frame, double stop_width)
{
  RpSheetBlock *both = rp_sheet_block_new (frame->width);
  RpSheetBlock *words = make_words (frame, frame->width - stop_width - COLUMN_GAP);
  RpSheetBlock *stop = rp_sheet_stop_make (frame, stop_width);

  add_summary (frame, words, stop->height);
  rp_sheet_block_absorb (both, words, 0, 0);
  rp_sheet_block_absorb (both, stop, frame->width - stop_width, 0);
  both->space = GAP;
  return both;
}

/**
 * rp_sheet_intro_make:
 * @frame: the sheet
 *
 * Returns: (transfer full): title, names and facts, and when to stop, beside the facts where there is room
 */
RpSheetBlock *
rp_sheet_intro_make (const RpSheetFrame *frame)
{
  double stop = rp_sheet_stop_is_needed (frame) ? get_stop_width (frame) : frame->width;
  RpSheetBlock *block;

  if (stop >= frame->width)
    return rp_sheet_intro_make_divided (frame);
  block = rp_sheet_block_new_parts (frame->width, 0);
  add_top (frame, block);
  rp_sheet_block_add_part (block, make_columns (frame, stop));
  return block;
}

/**
 * rp_sheet_intro_make_divided:
 * @frame: the sheet
 *
 * Returns: (transfer full): the same, one below the other
 */
RpSheetBlock *
rp_sheet_intro_make_divided (const RpSheetFrame *frame)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (frame->width, 0);
  RpSheetBlock *stop;

  add_top (frame, block);
  add_facts (frame, block);
  add_care (frame, block);
  if (!rp_sheet_stop_is_needed (frame))
    {
      add_summary (frame, block, G_MAXDOUBLE);
      return block;
    }
  stop = rp_sheet_stop_make (frame, frame->width);
  stop->space = GAP;
  rp_sheet_block_add_part (block, stop);
  return block;
}
