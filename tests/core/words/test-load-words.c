/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-load-words.h"

static void
assert_line (RpLoad *taken, const char *expected)
{
  g_autoptr (RpLoad) load = taken;
  g_autofree char *line = rp_load_words_line (load);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_line (void)
{
  assert_line (NULL, NULL);
  assert_line (rp_load_new_words ("Band just above your knees"), "Band just above your knees");
  assert_line (rp_load_new_weight (RP_LOAD_UNIT_KG, 250, NULL), "2.5 kg");
  assert_line (rp_load_new_weight (RP_LOAD_UNIT_KG, 125, NULL), "1.25 kg");
  assert_line (rp_load_new_weight (RP_LOAD_UNIT_LB, 500, "in each hand"), "5 lb, in each hand");
  assert_line (rp_load_new_band (RP_BAND_YELLOW, NULL), "Yellow band");
  assert_line (rp_load_new_band (RP_BAND_YELLOW, "just above your knees"),
               "Yellow band, just above your knees");
}

/* Hebrew words keep to themselves, so that the number stays with its unit. */
static void
test_direction (void)
{
  assert_line (rp_load_new_weight (RP_LOAD_UNIT_KG, 250, "\u05d1\u05d9\u05d3"),
               "\u2066"
               "2.5 kg, \u2068\u05d1\u05d9\u05d3\u2069\u2069");
}

/* Every colour has its word. */
static void
test_bands (void)
{
  for (RpBand band = RP_BAND_TAN; band <= RP_BAND_WHITE; band++)
    {
      g_autofree char *start = g_ascii_strdown (rp_load_words_band (band), -1);

      g_assert_true (g_str_has_prefix (start, rp_load_format_band (band)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-words/line", test_line);
  g_test_add_func ("/load-words/direction", test_direction);
  g_test_add_func ("/load-words/bands", test_bands);
  return g_test_run ();
}
