/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-frequency-words.h"

#include <locale.h>

static void
assert_sentence (RpFrequency frequency, const char *expected)
{
  g_autofree char *sentence = rp_frequency_words_sentence (&frequency);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_data (void)
{
  g_assert_null (rp_frequency_words_sentence (NULL));
  assert_sentence ((RpFrequency){ RP_FREQUENCY_A_DAY, .times = 1 }, "Every day");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_A_DAY, .times = 2 }, "2 times a day");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_A_WEEK, .times = 1 }, "Once a week");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_A_WEEK, .times = 3 }, "3 times a week");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_OTHER_DAY }, "Every other day");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_DAYS, .days = 1 << 6 }, "Sunday");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_DAYS, .days = 1 | 1 << 4 }, "Monday and Friday");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_DAYS, .days = 1 | 1 << 2 | 1 << 4 },
                   "Monday, Wednesday and Friday");
  assert_sentence ((RpFrequency){ RP_FREQUENCY_DAYS, .days = RP_FREQUENCY_ALL_DAYS }, "Every day");
}

/* Where there are words, they are what people read. */
static void
test_words (void)
{
  assert_sentence ((RpFrequency){ RP_FREQUENCY_A_WEEK, .times = 3, .words = (char *) "Not two days running" },
                   "Not two days running");
}

static void
test_days (void)
{
  g_assert_cmpstr (rp_frequency_words_day (0), ==, "Monday");
  g_assert_cmpstr (rp_frequency_words_day_short (0), ==, "Mon");
  g_assert_cmpstr (rp_frequency_words_day_short (6), ==, "Sun");
  g_assert_cmpstr (rp_frequency_words_day_narrow (0), ==, "Mo");
  g_assert_cmpstr (rp_frequency_words_day_narrow (6), ==, "Su");
}

/* A week begins on Sunday in the C locale, and on Monday in Germany. */
static void
test_first_day (void)
{
  g_assert_cmpuint (rp_frequency_words_first_day (), ==, 6);
  if (setlocale (LC_TIME, "de_DE.UTF-8"))
    g_assert_cmpuint (rp_frequency_words_first_day (), ==, 0);
  else
    g_test_skip ("There is no German locale here");
  setlocale (LC_TIME, "C");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frequency-words/data", test_data);
  g_test_add_func ("/frequency-words/words", test_words);
  g_test_add_func ("/frequency-words/days", test_days);
  g_test_add_func ("/frequency-words/first-day", test_first_day);
  return g_test_run ();
}
