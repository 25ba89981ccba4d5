/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-grid.h"

#include "pages/rp-sheet-code.h"
#include "pages/rp-sheet-ruling.h"
#include "pages/rp-sheet-section.h"
#include "pages/rp-sheet-weeks.h"

/* The log as a grid: a row for each exercise and for the pain, a column for each date; or a row for each week. */

/* From this size of letters on, both sides stand one below the other. Points. */
#define LARGE 16.0
/* Ems */
#define DATE_ROW 1.95
#define HEAD_ROW 1.25
#define PADDING RP_SHEET_RULING_PADDING
#define LETTER 1.0
#define INDENT 1.0
#define KEY_GAP 0.65
#define CODE_GAP 1.0
/* Points: beside a date. */
#define DATE_GAP 3.0
/* How much of the width the words have, at least and at most. */
#define LEAST 0.2
#define MOST 0.34
#define MOST_LARGE 0.42
#define MOST_COMPACT 0.46
/* How much of the width the rows have where the code stands beside them, how much of the page they may have then, and from
 * which width on, in ems. */
#define COMPACT 0.75
#define COMPACT_HIGHEST 0.5
#define COMPACT_FROM 40.0

#define EM_SPACE "\u2003"

static gboolean
is_stacked (const RpSheetRuling *ruling)
{
  return ruling->em >= LARGE && ruling->log->weeks == 0;
}

static RpSheetBlock *
make_date_row (RpSheetRuling *ruling)
{
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, DATE_ROW * ruling->em);
  GPtrArray *days = ruling->log->days;
  double line = RP_SHEET_RULING_LINE;

  rp_sheet_ruling_add_label (ruling, block, RP_SHEET_STYLE_STRONG, rp_sheet_words_get (RP_SHEET_WORD_DATE),
                             ruling->label - PADDING * ruling->em);
  for (guint i = 0; i < days->len; i++)
    {
      RpSheetBox *box
          = rp_sheet_ruling_set (ruling, RP_SHEET_STYLE_SMALL, RP_SHEET_ALIGN_CENTRE,
                                 ruling->column - 2 * line, ((const RpSheetLogDay *) days->pdata[i])->date);

      block->height = MAX (block->height, box->height + line);
      rp_sheet_ruling_place (block, box, ruling->label + i * ruling->column + line, 0, block->height - line);
    }
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

/* What to write, and which half is for which side. */
static RpSheetBlock *
make_head_row (RpSheetRuling *ruling)
{
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, HEAD_ROW * ruling->em);

  rp_sheet_ruling_add_label (ruling, block, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_SETS_DONE),
                             ruling->label - PADDING * ruling->em);
  if (!rp_sheet_ruling_has_halves (ruling) || is_stacked (ruling))
    {
      rp_sheet_ruling_add_bottom (ruling, block, FALSE);
      return block;
    }
  rp_sheet_ruling_add_letters (ruling, block, RP_SHEET_ALIGN_CENTRE, block->height, 0);
  rp_sheet_ruling_add_halves (ruling, block);
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

/* What was done, for each half in its place: beside each other, or one below the other. */
static void
add_values (const RpSheetRuling *ruling, RpSheetBlock *block, guint row, guint beside, guint below)
{
  double width = ruling->column / beside;
  double part = block->height / below;

  for (guint i = 0; i < ruling->log->days->len; i++)
    for (guint j = 0; j < beside * below; j++)
      {
        const RpSheetLogDay *day = ruling->log->days->pdata[i];

        rp_sheet_ruling_add_value (ruling, block, day->cells[2 * row + j],
                                   i * ruling->column + (beside > 1 ? j * width : 0), width,
                                   below > 1 ? j * part : 0, part / rp_sheet_ruling_count_lines (ruling));
      }
}

/* The name with the sets behind it, and halves side by side. */
static RpSheetBlock *
make_row (RpSheetRuling *ruling, guint index)
{
  const RpSheetLogRow *row = ruling->log->rows->pdata[index];
  guint lines = rp_sheet_ruling_count_lines (ruling);
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, rp_sheet_ruling_get_height (ruling, lines, 0));

  rp_sheet_ruling_add_exercise (ruling, block, RP_SHEET_STYLE_BODY, row->name, row);
  add_values (ruling, block, index, row->halves ? 2 : 1, 1);
  if (row->halves)
    rp_sheet_ruling_add_halves (ruling, block);
  rp_sheet_ruling_add_bands (ruling, block, 1);
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

/* The name over the sets. */
static void
add_stacked_words (const RpSheetRuling *ruling, RpSheetBlock *block, const RpSheetLogRow *row)
{
  double em = ruling->em;
  double room = ruling->label - (LETTER + PADDING) * em - PADDING * em;
  RpSheetBox *name = rp_sheet_ruling_set (ruling, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, room, row->name);
  RpSheetBox *planned
      = rp_sheet_ruling_set (ruling, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, room - em, row->planned);
  double half;

  block->height = MAX (block->height, name->height + planned->height + PADDING * em);
  half = MAX (block->height / 2, name->height);
  name->role = RP_SHEET_ROLE_COLUMN_TITLE;
  rp_sheet_ruling_place (block, name, 0, 0, half);
  rp_sheet_ruling_place (block, planned, INDENT * em, half, block->height - half);
}

/* The sides one below the other, each with its letter. */
static RpSheetBlock *
make_stacked_row (RpSheetRuling *ruling, guint index)
{
  const RpSheetLogRow *row = ruling->log->rows->pdata[index];
  double height = 2 * rp_sheet_ruling_get_height (ruling, rp_sheet_ruling_count_lines (ruling), 0);
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, height);
  double letter = LETTER * ruling->em;

  add_stacked_words (ruling, block, row);
  for (guint i = 0; i < 2; i++)
    rp_sheet_ruling_place (block,
                           rp_sheet_ruling_set (ruling, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_CENTRE, letter,
                                                rp_sheet_ruling_get_letter (ruling, i)),
                           ruling->label - PADDING * ruling->em - letter, i * block->height / 2,
                           block->height / 2);
  add_values (ruling, block, index, 1, 2);
  rp_sheet_ruling_add_bands (ruling, block, 2);
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

/* A number for each date. */
static RpSheetBlock *
make_pain_row (RpSheetRuling *ruling, RpSheetWord word)
{
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, rp_sheet_ruling_get_height (ruling, 1, 0));
  GPtrArray *days = ruling->log->days;

  rp_sheet_ruling_add_label (ruling, block, RP_SHEET_STYLE_STRONG, rp_sheet_words_get (word),
                             ruling->label - PADDING * ruling->em);
  for (guint i = 0; i < days->len; i++)
    {
      const RpSheetLogDay *day = days->pdata[i];

      rp_sheet_ruling_add_value (ruling, block,
                                 word == RP_SHEET_WORD_PAIN_BEFORE ? day->pain_before : day->pain_after,
                                 i * ruling->column, ruling->column, 0, block->height);
    }
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

/* How wide the words must be for each to stand on one line. */
static double
measure_words (const RpSheetRuling *ruling)
{
  static const RpSheetWord words[]
      = { RP_SHEET_WORD_DATE, RP_SHEET_WORD_SETS_DONE, RP_SHEET_WORD_PAIN_BEFORE, RP_SHEET_WORD_PAIN_AFTER };
  double widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    widest = MAX (widest,
                  rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_STRONG, rp_sheet_words_get (words[i])));
  for (guint i = 0; i < ruling->log->rows->len; i++)
    {
      const RpSheetLogRow *row = ruling->log->rows->pdata[i];
      double more = is_stacked (ruling) && row->halves ? (LETTER + PADDING) * ruling->em
                                                       : rp_sheet_ruling_measure_planned (ruling, row);

      widest = MAX (widest, rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_BODY, row->name) + more);
    }
  return widest;
}

/* How wide a column must be for no word of a date to be broken. */
static double
measure_dates (const RpSheetRuling *ruling)
{
  double widest = 0;

  for (guint i = 0; i < ruling->log->days->len; i++)
    {
      const RpSheetLogDay *day = ruling->log->days->pdata[i];
      g_auto (GStrv) words = g_strsplit (day->date, " ", -1);

      for (guint j = 0; words[j]; j++)
        widest = MAX (widest, rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_SMALL, words[j]));
    }
  return widest > 0 ? widest + DATE_GAP : 0;
}

static void
rule (RpSheetRuling *self, const RpSheetFrame *frame, gboolean compact)
{
  double widest, most;

  *self = (RpSheetRuling){ .frame = frame,
                           .log = rp_sheet_get_log (frame->sheet),
                           .em = rp_sheet_typography_get_em (frame->type) };
  widest = self->log->weeks > 0 ? rp_sheet_weeks_measure (self) : measure_words (self);
  most = compact ? MOST_COMPACT : self->em >= LARGE ? MOST_LARGE : MOST;
  self->label = CLAMP (widest + PADDING * self->em, frame->width * LEAST, frame->width * most);
  self->columns = compact ? self->log->compact : self->log->dates;
  if (self->log->weeks == 0)
    self->label
        = MAX (MIN (self->label, frame->width - self->columns * measure_dates (self)), frame->width * LEAST);
  self->column = (frame->width - self->label) / self->columns;
}

/* The rows above the first exercise, once more for the next page. */
static RpSheetBlock *
make_again (const RpSheetFrame *frame)
{
  RpSheetBlock *again = rp_sheet_block_new (frame->width);
  RpSheetRuling ruling;

  rule (&ruling, frame, FALSE);
  if (ruling.log->weeks > 0)
    rp_sheet_block_absorb (again, rp_sheet_weeks_make_days (&ruling), 0, 0);
  else
    {
      rp_sheet_block_absorb (again, make_date_row (&ruling), 0, 0);
      rp_sheet_block_absorb (again, make_head_row (&ruling), 0, again->height);
    }
  return again;
}

static void
add_dates (RpSheetRuling *ruling, RpSheetBlock *all)
{
  rp_sheet_block_add_part (all, make_date_row (ruling));
  rp_sheet_block_add_part (all, make_head_row (ruling));
  for (guint i = 0; i < ruling->log->rows->len; i++)
    {
      const RpSheetLogRow *row = ruling->log->rows->pdata[i];
      gboolean stacked = row->halves && is_stacked (ruling);

      rp_sheet_block_add_part (all, stacked ? make_stacked_row (ruling, i) : make_row (ruling, i));
    }
  rp_sheet_block_add_part (all, make_pain_row (ruling, RP_SHEET_WORD_PAIN_BEFORE));
  rp_sheet_block_add_part (all, make_pain_row (ruling, RP_SHEET_WORD_PAIN_AFTER));
}

/* What the numbers for pain mean, run on. */
static RpSheetBlock *
make_key (const RpSheetFrame *frame)
{
  GPtrArray *bands = rp_sheet_get_pain_bands (frame->sheet);
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  for (guint i = 0; i < bands->len; i++)
    {
      const RpSheetFact *band = bands->pdata[i];
      guint start;

      if (i > 0)
        rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, EM_SPACE);
      start = rp_sheet_phrase_get_length (phrase);
      rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, band->label);
      rp_sheet_phrase_hold (phrase, start);
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, band->text);
    }
  return rp_sheet_block_new_text (
      rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, frame->width, phrase),
      RP_SHEET_ROLE_PARAGRAPH, rp_sheet_typography_get_em (frame->type) * KEY_GAP);
}

/* The dates with two rows, and the rows for the pain with one of the exercises and with what the numbers mean. */
static void
keep_ends (RpSheetBlock *all)
{
  for (guint i = 0; i + 1 < all->parts->len; i++)
    if (i < 2 || i + 4 >= all->parts->len)
      ((RpSheetBlock *) all->parts->pdata[i])->keep = TRUE;
}

static RpSheetBlock *
make_rows (const RpSheetFrame *frame, gboolean compact)
{
  RpSheetBlock *rows = rp_sheet_block_new_parts (frame->width, 0);
  RpSheetRuling ruling;

  rule (&ruling, frame, compact);
  if (ruling.log->weeks > 0)
    rp_sheet_weeks_add (&ruling, rows);
  else
    add_dates (&ruling, rows);
  return rows;
}

/* Where six exercises share a page, few dates are enough, and the code with its words has the room at their side.
 * Returns: (nullable): both; %NULL where they have no room beside each other */
static RpSheetBlock *
make_compact (const RpSheetFrame *frame)
{
  const RpSheetLog *log = rp_sheet_get_log (frame->sheet);
  double em = rp_sheet_typography_get_em (frame->type);
  double end = frame->width * COMPACT;
  RpSheetFrame narrow = *frame;
  g_autoptr (RpSheetBlock) rows = NULL;
  RpSheetBlock *both;

  if (frame->density != RP_SHEET_SIX || !log || log->compact == log->dates || frame->width < COMPACT_FROM * em
      || !rp_sheet_get_code (frame->sheet))
    return NULL;
  narrow.width = end - CODE_GAP * em;
  rows = make_rows (&narrow, TRUE);
  if (rows->height > frame->height * COMPACT_HIGHEST)
    return NULL;
  both = rp_sheet_block_new (frame->width);
  rp_sheet_block_absorb (both, g_steal_pointer (&rows), 0, 0);
  rp_sheet_block_absorb (both, rp_sheet_code_make (frame, frame->width - end, FALSE), end, 0);
  return both;
}

/**
 * rp_sheet_grid_has_code:
 * @frame: the sheet
 *
 * Returns: %TRUE when the code stands beside the log, and nowhere else
 */
gboolean
rp_sheet_grid_has_code (const RpSheetFrame *frame)
{
  g_autoptr (RpSheetBlock) compact = make_compact (frame);

  return compact != NULL;
}

/**
 * rp_sheet_grid_make:
 * @frame: the sheet
 *
 * Returns: (transfer full) (nullable): the log with what the numbers for pain mean, which is divided only where it is higher
 *   than a page; %NULL when the sheet has none
 */
RpSheetBlock *
rp_sheet_grid_make (const RpSheetFrame *frame)
{
  RpSheetBlock *compact;
  RpSheetBlock *all;

  if (!rp_sheet_get_log (frame->sheet))
    return NULL;
  compact = make_compact (frame);
  if (compact)
    {
      all = rp_sheet_block_new_parts (frame->width, 0);
      rp_sheet_block_add_part (all, compact);
    }
  else
    {
      all = make_rows (frame, FALSE);
      all->again = make_again (frame);
    }
  all->space = rp_sheet_section_get_gap (frame);
  rp_sheet_block_add_part (all, make_key (frame));
  keep_ends (all);
  return all;
}
