/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-program-search.h"

#include "rp-test-pack.h"

/* A program is found by its own name and by what it holds. */
static void
test_matches (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  RpProgram *daily = rp_pack_find_program (pack, "daily");

  g_assert_true (rp_program_search_matches (daily, ""));
  g_assert_true (rp_program_search_matches (daily, "DAILY"));
  g_assert_true (rp_program_search_matches (daily, "bridge daily"));
  g_assert_true (rp_program_search_matches (daily, "medius"));
  g_assert_false (rp_program_search_matches (daily, "squat"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-search/matches", test_matches);
  return g_test_run ();
}
