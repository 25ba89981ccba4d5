/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-month.h"

#include "journal/rp-weeks.h"

static GDate
make_date (guint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, MAX (day, 1));
  /* Asked for once, so that it can be read as it is. */
  (void) g_date_get_day (&date);
  return date;
}

/**
 * rp_month_step:
 * @day: a day of a month, see #RpFactTime
 * @months: how many months on, or back where it is less than 0
 *
 * Returns: the first day of that month; the nearest there is where the calendar ends
 */
guint32
rp_month_step (guint32 day, int months)
{
  GDate date = make_date (day);
  gint64 count = (gint64) g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1 + months;

  count = CLAMP (count, 12, (gint64) G_MAXUINT16 * 12 + 11);
  g_date_set_dmy (&date, 1, (GDateMonth) (count % 12 + 1), (GDateYear) (count / 12));
  return g_date_get_julian (&date);
}

/**
 * rp_month_find_first:
 * @day: a day of a month, see #RpFactTime
 * @first_day: the day of the week on which a week begins; 0 is Monday
 *
 * Returns: the first day that the month's calendar shows; its last is %RP_MONTH_N_DAYS - 1 days later
 */
guint32
rp_month_find_first (guint32 day, guint first_day)
{
  return rp_weeks_find_start (rp_month_step (day, 0), first_day);
}

static void
fill_day (RpMonthDay *cell, RpHistory *history, const RpHistoryFilter *filter)
{
  guint first, n_sessions;

  rp_history_find_day (history, cell->day, &first, &n_sessions);
  for (guint i = first; i < first + n_sessions; i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);
      RpDoneMark mark = RP_DONE_MARK_NONE;

      if (rp_history_filter_has (filter, session))
        mark = rp_done_mark_find (session, filter);
      cell->n_sessions += mark == RP_DONE_MARK_NONE ? 0 : 1;
      cell->mark = MAX (cell->mark, mark);
    }
}

/**
 * rp_month_make:
 * @history: a history with the days that the month's calendar shows: see rp_month_find_first()
 * @filter: (nullable): what of it is looked at
 * @day: a day of the month, see #RpFactTime
 * @first_day: the day of the week on which a week begins; 0 is Monday
 *
 * Returns: the month, and what was done on each of its days
 */
RpMonth
rp_month_make (RpHistory *history, const RpHistoryFilter *filter, guint32 day, guint first_day)
{
  RpMonth self = { 0 };
  GDate date = make_date (day);
  guint32 first;

  g_return_val_if_fail (RP_IS_HISTORY (history), self);

  self.year = g_date_get_year (&date);
  self.month = g_date_get_month (&date);
  first = rp_month_find_first (day, first_day);
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    {
      RpMonthDay *cell = &self.days[i];

      date = make_date (first + i);
      cell->day = first + i;
      cell->number = g_date_get_day (&date);
      cell->inside = g_date_get_month (&date) == self.month;
      fill_day (cell, history, filter);
    }
  return self;
}
