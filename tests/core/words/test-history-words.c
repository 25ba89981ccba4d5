/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-history-words.h"

#include "base/rp-words.h"
#include "history-fixture.h"

#include <libintl.h>
#include <string.h>

#define MONDAY 0

static guint32
day (const char *text)
{
  return rp_fact_time_parse_day (text);
}

/* Takes what is said. */
static void
assert_text (char *text, const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_days (void)
{
  assert_text (rp_history_words_day (day ("2026-11-28"), day ("2026-11-29")), "Saturday 28 November");
  assert_text (rp_history_words_day (day ("2025-11-28"), day ("2026-11-29")), "Friday 28 November 2025");
  assert_text (rp_history_words_day_mark (day ("2026-11-18"), day ("2026-11-29"), RP_DONE_MARK_PART),
               "Wednesday 18 November, part done");
  assert_text (rp_history_words_day_mark (day ("2026-11-18"), day ("2026-11-29"), RP_DONE_MARK_DONE),
               "Wednesday 18 November, done");
  assert_text (rp_history_words_day_mark (day ("2026-11-18"), day ("2026-11-29"), RP_DONE_MARK_NONE),
               "Wednesday 18 November");
  assert_text (rp_history_words_day_short (day ("2026-11-28")), "28 Nov");
  assert_text (rp_history_words_day_full (day ("2026-11-28")), "28 November 2026");
  assert_text (rp_history_words_month (day ("2026-11-28")), "November 2026");
  assert_text (rp_history_words_week (day ("2026-11-02")), "2 to 8");
  assert_text (rp_history_words_week (day ("2026-11-30")), "30 Nov to 6 Dec");
}

/* A digit says how many sessions there were in a week. */
static RpWeeks *
make_weeks (const char *counts, const char *today)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  g_autoptr (RpHistory) history = NULL;
  guint32 first = day ("2026-11-02");
  guint n = (guint) strlen (counts);

  for (guint i = 0; i < n; i++)
    for (char j = '0'; j < counts[i]; j++)
      {
        g_autofree char *uid = g_strdup_printf ("%u %d", i, j);
        RpPastSession *session = rp_past_session_new (uid, "five");

        session->by_hand = TRUE;
        session->began.day = first + 7 * i;
        g_ptr_array_add (sessions, session);
      }
  history = rp_history_new (sessions, first, first + 7 * n - 1);
  return rp_weeks_new (history, NULL, MONDAY, day (today));
}

static void
assert_times (const char *counts, const char *today, const char *expected)
{
  g_autoptr (RpWeeks) weeks = make_weeks (counts, today);

  assert_text (rp_history_words_times (weeks), expected);
}

static void
test_times (void)
{
  assert_times ("3234", "2026-11-29", "You did 3, 2, 3 and 4.");
  assert_times ("3231", "2026-11-24", "You did 3, 2 and 3, and 1 so far this week.");
  assert_times ("3230", "2026-11-23", "You did 3, 2 and 3.");
  assert_times ("3", "2026-12-24", "You did 3.");
  assert_times ("2", "2026-11-04", "You did 2 so far this week.");
  assert_times ("0000", "2026-12-24", "No exercise in these weeks.");
  assert_times ("1234321", "2027-12-24", "You did 1 to 4 a week.");
  assert_times ("3333333", "2027-12-24", "You did 3 a week.");
}

static void
test_counts (void)
{
  g_autoptr (RpWeeks) weeks = make_weeks ("32", "2026-11-15");
  g_autoptr (RpWeeks) running = make_weeks ("3", "2026-11-04");

  assert_text (rp_history_words_counts (weeks), "3 and 2");
  g_assert_null (rp_history_words_counts (running));
}

static void
test_asked (void)
{
  assert_text (rp_history_words_asked (&(RpFrequency){ RP_FREQUENCY_A_WEEK, .times = 3 }), "Asked for: 3");
  assert_text (rp_history_words_asked (&(RpFrequency){ RP_FREQUENCY_OTHER_DAY }), "Asked for: 3 or 4");
  g_assert_null (rp_history_words_asked (NULL));
}

static RpSeries *
make_series (int first, int last)
{
  const RpSeriesPoint points[] = { { 1, 0, first }, { 2, 0, 9 }, { 3, 0, last } };

  return rp_series_new (points, G_N_ELEMENTS (points));
}

static void
test_pain (void)
{
  g_autoptr (RpSeries) before = make_series (5, 3);
  g_autoptr (RpSeries) after = make_series (4, 2);
  g_autoptr (RpSeries) one = rp_series_new (rp_series_get_point (before, 0), 1);
  g_autoptr (RpSeries) none = rp_series_new (NULL, 0);

  assert_text (rp_history_words_pain (before, after, none, TRUE),
               "Before: 5 at first, 3 now. After: 4 at first, 2 now.");
  assert_text (rp_history_words_pain (NULL, after, one, FALSE),
               "After: 4 at first, 2 at last. Next morning: 5.");
  assert_text (rp_history_words_pain (NULL, NULL, none, TRUE), "Not answered in these days.");
}

static void
test_effort (void)
{
  g_autoptr (RpSeries) effort = make_series (7, 5);
  g_autoptr (RpSeries) one = rp_series_new (rp_series_get_point (effort, 0), 1);

  assert_text (rp_history_words_effort (effort, RP_DOSE_CHANGE_NONE, TRUE),
               "7 at first, 5 now. Your doses stayed the same.");
  assert_text (rp_history_words_effort (effort, RP_DOSE_CHANGE_SOME, TRUE),
               "7 at first, 5 now. Your doses changed.");
  assert_text (rp_history_words_effort (effort, RP_DOSE_CHANGE_UNKNOWN, FALSE), "7 at first, 5 at last.");
  assert_text (rp_history_words_effort (one, RP_DOSE_CHANGE_NONE, TRUE), "7.");
  assert_text (rp_history_words_effort (NULL, RP_DOSE_CHANGE_NONE, TRUE), "Not answered in these days.");
}

/* The words of the catalogue as it is shipped. */
static void
test_german (void)
{
  g_autoptr (RpSeries) before = make_series (5, 3);
  g_autoptr (RpWeeks) running = make_weeks ("3231", "2026-11-24");
  RpWords words;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  words = rp_words_begin (rp_language_find ("de"));
  assert_text (rp_history_words_day (day ("2026-11-28"), day ("2026-11-29")), "Samstag, 28. November");
  assert_text (rp_history_words_day_mark (day ("2026-11-18"), day ("2026-11-29"), RP_DONE_MARK_PART),
               "Mittwoch, 18. November, zum Teil gemacht");
  assert_text (rp_history_words_month (day ("2026-03-28")), "März 2026");
  assert_text (rp_history_words_week (day ("2026-11-02")), "2. bis 8.");
  assert_text (rp_history_words_week (day ("2026-11-30")), "30. Nov bis 6. Dez");
  assert_text (rp_history_words_times (running), "Gemacht: 3, 2 und 3, und diese Woche bisher 1.");
  assert_text (rp_history_words_pain (before, NULL, NULL, TRUE), "Vorher: 5 am Anfang, 3 jetzt.");
  assert_text (rp_history_words_effort (before, RP_DOSE_CHANGE_NONE, FALSE),
               "5 am Anfang, 3 am Ende. Ihre Dosis blieb gleich.");
  rp_words_end (&words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-words/days", test_days);
  g_test_add_func ("/history-words/times", test_times);
  g_test_add_func ("/history-words/counts", test_counts);
  g_test_add_func ("/history-words/asked", test_asked);
  g_test_add_func ("/history-words/pain", test_pain);
  g_test_add_func ("/history-words/effort", test_effort);
  g_test_add_func ("/history-words/german", test_german);
  return g_test_run ();
}
