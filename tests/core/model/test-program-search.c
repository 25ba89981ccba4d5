/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-program-search.h"

#include "packs/rp-pack-loader.h"

static RpPack *
load_good (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "packs", "good", NULL);
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (folder, NULL, &error);

  g_assert_no_error (error);
  return pack;
}

/* A program is found by its own name and by what it holds. */
static void
test_matches (void)
{
  g_autoptr (RpPack) pack = load_good ();
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
