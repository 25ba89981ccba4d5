/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-day-minute.h"

static void
test_there_and_back (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-8 * 3600);
  g_autoptr (GDateTime) when = g_date_time_new (zone, 2026, 11, 30, 23, 59, 59);
  RpDayMinute moment = rp_day_minute_new (when);
  g_autoptr (GDateTime) back = rp_day_minute_get_date_time (moment, zone);

  g_assert_cmpuint (moment.minute, ==, 23 * 60 + 59);
  g_assert_cmpint (g_date_time_difference (when, back), ==, 59 * G_TIME_SPAN_SECOND);
}

static void
test_order (void)
{
  g_assert_cmpint (rp_day_minute_compare ((RpDayMinute){ 5, 0 }, (RpDayMinute){ 4, 1439 }), >, 0);
  g_assert_cmpint (rp_day_minute_compare ((RpDayMinute){ 5, 0 }, (RpDayMinute){ 5, 1 }), <, 0);
  g_assert_cmpint (rp_day_minute_compare ((RpDayMinute){ 5, 1 }, (RpDayMinute){ 5, 1 }), ==, 0);
}

static void
test_none (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  g_assert_null (rp_day_minute_get_date_time ((RpDayMinute){ 0, 0 }, zone));
  g_assert_null (rp_day_minute_get_date_time ((RpDayMinute){ 739000, RP_DAY_MINUTES }, zone));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-minute/there-and-back", test_there_and_back);
  g_test_add_func ("/day-minute/order", test_order);
  g_test_add_func ("/day-minute/none", test_none);
  return g_test_run ();
}
