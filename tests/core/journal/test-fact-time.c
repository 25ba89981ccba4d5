/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-fact-time.h"

static RpFactTime
read_time (const char *text)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (text, NULL);

  return rp_fact_time_new (when, 0);
}

static void
test_day (void)
{
  RpFactTime late = read_time ("2026-11-30T23:59:59.5+01:00");
  RpFactTime early = read_time ("2026-12-01T00:00:00-08:00");
  g_autofree char *day = rp_fact_time_format_day (late.day);

  g_assert_cmpstr (day, ==, "2026-11-30");
  g_assert_cmpuint (early.day, ==, late.day + 1);
  g_assert_cmpint (late.offset, ==, 3600);
  g_assert_cmpint (early.offset, ==, -8 * 3600);
  g_assert_cmpint (late.at % G_USEC_PER_SEC, ==, G_USEC_PER_SEC / 2);
  g_assert_cmpint (late.written, ==, late.at);
}

static void
test_date_time (void)
{
  RpFactTime time = read_time ("2026-03-29T03:30:00.25+02:00");
  g_autoptr (GDateTime) when = rp_fact_time_get_date_time (&time);
  g_autofree char *text = g_date_time_format (when, "%F %T %z");

  g_assert_cmpstr (text, ==, "2026-03-29 03:30:00 +0200");
  g_assert_cmpint (g_date_time_get_microsecond (when), ==, 250000);
}

static void
test_later (void)
{
  RpFactTime first = read_time ("2026-11-30T23:50:00+01:00");
  RpFactTime later = rp_fact_time_later (&first, first.at + 20 * 60 * G_USEC_PER_SEC);

  g_assert_cmpuint (later.day, ==, first.day + 1);
  g_assert_cmpint (later.offset, ==, first.offset);
}

static void
test_parse (void)
{
  const char *const wrong[]
      = { NULL,          "",           "2026-11",    "2026-11-31", "2026-1-1",   "2026-11-30x",
          "x2026-11-30", "-026-11-30", "2026-+1-30", "2026-11- 3", "2026/11/30", "0000-01-01" };
  g_autofree char *day = rp_fact_time_format_day (rp_fact_time_parse_day ("2024-02-29"));

  g_assert_cmpstr (day, ==, "2024-02-29");
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpuint (rp_fact_time_parse_day (wrong[i]), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fact-time/day", test_day);
  g_test_add_func ("/fact-time/date-time", test_date_time);
  g_test_add_func ("/fact-time/later", test_later);
  g_test_add_func ("/fact-time/parse", test_parse);
  return g_test_run ();
}
