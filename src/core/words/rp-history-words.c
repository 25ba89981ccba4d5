/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-history-words.h"

#include "base/rp-words.h"
#include "words/rp-past-words.h"
#include "words/rp-time-words.h"

/* So many weeks are told one by one. */
#define MAX_LISTED 6

static GDateTime *
make_day (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, CLAMP (day, 1, 3652059));
  return g_date_time_new_utc (g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date),
                              0, 0, 0);
}

/**
 * rp_history_words_day:
 * @day: a day, see #RpFactTime
 * @today: the day it is
 *
 * Returns: (transfer full): "Saturday 28 November", with its year where that is another one
 */
char *
rp_history_words_day (guint32 day, guint32 today)
{
  g_autoptr (GDateTime) date = make_day (day);
  g_autoptr (GDateTime) now = make_day (today);

  return rp_time_words_weekday (date, g_date_time_get_year (date) != g_date_time_get_year (now));
}

/**
 * rp_history_words_day_mark:
 * @day: a day, see #RpFactTime
 * @today: the day it is
 * @mark: how much was done on it
 *
 * Returns: (transfer full): the day as it is said aloud: "Wednesday 18 November, part done"
 */
char *
rp_history_words_day_mark (guint32 day, guint32 today, RpDoneMark mark)
{
  g_autofree char *name = rp_history_words_day (day, today);

  switch (mark)
    {
    case RP_DONE_MARK_DONE:
      /* Translators: %s is a day, such as "Wednesday 18 November" */
      return g_strdup_printf (_ ("%s, done"), name);
    case RP_DONE_MARK_PART:
      /* Translators: %s is a day, such as "Wednesday 18 November" */
      return g_strdup_printf (_ ("%s, part done"), name);
    case RP_DONE_MARK_NONE:
    default:
      return g_steal_pointer (&name);
    }
}

/**
 * rp_history_words_day_short:
 * @day: a day, see #RpFactTime
 *
 * Returns: (transfer full): the day below a chart: "28 Nov"
 */
char *
rp_history_words_day_short (guint32 day)
{
  g_autoptr (GDateTime) date = make_day (day);

  return rp_time_words_day_short (date);
}

/**
 * rp_history_words_day_full:
 * @day: a day, see #RpFactTime
 *
 * Returns: (transfer full): the day as it stands in a note: "28 November 2026"
 */
char *
rp_history_words_day_full (guint32 day)
{
  g_autoptr (GDateTime) date = make_day (day);

  return rp_time_words_day (date);
}

/**
 * rp_history_words_month:
 * @day: a day of the month, see #RpFactTime
 *
 * Returns: (transfer full): "November 2026"
 */
char *
rp_history_words_month (guint32 day)
{
  g_autoptr (GDateTime) date = make_day (day);

  return rp_time_words_month (date);
}

/**
 * rp_history_words_week:
 * @first: the first day of a week, see #RpFactTime
 *
 * Returns: (transfer full): its days, short: "2 to 8", or "30 Nov to 6 Dec"
 */
char *
rp_history_words_week (guint32 first)
{
  g_autoptr (GDateTime) from = make_day (first);
  g_autoptr (GDateTime) to = make_day (first + RP_FREQUENCY_N_DAYS - 1);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (g_date_time_get_month (from) == g_date_time_get_month (to))
    /* Translators: the first and the last day of a week, in one month: "2 to 8" */
    return g_strdup_printf (C_ ("days of a month", "%d to %d"), g_date_time_get_day_of_month (from),
                            g_date_time_get_day_of_month (to));
  begin = rp_time_words_day_short (from);
  end = rp_time_words_day_short (to);
  /* Translators: the first and the last day of a week: "30 Nov to 6 Dec" */
  return g_strdup_printf (C_ ("days", "%s to %s"), begin, end);
}

/* The weeks that are over; the last one may be running. */
static guint
count_whole (RpWeeks *weeks)
{
  guint n = rp_weeks_get_n_weeks (weeks);

  return n > 0 && rp_weeks_get_week (weeks, n - 1).running ? n - 1 : n;
}

/* "3, 2, 3 and 4" */
static char *
list_counts (RpWeeks *weeks, guint n)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (n == 1)
    return g_strdup_printf ("%u", rp_weeks_get_week (weeks, 0).n_marks);
  for (guint i = 0; i < n - 1; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? _ (", ") : "", rp_weeks_get_week (weeks, i).n_marks);
  /* Translators: a list of numbers, then the last one: "3, 2, 3 and 4" */
  return g_strdup_printf (_ ("%s and %u"), list->str, rp_weeks_get_week (weeks, n - 1).n_marks);
}

/* "1 to 4" */
static char *
tell_range (RpWeeks *weeks, guint n)
{
  guint least = G_MAXUINT;
  guint most = 0;

  for (guint i = 0; i < n; i++)
    {
      guint n_marks = rp_weeks_get_week (weeks, i).n_marks;

      least = MIN (least, n_marks);
      most = MAX (most, n_marks);
    }
  if (least == most)
    return g_strdup_printf ("%u", most);
  return g_strdup_printf (_ ("%u to %u"), least, most);
}

static guint
count_all (RpWeeks *weeks)
{
  guint all = 0;

  for (guint i = 0; i < rp_weeks_get_n_weeks (weeks); i++)
    all += rp_weeks_get_week (weeks, i).n_marks;
  return all;
}

/**
 * rp_history_words_counts:
 * @weeks: weeks
 *
 * Returns: (transfer full) (nullable): how often in each week that is over, "3, 2, 3 and 4", or of many weeks "1 to 4"; %NULL
 *   where none is over
 */
char *
rp_history_words_counts (RpWeeks *weeks)
{
  guint n;

  g_return_val_if_fail (RP_IS_WEEKS (weeks), NULL);

  n = count_whole (weeks);
  if (n == 0)
    return NULL;
  return n <= MAX_LISTED ? list_counts (weeks, n) : tell_range (weeks, n);
}

/**
 * rp_history_words_times:
 * @weeks: weeks
 *
 * Returns: (transfer full): how often something was done: "You did 3, 2, 3 and 4." A week of which days are still to come
 *   says so, once something was done in it
 */
char *
rp_history_words_times (RpWeeks *weeks)
{
  g_autofree char *counts = NULL;
  guint n, so_far;

  g_return_val_if_fail (RP_IS_WEEKS (weeks), NULL);

  if (count_all (weeks) == 0)
    return g_strdup (_ ("No exercise in these weeks."));
  n = rp_weeks_get_n_weeks (weeks);
  so_far = rp_weeks_get_week (weeks, n - 1).n_marks;
  counts = rp_history_words_counts (weeks);
  if (!counts)
    /* Translators: how often something was done in a week that is not over */
    return g_strdup_printf (ngettext ("You did %u so far this week.", "You did %u so far this week.", so_far),
                            so_far);
  if (n > MAX_LISTED && count_whole (weeks) > MAX_LISTED)
    /* Translators: how often something was done: "1 to 4" */
    return g_strdup_printf (_ ("You did %s a week."), counts);
  if (count_whole (weeks) == n || so_far == 0)
    /* Translators: how often something was done in each week: "3, 2, 3 and 4" */
    return g_strdup_printf (_ ("You did %s."), counts);
  /* Translators: how often something was done in each week, "3, 2 and 3", then in the one that is not over */
  return g_strdup_printf (
      ngettext ("You did %s, and %u so far this week.", "You did %s, and %u so far this week.", so_far),
      counts, so_far);
}

/**
 * rp_history_words_asked:
 * @frequency: (nullable): how often a program is to be done
 *
 * Returns: (transfer full) (nullable): how often that is in a week: "Asked for: 3", or "Asked for: 3 or 4"; %NULL where it is
 *   not said as a number
 */
char *
rp_history_words_asked (const RpFrequency *frequency)
{
  guint least, most;

  if (!rp_weeks_find_asked (frequency, &least, &most))
    return NULL;
  if (least == most)
    /* Translators: how often a week */
    return g_strdup_printf (_ ("Asked for: %u"), least);
  /* Translators: how often a week, where weeks differ */
  return g_strdup_printf (_ ("Asked for: %u or %u"), least, most);
}

/**
 * rp_history_words_trend:
 * @series: (nullable): numbers over days
 * @until_now: whether its last days are the last there are
 *
 * Returns: (transfer full) (nullable): "5 at first, 3 now", "5 at first, 3 at last" or, of one alone, "5"; %NULL of none
 */
char *
rp_history_words_trend (RpSeries *series, gboolean until_now)
{
  int first, last;

  if (!series || rp_series_get_n_points (series) == 0)
    return NULL;
  first = rp_series_get_first (series);
  last = rp_series_get_last (series);
  if (rp_series_get_n_points (series) == 1)
    return g_strdup_printf ("%d", first);
  if (until_now)
    /* Translators: two numbers from 0 to 10 */
    return g_strdup_printf (_ ("%d at first, %d now"), first, last);
  /* Translators: two numbers from 0 to 10, of days that are long past */
  return g_strdup_printf (_ ("%d at first, %d at last"), first, last);
}

static void
add_sentence (GString *all, const char *sentence)
{
  g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", sentence);
}

/**
 * rp_history_words_pain:
 * @before: (nullable): pain before
 * @after: (nullable): pain after
 * @morning: (nullable): pain the next morning
 * @until_now: whether their last days are the last there are
 *
 * Returns: (transfer full): what they show: "Before: 5 at first, 3 now. After: 4 at first, 2 now."
 */
char *
rp_history_words_pain (RpSeries *before, RpSeries *after, RpSeries *morning, gboolean until_now)
{
  g_autofree char *first = rp_history_words_trend (before, until_now);
  g_autofree char *second = rp_history_words_trend (after, until_now);
  g_autofree char *third = rp_history_words_trend (morning, until_now);
  GString *all = g_string_new (NULL);

  if (first)
    {
      /* Translators: pain before a session: "Before: 5 at first, 3 now." */
      g_autofree char *sentence = g_strdup_printf (_ ("Before: %s."), first);

      add_sentence (all, sentence);
    }
  if (second)
    {
      /* Translators: pain after a session: "After: 4 at first, 2 now." */
      g_autofree char *sentence = g_strdup_printf (_ ("After: %s."), second);

      add_sentence (all, sentence);
    }
  if (third)
    {
      /* Translators: pain on the morning after a session: "Next morning: 4 at first, 2 now." */
      g_autofree char *sentence = g_strdup_printf (_ ("Next morning: %s."), third);

      add_sentence (all, sentence);
    }
  if (all->len == 0)
    add_sentence (all, _ ("Not answered in these days."));
  return g_string_free (all, FALSE);
}

/**
 * rp_history_words_effort:
 * @effort: (nullable): how hard it was
 * @change: whether what was asked for changed
 * @until_now: whether its last days are the last there are
 *
 * Returns: (transfer full): what it shows: "7 at first, 5 now. Your doses stayed the same."
 */
char *
rp_history_words_effort (RpSeries *effort, RpDoseChange change, gboolean until_now)
{
  g_autofree char *trend = rp_history_words_trend (effort, until_now);

  if (!trend)
    return g_strdup (_ ("Not answered in these days."));
  if (rp_series_get_n_points (effort) == 1 || change == RP_DOSE_CHANGE_UNKNOWN)
    /* Translators: how hard it was: "7 at first, 5 now" */
    return g_strdup_printf (C_ ("how hard", "%s."), trend);
  if (change == RP_DOSE_CHANGE_NONE)
    /* Translators: how hard it was: "7 at first, 5 now" */
    return g_strdup_printf (_ ("%s. Your doses stayed the same."), trend);
  /* Translators: how hard it was: "7 at first, 5 now" */
  return g_strdup_printf (_ ("%s. Your doses changed."), trend);
}
