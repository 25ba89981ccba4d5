/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-frequency.h"

static void
test_days (void)
{
  static const char *const wrong[]
      = { "", "mon-", "-mon", "fri-mon", "mon-mon", "Mon", "mo", "mon,wed", "other", NULL };
  guint days = 5;

  for (guint i = 0; wrong[i]; i++)
    g_assert_false (rp_frequency_parse_days (wrong[i], &days));
  g_assert_false (rp_frequency_parse_days (NULL, &days));
  g_assert_cmpuint (days, ==, 5);
  g_assert_true (rp_frequency_parse_days ("mon-wed-fri", &days));
  g_assert_cmpuint (days, ==, 1 << 0 | 1 << 2 | 1 << 4);
}

static void
test_days_read_back (void)
{
  for (guint days = 1; days <= RP_FREQUENCY_ALL_DAYS; days++)
    {
      g_autofree char *text = rp_frequency_format_days (days);
      guint again = 0;

      g_assert_true (rp_frequency_parse_days (text, &again));
      g_assert_cmpuint (again, ==, days);
    }
}

static void
test_new (void)
{
  g_autoptr (RpFrequency) day = rp_frequency_new (RP_FREQUENCY_A_DAY, NULL, RP_SOURCE_OWN);
  g_autoptr (RpFrequency) days = rp_frequency_new (RP_FREQUENCY_DAYS, NULL, RP_SOURCE_OWN);
  g_autoptr (RpFrequency) words = rp_frequency_new (RP_FREQUENCY_WORDS, "Often", RP_SOURCE_PUBLISHED);

  g_assert_cmpuint (day->times, ==, 1);
  g_assert_cmpuint (day->days, ==, 0);
  g_assert_cmpuint (days->times, ==, 0);
  g_assert_cmpuint (days->days, ==, 1);
  g_assert_cmpuint (words->times, ==, 0);
  g_assert_cmpint (words->source, ==, RP_SOURCE_PUBLISHED);
}

static void
test_equal (void)
{
  g_autoptr (RpFrequency) week = rp_frequency_new (RP_FREQUENCY_A_WEEK, "Often", RP_SOURCE_OWN);
  g_autoptr (RpFrequency) copy = rp_frequency_copy (week);

  g_assert_true (rp_frequency_equal (NULL, NULL));
  g_assert_false (rp_frequency_equal (week, NULL));
  g_assert_true (rp_frequency_equal (week, copy));
  copy->times = 3;
  g_assert_false (rp_frequency_equal (week, copy));
  copy->times = week->times;
  copy->source = RP_SOURCE_DEFAULT;
  g_assert_false (rp_frequency_equal (week, copy));
  copy->source = week->source;
  g_clear_pointer (&copy->words, g_free);
  g_assert_false (rp_frequency_equal (week, copy));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frequency/days", test_days);
  g_test_add_func ("/frequency/days-read-back", test_days_read_back);
  g_test_add_func ("/frequency/new", test_new);
  g_test_add_func ("/frequency/equal", test_equal);
  return g_test_run ();
}
