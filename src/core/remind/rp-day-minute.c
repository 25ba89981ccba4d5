/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-day-minute.h"

/**
 * rp_day_minute_new:
 * @when: a moment, with the place it is told for
 *
 * Returns: what calendar and clock say there
 */
RpDayMinute
rp_day_minute_new (GDateTime *when)
{
  GDate date;

  g_return_val_if_fail (when, ((RpDayMinute){ 0, 0 }));

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (when),
                  (GDateMonth) g_date_time_get_month (when), (GDateYear) g_date_time_get_year (when));
  return (RpDayMinute){ g_date_get_julian (&date),
                        (guint) (g_date_time_get_hour (when) * 60 + g_date_time_get_minute (when)) };
}

/**
 * rp_day_minute_get_date_time:
 * @self: a day and minute
 * @zone: where
 *
 * Returns: (transfer full) (nullable): when it is there; a minute that clocks leave out in spring is when they go on, and
 *   one that they show twice in autumn is one of the two
 */
GDateTime *
rp_day_minute_get_date_time (RpDayMinute self, GTimeZone *zone)
{
  GDate date;

  g_return_val_if_fail (zone, NULL);

  if (!g_date_valid_julian (self.day) || self.minute >= RP_DAY_MINUTES)
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, self.day);
  return g_date_time_new (zone, g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date),
                          (int) self.minute / 60, (int) self.minute % 60, 0);
}

/**
 * rp_day_minute_compare:
 * @a: a day and minute
 * @b: another one
 *
 * Returns: less than 0, 0 or more: whether @a is before @b, the same, or after it
 */
int
rp_day_minute_compare (RpDayMinute a, RpDayMinute b)
{
  if (a.day != b.day)
    return a.day < b.day ? -1 : 1;
  return a.minute < b.minute ? -1 : a.minute > b.minute;
}
