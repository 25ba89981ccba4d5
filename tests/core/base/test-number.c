/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-number.h"

static void
assert_seconds (const char *text, gint64 expected, const char *rest)
{
  gint64 duration = -1;

  g_assert_true (rp_number_scan_seconds (&text, &duration));
  g_assert_cmpint (duration, ==, expected);
  g_assert_cmpstr (text, ==, rest);
}

static void
test_seconds (void)
{
  static const char *const wrong[] = { "", "-1", ".5", "1.", "x", NULL };

  assert_seconds ("2", 2 * G_USEC_PER_SEC, "");
  assert_seconds ("0.25", G_USEC_PER_SEC / 4, "");
  assert_seconds ("1.5-10", G_USEC_PER_SEC * 3 / 2, "-10");
  assert_seconds ("0.0000019", 1, "9");
  for (guint i = 0; wrong[i] != NULL; i++)
    {
      const char *text = wrong[i];
      gint64 duration = 7;

      g_assert_false (rp_number_scan_seconds (&text, &duration));
      g_assert_true (text == wrong[i]);
      g_assert_cmpint (duration, ==, 7);
    }
}

static void
test_count (void)
{
  static const char *const wrong[]
      = { "", "-1", "+1", "1.5", " 1", "1 ", "1x", "0", "101", "00000000001", "4294967297", NULL };
  guint count = 7;

  g_assert_true (rp_number_parse_count ("1", 1, 100, &count));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (rp_number_parse_count ("100", 1, 100, &count));
  g_assert_cmpuint (count, ==, 100);
  g_assert_true (rp_number_parse_count ("4294967295", 0, G_MAXUINT, &count));
  g_assert_cmpuint (count, ==, G_MAXUINT);
  count = 7;
  for (guint i = 0; wrong[i] != NULL; i++)
    g_assert_false (rp_number_parse_count (wrong[i], 1, 100, &count));
  g_assert_cmpuint (count, ==, 7);
}

static void
assert_format (gint64 duration, const char *expected)
{
  g_autofree char *text = rp_number_format_seconds (duration);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  assert_format (0, "0");
  assert_format (G_USEC_PER_SEC / 4, "0.25");
  assert_format (60 * G_USEC_PER_SEC, "60");
  assert_format (G_USEC_PER_SEC + 1, "1.000001");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/seconds", test_seconds);
  g_test_add_func ("/number/count", test_count);
  g_test_add_func ("/number/format", test_format);
  return g_test_run ();
}
