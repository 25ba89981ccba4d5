/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-log.h"

#include "base/rp-words.h"
#include "words/rp-frequency-words.h"
#include "words/rp-time-words.h"
#include "content/rp-sheet-clean.h"

/* What the log says: for how many dates, in which halves, and what is filled in already. */

/* Three times a week for four weeks, which is also for who is not told how often. */
#define DATES 12
#define A_WEEK 3
#define COMPACT 8
/* Two weeks of every day. */
#define DAYS 14
#define WEEK 7

#define EN_SPACE "\u2002"

static void
row_free (RpSheetLogRow *row)
{
  g_free (row->name);
  g_free (row->planned);
  g_free (row);
}

static void
day_free (RpSheetLogDay *day)
{
  g_free (day->date);
  g_free (day->week);
  for (guint i = 0; i < day->n_cells; i++)
    g_free (day->cells[i]);
  g_free (day->cells);
  g_free (day->pain_before);
  g_free (day->pain_after);
  g_free (day);
}

/* How many times a week; 0 where only words say it, or nothing. */
static guint
count_a_week (const RpFrequency *frequency)
{
  guint n = 0;

  if (!frequency)
    return 0;
  switch (frequency->kind)
    {
    case RP_FREQUENCY_A_DAY:
      return frequency->times * WEEK;
    case RP_FREQUENCY_A_WEEK:
      return frequency->times;
    case RP_FREQUENCY_DAYS:
      for (guint days = frequency->days; days != 0; days >>= 1)
        n += days & 1;
      return n;
    case RP_FREQUENCY_OTHER_DAY:
    case RP_FREQUENCY_WORDS:
    default:
      return 0;
    }
}

/* Two weeks of what is asked for at least, in whole weeks where that needs no more columns. */
static void
plan_some (RpSheetLog *self, guint a_week)
{
  self->dates = a_week == 5 ? 10 : DATES;
  self->compact = a_week <= COMPACT / 2 ? COMPACT : self->dates;
  self->group = a_week > 1 ? a_week : 0;
  self->times = 1;
}

/* Every day. A single exercise has a row for each week; more times a day make rows higher, and fewer of them. */
static void
plan_daily (RpSheetLog *self, guint a_week, gboolean single)
{
  self->dates = DAYS;
  self->compact = DAYS;
  self->group = WEEK;
  self->times = (a_week + WEEK - 1) / WEEK;
  if (!single)
    return;
  self->dates = WEEK;
  self->compact = WEEK;
  self->group = 0;
  self->weeks = self->times == 1 ? 5 : self->times == 2 ? 4 : 3;
}

static void
plan (RpSheetLog *self, const RpFrequency *frequency, gboolean single)
{
  guint a_week = count_a_week (frequency);

  if (frequency && frequency->kind == RP_FREQUENCY_OTHER_DAY)
    {
      plan_daily (self, WEEK, FALSE);
      self->compact = COMPACT;
    }
  else if (a_week >= WEEK)
    plan_daily (self, a_week, single);
  else
    plan_some (self, a_week > 0 ? a_week : A_WEEK);
}

static void
add_row (RpSheetLog *self, const RpProgramItem *item, guint number)
{
  RpSheetLogRow *row = g_new0 (RpSheetLogRow, 1);
  g_autofree char *name = rp_sheet_clean_line (rp_exercise_get_name (item->exercise));

  row->sets = item->dose->sets;
  row->name = number > 0 ? g_strdup_printf ("%u" EN_SPACE "%s", number, name) : g_steal_pointer (&name);
  /* Translators: on paper, behind a number that is written by hand: how many sets are asked for */
  row->planned = g_strdup_printf (_ ("of %u"), row->sets);
  row->halves = item->dose->sides == RP_DOSE_SIDES_EACH;
  if (row->halves && self->first == RP_SIDE_NONE)
    self->first = rp_exercise_get_first_side (item->exercise) == RP_SIDE_RIGHT ? RP_SIDE_RIGHT : RP_SIDE_LEFT;
  g_ptr_array_add (self->rows, row);
}

/* From the first day of the week of which this is a day. */
static guint
find_weekday (const RpSheetLog *self, GDateTime *date)
{
  return ((guint) g_date_time_get_day_of_week (date) - 1 + WEEK - self->first_day) % WEEK;
}

static GDateTime *
find_week (const RpSheetLog *self, GDateTime *date)
{
  return g_date_time_add_days (date, -(int) find_weekday (self, date));
}

static char *
say_pain (int pain)
{
  return pain == RP_SHEET_NO_PAIN ? NULL : g_strdup_printf ("%d", pain);
}

static char *
say_sets (const RpSheetDone *done, guint row, RpSide side)
{
  guint sets;

  return rp_sheet_done_find (done, row, side, &sets) ? g_strdup_printf ("%u", sets) : NULL;
}

static void
add_day (RpSheetLog *self, const RpSheetDone *done, gint64 first_week)
{
  RpSheetLogDay *day = g_new0 (RpSheetLogDay, 1);
  g_autoptr (GDateTime) week = find_week (self, done->date);

  day->date = rp_time_words_day_short (done->date);
  day->week = rp_time_words_day_short (week);
  day->n_week = (guint) MAX (0, (g_date_time_to_unix (week) - first_week + 43200) / (WEEK * 86400));
  day->weekday = find_weekday (self, done->date);
  day->n_cells = 2 * self->rows->len;
  day->cells = g_new0 (char *, day->n_cells);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const RpSheetLogRow *row = self->rows->pdata[i];

      day->cells[2 * i] = say_sets (done, i, row->halves ? self->first : RP_SIDE_NONE);
      if (row->halves)
        day->cells[2 * i + 1] = say_sets (done, i, rp_side_other (self->first));
    }
  day->pain_before = say_pain (done->pain_before);
  day->pain_after = say_pain (done->pain_after);
  g_ptr_array_add (self->days, day);
}

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b)
         && g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/* What was done on one day has one place. Returns: (transfer full) (element-type RpSheetDone) */
static GPtrArray *
join_days (GPtrArray *done)
{
  GPtrArray *days = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);

  for (guint i = 0; i < done->len; i++)
    {
      const RpSheetDone *one = done->pdata[i];
      RpSheetDone *before = days->len > 0 ? days->pdata[days->len - 1] : NULL;
      gboolean joined = before && is_same_day (before->date, one->date);
      g_autoptr (RpSheetDone) empty = rp_sheet_done_new (one->date);
      RpSheetDone *sum = rp_sheet_done_new_sum (joined ? before : empty, one);

      if (joined)
        g_ptr_array_remove_index (days, days->len - 1);
      g_ptr_array_add (days, sum);
    }
  return days;
}

/* What was done, the newest of it where there is not room for all. */
static void
add_days (RpSheetLog *self, GPtrArray *done)
{
  g_autoptr (GPtrArray) days = join_days (done);
  guint room = self->weeks > 0 ? self->weeks * WEEK : self->compact;
  guint first = days->len > room ? days->len - room : 0;
  g_autoptr (GDateTime) week = NULL;

  if (days->len == 0)
    return;
  week = find_week (self, ((const RpSheetDone *) days->pdata[first])->date);
  for (guint i = first; i < days->len; i++)
    add_day (self, days->pdata[i], g_date_time_to_unix (week));
}

/**
 * rp_sheet_log_new:
 * @program: a program with at least one exercise
 * @settings: what the person chose, and what was done
 *
 * How often the program is to be done decides for how many dates there is room: two weeks of it at least.
 *
 * Returns: (transfer full): its log, our own words in the language in effect
 */
RpSheetLog *
rp_sheet_log_new (RpProgram *program, const RpSheetSettings *settings)
{
  RpSheetLog *self = g_new0 (RpSheetLog, 1);
  guint n = rp_program_get_n_items (program);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) day_free);
  self->first_day = rp_frequency_words_first_day ();
  plan (self, rp_program_get_frequency (program), n == 1);
  for (guint i = 0; i < n; i++)
    add_row (self, rp_program_get_item (program, i), n > 1 ? i + 1 : 0);
  if (settings->done)
    add_days (self, settings->done);
  return self;
}

/**
 * rp_sheet_log_free:
 * @log: (transfer full): from rp_sheet_log_new()
 *
 * Frees it with its texts.
 */
void
rp_sheet_log_free (RpSheetLog *log)
{
  g_ptr_array_unref (log->rows);
  g_ptr_array_unref (log->days);
  g_free (log);
}

/**
 * rp_sheet_log_get_letter:
 * @side: left or right
 *
 * Returns: (transfer none): the letter that heads its half of a column
 */
const char *
rp_sheet_log_get_letter (RpSide side)
{
  /* Translators: left and right as one letter each, heading narrow columns on paper */
  return side == RP_SIDE_RIGHT ? C_ ("letter of a side", "R") : C_ ("letter of a side", "L");
}
