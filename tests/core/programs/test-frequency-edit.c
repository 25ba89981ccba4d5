/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-frequency-edit.h"

/* Takes @frequency, and says it as a program's file does. */
static void
assert_is (RpFrequency *frequency, RpFrequencyKind kind, guint times, const char *days, const char *words)
{
  g_autoptr (RpFrequency) owned = frequency;
  g_autofree char *named = rp_frequency_format_days (frequency->days);

  g_assert_cmpint (frequency->kind, ==, kind);
  g_assert_cmpuint (frequency->times, ==, times);
  g_assert_cmpstr (named, ==, days);
  g_assert_cmpstr (frequency->words, ==, words);
  g_assert_cmpint (frequency->source, ==, RP_SOURCE_OWN);
}

static void
test_kind (void)
{
  g_autoptr (RpFrequency) words
      = rp_frequency_new (RP_FREQUENCY_WORDS, "Ask your physio.", RP_SOURCE_DEFAULT);
  g_autoptr (RpFrequency) week = rp_frequency_edit_kind (words, RP_FREQUENCY_A_WEEK, NULL);

  assert_is (rp_frequency_copy (week), RP_FREQUENCY_A_WEEK, 1, "", NULL);
  assert_is (rp_frequency_edit_kind (NULL, RP_FREQUENCY_A_DAY, NULL), RP_FREQUENCY_A_DAY, 1, "", NULL);
  assert_is (rp_frequency_edit_kind (week, RP_FREQUENCY_OTHER_DAY, NULL), RP_FREQUENCY_OTHER_DAY, 0, "",
             NULL);
  assert_is (rp_frequency_edit_kind (NULL, RP_FREQUENCY_WORDS, NULL), RP_FREQUENCY_WORDS, 0, "", "");
  assert_is (rp_frequency_edit_kind (week, RP_FREQUENCY_WORDS, "Once a week"), RP_FREQUENCY_WORDS, 0, "",
             "Once a week");
}

/* So many days a week are days, and days are so many. */
static void
test_days_of_a_week (void)
{
  static const char *const spread[] = {
    "mon",
    "mon-thu",
    "mon-wed-fri",
    "mon-tue-thu-sat",
    "mon-tue-wed-fri-sat",
    "mon-tue-wed-thu-fri-sat",
    "mon-tue-wed-thu-fri-sat-sun",
    "mon-tue-wed-thu-fri-sat-sun",
  };
  g_autoptr (RpFrequency) once = rp_frequency_new (RP_FREQUENCY_A_WEEK, NULL, RP_SOURCE_OWN);

  for (guint i = 0; i < G_N_ELEMENTS (spread); i++)
    {
      g_autoptr (RpFrequency) week = rp_frequency_edit_times (once, i + 1);
      g_autoptr (RpFrequency) days = rp_frequency_edit_kind (week, RP_FREQUENCY_DAYS, NULL);

      assert_is (rp_frequency_copy (days), RP_FREQUENCY_DAYS, 0, spread[i], NULL);
      assert_is (rp_frequency_edit_kind (days, RP_FREQUENCY_A_WEEK, NULL), RP_FREQUENCY_A_WEEK,
                 MIN (i + 1, RP_FREQUENCY_N_DAYS), "", NULL);
    }
}

/* Words that said another number go. */
static void
test_times (void)
{
  g_autoptr (RpFrequency) week = rp_frequency_new (RP_FREQUENCY_A_WEEK, "Now and then", RP_SOURCE_PUBLISHED);

  assert_is (rp_frequency_edit_times (week, 3), RP_FREQUENCY_A_WEEK, 3, "", NULL);
  assert_is (rp_frequency_edit_times (week, 0), RP_FREQUENCY_A_WEEK, 1, "", NULL);
  assert_is (rp_frequency_edit_times (week, 99), RP_FREQUENCY_A_WEEK, RP_FREQUENCY_MAX_A_WEEK, "", NULL);
}

static void
test_day (void)
{
  g_autoptr (RpFrequency) monday = rp_frequency_new (RP_FREQUENCY_DAYS, NULL, RP_SOURCE_OWN);
  g_autoptr (RpFrequency) two = rp_frequency_edit_day (monday, 6, TRUE);

  assert_is (rp_frequency_copy (two), RP_FREQUENCY_DAYS, 0, "mon-sun", NULL);
  assert_is (rp_frequency_edit_day (two, 0, FALSE), RP_FREQUENCY_DAYS, 0, "sun", NULL);
  assert_is (rp_frequency_edit_day (monday, 0, FALSE), RP_FREQUENCY_DAYS, 0, "mon", NULL);
}

static void
test_words (void)
{
  g_autoptr (RpFrequency) week = rp_frequency_new (RP_FREQUENCY_A_WEEK, NULL, RP_SOURCE_OWN);
  g_autoptr (RpFrequency) said = rp_frequency_edit_words (week, "Not two days running");

  assert_is (rp_frequency_copy (said), RP_FREQUENCY_A_WEEK, 1, "", "Not two days running");
  assert_is (rp_frequency_edit_words (said, ""), RP_FREQUENCY_A_WEEK, 1, "", NULL);
  assert_is (rp_frequency_edit_words (NULL, "Often"), RP_FREQUENCY_WORDS, 0, "", "Often");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frequency-edit/kind", test_kind);
  g_test_add_func ("/frequency-edit/days-of-a-week", test_days_of_a_week);
  g_test_add_func ("/frequency-edit/times", test_times);
  g_test_add_func ("/frequency-edit/day", test_day);
  g_test_add_func ("/frequency-edit/words", test_words);
  return g_test_run ();
}
