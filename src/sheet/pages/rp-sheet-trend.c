/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-trend.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-section.h"
#include "words/rp-history-words.h"

/* What was done over time: how often, pain, effort. Each with its sentence. */

/* Ems: how high charts are, and the widest bar of a week with what is free beside it. */
#define HEIGHT 8.0
#define BARS 5.0
#define STEP 5.5
#define GAP 0.4
/* Of the step, a bar; what was part done is narrower. */
#define BAR 0.6
/* So many weeks are called by their first day, and by their month. */
#define SOME 7
#define MANY 26
/* Points */
#define MARK 5.0
#define THIN 0.4
#define DOTS 0.9

static RpSheetBox *
make_text (const RpSheetFrame *frame, RpSheetStyle style, const char *text)
{
  return rp_sheet_box_new_text (rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, -1, text),
                                RP_SHEET_ROLE_NONE);
}

static double
measure (const RpSheetFrame *frame, RpSheetStyle style, const char *text)
{
  return rp_sheet_typography_measure (frame->type, style, text);
}

static char *
say_last (RpSeries *line)
{
  return line && rp_series_get_n_points (line) > 0 ? g_strdup_printf ("%d", rp_series_get_last (line)) : NULL;
}

static void
add_words (const RpSheetFrame *frame,
           RpSheetBlock *block,
           RpSheetStyle style,
           const RpChartBox *place,
           const char *text)
{
  if (place->width > 0)
    rp_sheet_block_add (block, make_text (frame, style, text), place->x, place->y);
}

static void
add_levels (const RpSheetFrame *frame, RpSheetBlock *block, const RpChartLayout *layout)
{
  static const char *const words[RP_CHART_N_LEVELS] = { "10", "5", "0" };

  for (guint i = 0; i < RP_CHART_N_LEVELS; i++)
    {
      RpChartBox place = layout->levels[i];

      place.x += place.width - measure (frame, RP_SHEET_STYLE_SMALL, words[i]);
      add_words (frame, block, RP_SHEET_STYLE_SMALL, &place, words[i]);
      rp_sheet_block_add (block, rp_sheet_box_new_rule (layout->plot.width, THIN, RP_SHEET_INK_LINE),
                          layout->plot.x, place.y + place.height / 2);
    }
}

static void
add_around (const RpSheetFrame *frame,
            RpSheetBlock *block,
            const RpChartLayout *layout,
            RpSeries *const lines[])
{
  g_autofree char *first = rp_history_words_day_short (layout->first);
  g_autofree char *end = rp_history_words_day_short (layout->end);

  add_levels (frame, block, layout);
  add_words (frame, block, RP_SHEET_STYLE_SMALL, &layout->first_day, first);
  add_words (frame, block, RP_SHEET_STYLE_SMALL, &layout->last_day, end);
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    {
      g_autofree char *number = say_last (lines[i]);

      if (number)
        add_words (frame, block, RP_SHEET_STYLE_SMALL_STRONG, &layout->last[i], number);
    }
}

static guint32
find_day (RpSeries *const lines[], gboolean last)
{
  guint32 found = 0;

  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    {
      guint n = lines[i] ? rp_series_get_n_points (lines[i]) : 0;
      guint32 day = n > 0 ? rp_series_get_point (lines[i], last ? n - 1 : 0)->day : 0;

      if (n > 0 && (found == 0 || (last ? day > found : day < found)))
        found = day;
    }
  return found;
}

static RpChartSize
get_size (const RpSheetFrame *frame, RpSeries *const lines[])
{
  g_autofree char *first = rp_history_words_day_short (find_day (lines, FALSE));
  g_autofree char *last = rp_history_words_day_short (find_day (lines, TRUE));
  g_autoptr (RpSheetBox) line = make_text (frame, RP_SHEET_STYLE_SMALL_STRONG, "10");
  RpChartSize size = {
    .width = frame->width,
    .height = rp_sheet_typography_get_em (frame->type) * HEIGHT,
    .text = line->height,
    .level = line->width,
    .first_day = measure (frame, RP_SHEET_STYLE_SMALL, first),
    .last_day = measure (frame, RP_SHEET_STYLE_SMALL, last),
    .mark = MARK,
  };

  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    {
      g_autofree char *number = say_last (lines[i]);

      size.last[i] = number ? measure (frame, RP_SHEET_STYLE_SMALL_STRONG, number) : 0;
    }
  return size;
}

/* Everything is laid out from left to right; the pages are mirrored at the end, and the lines with them. */
static RpSheetBlock *
make_chart (const RpSheetFrame *frame, RpSeries *const lines[], const char *alt)
{
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  RpChartSize size = get_size (frame, lines);
  RpChartLayout layout;
  RpSheetChart *chart;
  RpSheetBox *lines_box;
  RpChartBox place;

  block->space = rp_sheet_typography_get_em (frame->type) * GAP;
  if (!rp_chart_layout_init (&layout, &size, lines))
    return block;
  chart = rp_sheet_chart_new (lines, &layout, MARK);
  place = rp_sheet_chart_get_place (chart);
  add_around (frame, block, &layout, lines);
  lines_box = rp_sheet_box_new_chart (chart, rp_sheet_is_right_to_left (frame->sheet), alt);
  lines_box->ink = RP_SHEET_INK_ACCENT;
  rp_sheet_block_add (block, lines_box, place.x, place.y);
  return block;
}

static void
add_sentence (const RpSheetFrame *frame, GPtrArray *blocks, const char *text)
{
  RpSheetBlock *block = rp_sheet_block_new_text (
      rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, frame->width, text),
      RP_SHEET_ROLE_PARAGRAPH, rp_sheet_typography_get_em (frame->type) * GAP / 2);

  block->keep = TRUE;
  block->flows = FALSE;
  g_ptr_array_add (blocks, block);
}

static gboolean
is_until_now (const RpSheetPast *past)
{
  return past->filter.to >= past->today;
}

static void
add_pain (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  g_autoptr (RpSeries) before = rp_series_new_answers (past->history, RP_ANSWER_PAIN_BEFORE, &past->filter);
  g_autoptr (RpSeries) after = rp_series_new_answers (past->history, RP_ANSWER_PAIN_AFTER, &past->filter);
  g_autoptr (RpSeries) morning = rp_series_new_answers (past->history, RP_ANSWER_PAIN_MORNING, &past->filter);
  RpSeries *const lines[RP_CHART_N_LINES] = { before, after };
  g_autofree char *sentence = NULL;

  if (find_day (lines, TRUE) == 0 && rp_series_get_n_points (morning) == 0)
    return;
  sentence = rp_history_words_pain (before, after, morning, is_until_now (past));
  g_ptr_array_add (blocks, rp_sheet_section_make_title (frame, _ ("Pain, 0 to 10")));
  add_sentence (frame, blocks, sentence);
  if (find_day (lines, TRUE) == 0)
    return;
  add_sentence (frame, blocks, _ ("Dashed line: before. Full line: after."));
  g_ptr_array_add (blocks, make_chart (frame, lines, _ ("Pain, 0 to 10")));
}

static void
add_effort (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  g_autoptr (RpSeries) effort = rp_series_new_answers (past->history, RP_ANSWER_EFFORT, &past->filter);
  RpSeries *const lines[RP_CHART_N_LINES] = { NULL, effort };
  g_autofree char *sentence = NULL;

  if (rp_series_get_n_points (effort) == 0)
    return;
  sentence = rp_history_words_effort (effort, rp_dose_change_find (past->history, &past->filter),
                                      is_until_now (past));
  g_ptr_array_add (blocks, rp_sheet_section_make_title (frame, _ ("How hard it felt, 0 to 10")));
  add_sentence (frame, blocks, sentence);
  g_ptr_array_add (blocks, make_chart (frame, lines, _ ("How hard it felt, 0 to 10")));
}

static guint
find_most (RpWeeks *weeks, guint asked)
{
  guint most = MAX (asked, 1);

  for (guint i = 0; i < rp_weeks_get_n_weeks (weeks); i++)
    most = MAX (most, rp_weeks_get_week (weeks, i).n_marks);
  return most;
}

/* A piece for each time, one on the other; what was part done is narrower. */
static void
add_week (RpSheetBlock *block, const RpWeek *week, double x, double step, double unit, double foot)
{
  for (guint i = 0; i < week->n_marks; i++)
    {
      gboolean part = week->marks[i] == RP_DONE_MARK_PART;
      double width = step * BAR / (part ? 2 : 1);

      rp_sheet_block_add (block, rp_sheet_box_new_rule (width, unit * 0.85, RP_SHEET_INK_ACCENT),
                          x + (step - width) / 2, foot - (i + 1) * unit);
    }
}

/* What weeks are called: the more there are, the less of each. */
static char *
say_week (const RpWeek *week, guint n)
{
  if (n > MANY)
    return rp_history_words_month (week->first);
  return n > SOME ? rp_history_words_day_short (week->first) : rp_history_words_week (week->first);
}

/* Each week's words, where there is room for them beside those before. */
static void
add_week_words (const RpSheetFrame *frame,
                RpSheetBlock *block,
                RpWeeks *weeks,
                double left,
                double step,
                double y)
{
  guint n = rp_weeks_get_n_weeks (weeks);
  double taken = 0;

  for (guint i = 0; i < n; i++)
    {
      RpWeek week = rp_weeks_get_week (weeks, i);
      g_autofree char *words = say_week (&week, n);
      double width = measure (frame, RP_SHEET_STYLE_SMALL, words);
      double x = CLAMP (left + i * step + (step - width) / 2, 0, frame->width - width);

      if (i > 0 && x < taken + rp_sheet_typography_get_em (frame->type))
        continue;
      rp_sheet_block_add (block, make_text (frame, RP_SHEET_STYLE_SMALL, words), x, y);
      taken = x + width;
    }
}

static RpSheetBlock *
make_weeks (const RpSheetFrame *frame, RpWeeks *weeks, guint asked)
{
  double em = rp_sheet_typography_get_em (frame->type);
  guint most = find_most (weeks, asked);
  g_autofree char *top = g_strdup_printf ("%u", most);
  double left = measure (frame, RP_SHEET_STYLE_SMALL, top) + em * GAP;
  double step = MIN (STEP * em, (frame->width - left) / MAX (rp_weeks_get_n_weeks (weeks), 1));
  double unit = BARS * em / most;
  double foot = em * 0.5 + BARS * em;
  RpSheetBlock *block = rp_sheet_block_new (frame->width);

  block->space = em * GAP;
  rp_sheet_block_add (block, make_text (frame, RP_SHEET_STYLE_SMALL, top), 0, 0);
  for (guint i = 0; i < rp_weeks_get_n_weeks (weeks); i++)
    {
      RpWeek week = rp_weeks_get_week (weeks, i);

      add_week (block, &week, left + i * step, step, unit, foot);
    }
  if (asked > 0)
    rp_sheet_block_add (block, rp_sheet_box_new_dots (frame->width - left, DOTS, RP_SHEET_INK_TEXT), left,
                        foot - asked * unit - DOTS / 2);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (frame->width - left, THIN, RP_SHEET_INK_LINE), left,
                      foot);
  add_week_words (frame, block, weeks, left, step, foot + em * GAP / 2);
  return block;
}

static void
add_weeks (const RpSheetFrame *frame, GPtrArray *blocks)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  g_autoptr (RpWeeks) weeks = rp_weeks_new (past->history, &past->filter, past->first_day, past->today);
  g_autofree char *sentence = rp_history_words_times (weeks);
  g_autofree char *said = rp_history_words_asked (past->asked);
  /* Translators: how often something was done, then how often it was to be: "Each week 3 times. Asked for: 3 times a week." */
  g_autofree char *both = said ? g_strdup_printf (_ ("%s %s."), sentence, said) : g_strdup (sentence);
  guint least = 0;
  guint most = 0;

  rp_weeks_find_asked (past->asked, &least, &most);
  g_ptr_array_add (blocks, rp_sheet_section_make_title (frame, _ ("Times a week")));
  add_sentence (frame, blocks, both);
  g_ptr_array_add (blocks, make_weeks (frame, weeks, said ? least : 0));
}

/**
 * rp_sheet_trend_make:
 * @frame: the sheet, of what was done
 *
 * Returns: (transfer full) (element-type RpSheetBlock): each chart that there is anything for, with its heading and sentence
 */
GPtrArray *
rp_sheet_trend_make (const RpSheetFrame *frame)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  add_weeks (frame, blocks);
  add_pain (frame, blocks);
  add_effort (frame, blocks);
  return blocks;
}
