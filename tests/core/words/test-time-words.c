/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-time-words.h"

#include "base/rp-words.h"
#include "rp-test-catalogue.h"

#include <locale.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define HOUR (3600 * SECOND)

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_durations (void)
{
  assert_text (rp_time_words_duration (0), "0 seconds");
  assert_text (rp_time_words_duration (SECOND), "1 second");
  assert_text (rp_time_words_duration (60 * SECOND), "1 minute");
  assert_text (rp_time_words_duration (0.4 * SECOND), "0.4 seconds");
  assert_text (rp_time_words_duration (4.5 * SECOND), "4.5 seconds");
  assert_text (rp_time_words_duration (SECOND / 4), "0.25 seconds");
  assert_text (rp_time_words_duration (1234567), "1.2 seconds");
  assert_text (rp_time_words_duration (59960001), "1 minute");
  assert_text (rp_time_words_duration (90 * SECOND), "1 min 30 s");
  assert_text (rp_time_words_duration (90.5 * SECOND), "1 min 30.5 s");
  assert_text (rp_time_words_duration (HOUR), "1 hour");
  assert_text (rp_time_words_duration (361 * 60 * SECOND), "6 hours 1 minute");
  assert_text (rp_time_words_duration (2 * HOUR + 5 * SECOND), "2 h 0 min 5 s");
  assert_text (rp_time_words_seconds (2 * SECOND), "2 s");
  assert_text (rp_time_words_seconds (SECOND / 4), "0.25 s");
  assert_text (rp_time_words_short (45 * SECOND), "45 s");
  assert_text (rp_time_words_short (120 * SECOND), "2 min");
  assert_text (rp_time_words_short (90 * SECOND), "1 min 30 s");
  assert_text (rp_time_words_short (2 * HOUR), "2 h");
  assert_text (rp_time_words_short (6 * HOUR + 60 * SECOND), "6 h 1 min");
  assert_text (rp_time_words_seconds (SECOND / 2), "0.5 s");
  assert_text (rp_time_words_clock (-SECOND), "0:00");
  assert_text (rp_time_words_clock (457 * SECOND + SECOND / 2), "7:37");
  assert_text (rp_time_words_clock (4057 * SECOND), "1:07:37");
}

static void
assert_figure (gint64 duration, const char *figure, const char *unit)
{
  const char *got = "";

  assert_text (rp_time_words_figure (duration, &got), figure);
  g_assert_cmpstr (got, ==, unit);
}

static void
test_figures (void)
{
  assert_figure (SECOND, "1", "s");
  assert_figure (4.5 * SECOND, "4.5", "s");
  assert_figure (59960001, "1", "min");
  assert_figure (90 * SECOND, "1:30", "min");
  assert_figure (90.5 * SECOND, "1 min 30.5 s", NULL);
  assert_figure (600 * SECOND, "10", "min");
  assert_figure (2 * HOUR, "2", "h");
  assert_figure (HOUR + 60 * SECOND, "1 h 1 min", NULL);
}

static void
test_rough (void)
{
  assert_text (rp_time_words_rough (0), "1 min");
  assert_text (rp_time_words_rough (89 * SECOND), "1 min");
  assert_text (rp_time_words_rough (90 * SECOND), "2 min");
  assert_text (rp_time_words_rough (1524 * 60 * SECOND), "25 h 24 min");
  assert_text (rp_time_words_rough_full (1524 * 60 * SECOND), "25 hours 24 minutes");
}

static void
test_total (void)
{
  assert_text (rp_time_words_total (600 * SECOND), "10");
  assert_text (rp_time_words_total (361 * 60 * SECOND), "6 h 1 min");
  assert_text (rp_time_words_total_label (600 * SECOND, FALSE), "minutes in all");
  assert_text (rp_time_words_total_label (60 * SECOND, FALSE), "minute in all");
  assert_text (rp_time_words_total_label (600 * SECOND, TRUE), "minutes or so");
  assert_text (rp_time_words_total_label (HOUR, FALSE), "in all");
  assert_text (rp_time_words_total_label (HOUR, TRUE), "or so");
  assert_text (rp_time_words_total_line (600 * SECOND, FALSE), "10 minutes in all");
  assert_text (rp_time_words_total_line (361 * 60 * SECOND, TRUE), "6 hours 1 minute or so");
}

/* A language that writes a comma has one here; skipped where no such language is installed. */
static void
test_decimals (void)
{
  if (!setlocale (LC_NUMERIC, "de_DE.UTF-8") && !setlocale (LC_NUMERIC, "fr_FR.UTF-8"))
    {
      g_test_skip ("No language with a decimal comma is installed.");
      return;
    }
  assert_text (rp_time_words_duration (4.5 * SECOND), "4,5 seconds");
  assert_text (rp_time_words_seconds (4.5 * SECOND), "4,5 s");
  setlocale (LC_NUMERIC, "C");
}

/* Words, numbers and days of one language, whatever the locale is and whether the system has that language. */
static void
test_language (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 3, 7, 0, 0, 0);
  const RpLanguage *german;
  RpWords words;

  assert_text (rp_time_words_day (day), "7 March 2026");
  assert_text (rp_time_words_day_short (day), "7 Mar");
  assert_text (rp_time_words_weekday (day, FALSE), "Saturday 7 March");
  assert_text (rp_time_words_weekday (day, TRUE), "Saturday 7 March 2026");
  assert_text (rp_time_words_month (day), "March 2026");
  assert_text (rp_time_words_number (1.5, 1), "1.5");
  rp_test_catalogue_install_german ();
  german = rp_language_find ("de");
  words = rp_words_begin (german);
  assert_text (rp_time_words_day (day), "7. März 2026");
  assert_text (rp_time_words_day_short (day), "7. Mär");
  assert_text (rp_time_words_number (0.25, 2), "0,25");
  assert_text (rp_time_words_number (3, 0), "3");
  assert_text (rp_time_words_duration (1.5 * SECOND), "1,5 Sekunden");
  assert_text (rp_time_words_duration (SECOND), "1 Sekunde");
  rp_words_end (&words);
  assert_text (rp_time_words_duration (1.5 * SECOND), "1.5 seconds");
  rp_test_catalogue_clear ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-words/durations", test_durations);
  g_test_add_func ("/time-words/figures", test_figures);
  g_test_add_func ("/time-words/rough", test_rough);
  g_test_add_func ("/time-words/total", test_total);
  g_test_add_func ("/time-words/decimals", test_decimals);
  g_test_add_func ("/time-words/language", test_language);
  return g_test_run ();
}
