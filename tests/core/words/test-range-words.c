/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-range-words.h"

static void
test_numbers (void)
{
  g_autofree char *one = rp_range_words_number (20, 20);
  g_autofree char *range = rp_range_words_number (10, 20);
  g_autofree char *figure = rp_range_words_number_figure (20, 20);
  g_autofree char *figures = rp_range_words_number_figure (10, 20);

  g_assert_cmpstr (one, ==, "20");
  g_assert_cmpstr (range, ==, "10 to 20");
  g_assert_cmpstr (figure, ==, "20");
  g_assert_cmpstr (figures, ==, "10–20");
}

typedef struct
{
  guint min;
  guint max;
  const char *words;
  const char *brief;
  const char *figure;
  const char *unit;
} Case;

static const Case cases[] = {
  { 1, 1, "1 second", "1 s", "1", "s" },
  { 45, 45, "45 seconds", "45 s", "45", "s" },
  { 60, 60, "1 minute", "1 min", "1", "min" },
  { 65, 65, "1 min 5 s", "1 min 5 s", "1:05", "min" },
  { 90, 90, "1 min 30 s", "1 min 30 s", "1:30", "min" },
  { 3600, 3600, "1 hour", "1 h", "1", "h" },
  { 3661, 3661, "1 h 1 min 1 s", "1 h 1 min 1 s", "1 h 1 min 1 s", NULL },
  { 30, 60, "30 to 60 seconds", "30 to 60 s", "30–60", "s" },
  { 60, 120, "1 to 2 minutes", "1 to 2 min", "1–2", "min" },
  { 45, 300, "45 seconds to 5 minutes", "45 s to 5 min", "45 s–5 min", NULL },
  { 90, 3600, "1 min 30 s to 1 hour", "1 min 30 s to 1 h", "1 min 30 s–1 h", NULL },
};

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *test = &cases[i];
      const char *unit = "";
      g_autofree char *words = rp_range_words_time (test->min, test->max);
      g_autofree char *brief = rp_range_words_time_short (test->min, test->max);
      g_autofree char *figure = rp_range_words_time_figure (test->min, test->max, &unit);

      g_assert_cmpstr (words, ==, test->words);
      g_assert_cmpstr (brief, ==, test->brief);
      g_assert_cmpstr (figure, ==, test->figure);
      g_assert_cmpstr (unit, ==, test->unit);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range-words/numbers", test_numbers);
  g_test_add_func ("/range-words/times", test_times);
  return g_test_run ();
}
