/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-time-words.h"

#define SECOND G_USEC_PER_SEC

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
  assert_text (rp_time_words_seconds (2 * SECOND), "2 s");
  assert_text (rp_time_words_seconds (SECOND / 2), "0.5 s");
  assert_text (rp_time_words_clock (-SECOND), "0:00");
  assert_text (rp_time_words_clock (457 * (gint64) SECOND + SECOND / 2), "7:37");
  assert_text (rp_time_words_clock (4057 * (gint64) SECOND), "1:07:37");
}

static void
test_minutes (void)
{
  g_assert_cmpuint (rp_time_words_minutes (0), ==, 1);
  g_assert_cmpuint (rp_time_words_minutes (89 * (gint64) SECOND), ==, 1);
  g_assert_cmpuint (rp_time_words_minutes (90 * (gint64) SECOND), ==, 2);
  assert_text (rp_time_words_minutes_label (600 * (gint64) SECOND, FALSE), "minutes in all");
  assert_text (rp_time_words_minutes_label (60 * (gint64) SECOND, FALSE), "minute in all");
  assert_text (rp_time_words_minutes_label (600 * (gint64) SECOND, TRUE), "minutes or so");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-words/durations", test_durations);
  g_test_add_func ("/time-words/minutes", test_minutes);
  return g_test_run ();
}
