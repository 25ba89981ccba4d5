/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-series.h"

#include "history-fixture.h"

static RpPastSession *
make (const char *day, guint hour, int before, int after)
{
  g_autofree char *uid = g_strdup_printf ("%s %u", day, hour);
  RpPastSession *session = history_fixture_new_session (uid, day, hour);

  if (before != RP_ANSWER_NONE)
    history_fixture_answer (session, RP_ANSWER_PAIN_BEFORE, before, NULL);
  if (after != RP_ANSWER_NONE)
    history_fixture_answer (session, RP_ANSWER_PAIN_AFTER, after, NULL);
  return session;
}

static RpHistory *
make_history (void)
{
  return history_fixture_new (make ("2026-11-04", 18, 3, 2), make ("2026-11-02", 9, 5, RP_ANSWER_NONE),
                              make ("2026-11-04", 7, 6, 4),
                              make ("2026-11-20", 7, RP_ANSWER_NONE, RP_ANSWER_NONE), NULL);
}

static void
test_answers (void)
{
  g_autoptr (RpHistory) history = make_history ();
  g_autoptr (RpSeries) before = rp_series_new_answers (history, RP_ANSWER_PAIN_BEFORE, NULL);
  const RpSeriesPoint *point;

  g_assert_cmpuint (rp_series_get_n_points (before), ==, 3);
  point = rp_series_get_point (before, 1);
  g_assert_cmpuint (point->day, ==, rp_fact_time_parse_day ("2026-11-04"));
  g_assert_cmpuint (point->minute, ==, 7 * 60);
  g_assert_cmpint (point->value, ==, 6);
  g_assert_cmpint (rp_series_get_first (before), ==, 5);
  g_assert_cmpint (rp_series_get_last (before), ==, 3);
}

static void
test_filter (void)
{
  g_autoptr (RpHistory) history = make_history ();
  RpHistoryFilter filter = { .from = rp_fact_time_parse_day ("2026-11-03") };
  g_autoptr (RpSeries) after = rp_series_new_answers (history, RP_ANSWER_PAIN_AFTER, &filter);
  g_autoptr (RpSeries) before = rp_series_new_answers (history, RP_ANSWER_PAIN_BEFORE, &filter);

  g_assert_cmpuint (rp_series_get_n_points (after), ==, 2);
  g_assert_cmpuint (rp_series_get_n_points (before), ==, 2);
}

/* In the night in which an hour comes twice, both stand where the clock stood. */
static void
test_clock_of_then (void)
{
  RpPastSession *summer = make ("2026-10-25", 2, 4, RP_ANSWER_NONE);
  RpPastSession *winter = make ("2026-10-25", 2, 5, RP_ANSWER_NONE);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (RpSeries) series = NULL;

  summer->began.offset = 7200;
  summer->began.at -= G_TIME_SPAN_HOUR;
  history = history_fixture_new (winter, summer, NULL);
  series = rp_series_new_answers (history, RP_ANSWER_PAIN_BEFORE, NULL);
  g_assert_cmpint (rp_series_get_first (series), ==, 4);
  g_assert_cmpint (rp_series_get_last (series), ==, 5);
  g_assert_cmpuint (rp_series_get_point (series, 0)->minute, ==, 120);
  g_assert_cmpuint (rp_series_get_point (series, 1)->minute, ==, 120);
}

static void
test_empty (void)
{
  g_autoptr (RpSeries) series = rp_series_new (NULL, 0);

  g_assert_cmpuint (rp_series_get_n_points (series), ==, 0);
  g_assert_cmpint (rp_series_get_first (series), ==, RP_ANSWER_NONE);
  g_assert_cmpint (rp_series_get_last (series), ==, RP_ANSWER_NONE);
  g_assert_finalize_object (g_steal_pointer (&series));
}

/* Facts in any order give the same points. */
static void
test_any_order (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (RpHistory) history = history_fixture_new_random (seed);
      g_autoptr (RpHistory) other = history_fixture_shuffle (history, seed + 1);
      g_autoptr (RpSeries) first = rp_series_new_answers (history, RP_ANSWER_EFFORT, NULL);
      g_autoptr (RpSeries) second = rp_series_new_answers (other, RP_ANSWER_EFFORT, NULL);
      guint n = rp_series_get_n_points (first);

      g_assert_cmpuint (n, ==, rp_series_get_n_points (second));
      if (n > 0)
        g_assert_cmpmem (rp_series_get_point (first, 0), n * sizeof (RpSeriesPoint),
                         rp_series_get_point (second, 0), n * sizeof (RpSeriesPoint));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/answers", test_answers);
  g_test_add_func ("/series/filter", test_filter);
  g_test_add_func ("/series/clock-of-then", test_clock_of_then);
  g_test_add_func ("/series/empty", test_empty);
  g_test_add_func ("/series/any-order", test_any_order);
  return g_test_run ();
}
