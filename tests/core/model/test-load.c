/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-load.h"

static void
test_weight (void)
{
  static const char *const wrong[]
      = { "", "0", "0.0", "2.505", "1000", "999.01", "2,5", "-1", "2.", "x", "2 ", NULL };
  guint weight = 7;

  for (guint i = 0; wrong[i]; i++)
    g_assert_false (rp_load_parse_weight (wrong[i], &weight));
  g_assert_false (rp_load_parse_weight (NULL, &weight));
  g_assert_cmpuint (weight, ==, 7);
  g_assert_true (rp_load_parse_weight ("2.5", &weight));
  g_assert_cmpuint (weight, ==, 250);
  g_assert_true (rp_load_parse_weight ("0.01", &weight));
  g_assert_cmpuint (weight, ==, 1);
  g_assert_true (rp_load_parse_weight ("999", &weight));
  g_assert_cmpuint (weight, ==, RP_LOAD_MAX_WEIGHT);
}

static void
test_weights_read_back (void)
{
  for (guint weight = 1; weight <= RP_LOAD_MAX_WEIGHT; weight++)
    {
      g_autofree char *text = rp_load_format_weight (weight);
      guint again = 0;

      g_assert_true (rp_load_parse_weight (text, &again));
      g_assert_cmpuint (again, ==, weight);
    }
}

static void
test_band (void)
{
  RpBand band = RP_BAND_GOLD;

  g_assert_false (rp_load_parse_band ("mauve", &band));
  g_assert_false (rp_load_parse_band (NULL, &band));
  g_assert_cmpint (band, ==, RP_BAND_GOLD);
  for (RpBand each = RP_BAND_TAN; each <= RP_BAND_WHITE; each++)
    {
      g_assert_true (rp_load_parse_band (rp_load_format_band (each), &band));
      g_assert_cmpint (band, ==, each);
    }
}

static void
test_equal (void)
{
  RpLoad *loads[] = {
    NULL,
    rp_load_new_words ("Band"),
    rp_load_new_band (RP_BAND_RED, "Band"),
    rp_load_new_band (RP_BAND_RED, NULL),
    rp_load_new_band (RP_BAND_BLUE, NULL),
    rp_load_new_weight (RP_LOAD_UNIT_KG, 250, NULL),
    rp_load_new_weight (RP_LOAD_UNIT_LB, 250, NULL),
    rp_load_new_weight (RP_LOAD_UNIT_KG, 251, NULL),
  };

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    for (guint k = 0; k < G_N_ELEMENTS (loads); k++)
      {
        g_autoptr (RpLoad) copy = rp_load_copy (loads[k]);

        g_assert_cmpint (rp_load_equal (loads[i], copy), ==, i == k);
      }
  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    g_clear_pointer (&loads[i], rp_load_free);
}

static void
test_named_in (void)
{
  g_autoptr (RpLoad) band = rp_load_new_band (RP_BAND_RED, "just above your knees");
  g_autoptr (RpLoad) bare = rp_load_new_band (RP_BAND_RED, NULL);
  g_autoptr (RpLoad) words = rp_load_new_words ("Band just above your knees");

  g_assert_true (rp_load_is_named_in (band, "Band Just above your knees, or a weight on your hips"));
  g_assert_true (rp_load_is_named_in (words, "band just above your knees"));
  g_assert_false (rp_load_is_named_in (words, "A stronger band"));
  g_assert_false (rp_load_is_named_in (bare, "Red band"));
  g_assert_false (rp_load_is_named_in (NULL, "A stronger band"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load/weight", test_weight);
  g_test_add_func ("/load/weights-read-back", test_weights_read_back);
  g_test_add_func ("/load/band", test_band);
  g_test_add_func ("/load/equal", test_equal);
  g_test_add_func ("/load/named-in", test_named_in);
  return g_test_run ();
}
