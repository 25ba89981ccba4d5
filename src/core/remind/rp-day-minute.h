/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RP_DAY_MINUTES 1440u

/**
 * RpDayMinute:
 * @day: a day, as the number of g_date_get_julian(); 0 for never
 * @minute: a minute of it, 0 to 1439
 *
 * A moment as people say it: a day, and what a clock on the wall shows. It is the same wherever they travel and whatever
 * the clock is set to.
 */
typedef struct
{
  guint32 day;
  guint minute;
} RpDayMinute;

RpDayMinute rp_day_minute_new (GDateTime *when);
GDateTime *rp_day_minute_get_date_time (RpDayMinute self, GTimeZone *zone);
int rp_day_minute_compare (RpDayMinute a, RpDayMinute b);

G_END_DECLS
