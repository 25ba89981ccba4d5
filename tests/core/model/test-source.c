/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-source.h"

/* Packs know the values by these words. */
static void
test_words (void)
{
  g_assert_cmpstr (rp_source_to_string (RP_SOURCE_DEFAULT), ==, "default");
  g_assert_cmpstr (rp_source_to_string (RP_SOURCE_PUBLISHED), ==, "published");
  g_assert_cmpstr (rp_source_to_string (RP_SOURCE_OWN), ==, "own");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/words", test_words);
  return g_test_run ();
}
