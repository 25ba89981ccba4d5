/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-weeks.h"

#include "words/rp-frequency-words.h"

/* The log of one exercise for every day: a row for each week, and a column for each day of it. */

/* Ems */
#define HEAD_ROW 1.35
#define WEEK_ROW 1.5
#define PADDING RP_SHEET_RULING_PADDING
#define DATE_LINE 4.6
/* It is no higher than this part of the page, as long as it has two weeks. */
#define HIGHEST 0.45
#define LEAST_WEEKS 2

/**
 * rp_sheet_weeks_measure:
 * @ruling: how its rows are ruled; only the frame and the log are needed
 *
 * Returns: how wide the words of the rows must be for each to stand on one line, in points
 */
double
rp_sheet_weeks_measure (const RpSheetRuling *ruling)
{
  const char *sets = rp_sheet_words_get (RP_SHEET_WORD_SETS_DONE);
  const char *week = rp_sheet_words_get (RP_SHEET_WORD_WEEK);
  const char *pain = rp_sheet_words_get (RP_SHEET_WORD_PAIN_BOTH);
  double widest = rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_STRONG, sets)
                  + rp_sheet_ruling_measure_planned (ruling, ruling->log->rows->pdata[0]);

  widest = MAX (widest, rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_BODY, week) + DATE_LINE * ruling->em);
  return MAX (widest, rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_BODY, pain));
}

/**
 * rp_sheet_weeks_make_days:
 * @ruling: how its rows are ruled
 *
 * Returns: (transfer full): the row with the days of the week, and how many sets are asked for on each
 */
RpSheetBlock *
rp_sheet_weeks_make_days (RpSheetRuling *ruling)
{
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, HEAD_ROW * ruling->em);
  double padding = PADDING * ruling->em;

  rp_sheet_ruling_add_exercise (ruling, block, RP_SHEET_STYLE_STRONG,
                                rp_sheet_words_get (RP_SHEET_WORD_SETS_DONE), ruling->log->rows->pdata[0]);
  for (guint i = 0; i < ruling->columns; i++)
    {
      guint day = (ruling->log->first_day + i) % RP_FREQUENCY_N_DAYS;
      RpSheetBox *box = rp_sheet_ruling_set (ruling, RP_SHEET_STYLE_STRONG, RP_SHEET_ALIGN_START,
                                             ruling->column - padding, rp_frequency_words_day_short (day));

      box->role = RP_SHEET_ROLE_COLUMN_TITLE;
      rp_sheet_ruling_place (block, box, ruling->label + i * ruling->column + padding, 0, block->height);
    }
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

static const RpSheetLogDay *
find_first_day (const RpSheetRuling *ruling, guint week)
{
  for (guint i = 0; i < ruling->log->days->len; i++)
    {
      const RpSheetLogDay *day = ruling->log->days->pdata[i];

      if (day->n_week == week)
        return day;
    }
  return NULL;
}

/* "Week from", and a line to write the date on, or the date. */
static void
add_label (const RpSheetRuling *ruling, RpSheetBlock *block, guint week)
{
  const RpSheetLogDay *day = find_first_day (ruling, week);
  const char *word = rp_sheet_words_get (RP_SHEET_WORD_WEEK);
  double padding = PADDING * ruling->em;
  double start = MIN (rp_sheet_ruling_measure (ruling, RP_SHEET_STYLE_BODY, word), ruling->label / 2);
  double x = start + padding;
  double room = ruling->label - x - 2 * padding;
  const RpSheetBox *label;
  double line;

  rp_sheet_ruling_add_label (ruling, block, RP_SHEET_STYLE_BODY, word, start);
  label = block->boxes->pdata[block->boxes->len - 1];
  line = label->y + pango_units_to_double (pango_layout_get_baseline (label->layout)) + RP_SHEET_RULING_LINE;
  if (day)
    rp_sheet_ruling_place (
        block, rp_sheet_ruling_set (ruling, RP_SHEET_STYLE_STRONG, RP_SHEET_ALIGN_START, room, day->week), x,
        0, block->height);
  else
    rp_sheet_block_add (block, rp_sheet_box_new_rule (room, RP_SHEET_RULING_LINE, RP_SHEET_INK_LINE), x,
                        line);
}

/* What was done, in place of the letter of its half. Returns one bit for each half that is filled in. */
static guint
add_values (const RpSheetRuling *ruling, RpSheetBlock *block, guint week, double height)
{
  guint halves = rp_sheet_ruling_has_halves (ruling) ? 2 : 1;
  double width = ruling->column / halves;
  guint filled = 0;

  for (guint i = 0; i < ruling->log->days->len; i++)
    {
      const RpSheetLogDay *day = ruling->log->days->pdata[i];

      for (guint j = 0; j < halves && day->n_week == week; j++)
        {
          guint place = day->weekday * halves + j;

          if (day->cells[j])
            filled |= 1u << place;
          rp_sheet_ruling_add_value (ruling, block, day->cells[j], place * width, width, 0, height);
        }
    }
  return filled;
}

static RpSheetBlock *
make_week (RpSheetRuling *ruling, guint week)
{
  guint lines = rp_sheet_ruling_count_lines (ruling);
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, rp_sheet_ruling_get_height (ruling, lines, WEEK_ROW));
  guint filled;

  add_label (ruling, block, week);
  filled = add_values (ruling, block, week, block->height / lines);
  if (rp_sheet_ruling_has_halves (ruling))
    {
      rp_sheet_ruling_add_letters (ruling, block, RP_SHEET_ALIGN_START, block->height / lines, filled);
      rp_sheet_ruling_add_halves (ruling, block);
    }
  rp_sheet_ruling_add_bands (ruling, block, 1);
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, TRUE);
  block->keep = TRUE;
  return block;
}

/* Before and after, of each day of a week. */
static RpSheetBlock *
make_pain (RpSheetRuling *ruling, guint week)
{
  RpSheetBlock *block = rp_sheet_ruling_begin (ruling, WEEK_ROW * ruling->em);
  double half = ruling->column / 2;

  rp_sheet_ruling_add_label (ruling, block, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_PAIN_BOTH),
                             ruling->label - PADDING * ruling->em);
  for (guint i = 0; i < ruling->log->days->len; i++)
    {
      const RpSheetLogDay *day = ruling->log->days->pdata[i];
      double x = day->weekday * ruling->column;

      if (day->n_week != week)
        continue;
      rp_sheet_ruling_add_value (ruling, block, day->pain_before, x, half, 0, block->height);
      rp_sheet_ruling_add_value (ruling, block, day->pain_after, x + half, half, 0, block->height);
    }
  rp_sheet_ruling_add_halves (ruling, block);
  rp_sheet_ruling_add_columns (ruling, block);
  rp_sheet_ruling_add_bottom (ruling, block, FALSE);
  return block;
}

/**
 * rp_sheet_weeks_add:
 * @ruling: how its rows are ruled
 * @all: where to add the rows
 *
 * Adds the days of the week, and as many weeks as have room.
 */
void
rp_sheet_weeks_add (RpSheetRuling *ruling, RpSheetBlock *all)
{
  rp_sheet_block_add_part (all, rp_sheet_weeks_make_days (ruling));
  for (guint i = 0; i < ruling->log->weeks; i++)
    {
      g_autoptr (RpSheetBlock) week = make_week (ruling, i);
      g_autoptr (RpSheetBlock) pain = make_pain (ruling, i);
      double height = all->height + week->height + pain->height;

      if (i >= LEAST_WEEKS && height > ruling->frame->height * HIGHEST)
        return;
      rp_sheet_block_add_part (all, g_steal_pointer (&week));
      rp_sheet_block_add_part (all, g_steal_pointer (&pain));
    }
}
