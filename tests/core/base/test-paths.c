/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-paths.h"

#include <gio/gio.h>

static void
test_given (void)
{
  g_auto (GStrv) folders = NULL;

  g_setenv ("REPRISE_PACK_PATH", "/one:/two/../three::/one", TRUE);
  folders = rp_paths_pack_folders ();
  g_unsetenv ("REPRISE_PACK_PATH");

  /* Only these, each once, and no empty one. */
  g_assert_cmpuint (g_strv_length (folders), ==, 2);
  g_assert_cmpstr (folders[0], ==, "/one");
  g_assert_cmpstr (folders[1], ==, "/three");
}

static void
test_usual (void)
{
  g_autofree char *mine = g_build_filename (g_get_user_data_dir (), "reprise", "packs", NULL);
  g_auto (GStrv) folders = rp_paths_pack_folders ();
  g_autofree char *own = rp_paths_own_packs ();
  const char *const *system = g_get_system_data_dirs ();

  /* Tests run from the build tree, which comes before the person's own folder. */
  g_assert_true (g_str_has_suffix (folders[0], "/resources/packs"));
  g_assert_cmpstr (folders[1], ==, mine);
  g_assert_cmpstr (own, ==, mine);
  for (guint i = 0; system[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (system[i], "reprise", "packs", NULL);
      g_autofree char *canonical = g_canonicalize_filename (path, NULL);

      g_assert_true (g_strv_contains ((const char *const *) folders, canonical));
    }
  g_assert_true (g_strv_contains ((const char *const *) folders, RP_PACKS_DIR));
}

static void
test_helper (void)
{
  g_autofree char *path = rp_paths_helper ("reprise-pack-probe");
  g_autofree char *here = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (here);
  g_autofree char *expected
      = g_build_filename (folder, "..", "..", "src", "tool", "reprise-pack-probe", NULL);
  g_autofree char *canonical = g_canonicalize_filename (expected, NULL);

  g_assert_cmpstr (path, ==, canonical);
}

static void
test_own (void)
{
  g_autofree char *programs = rp_paths_programs ();
  g_autofree char *journal = rp_paths_journal ();
  g_auto (GStrv) asides = rp_paths_journal_asides ();
  g_autofree char *cache = rp_paths_cache ();
  g_autofree char *config = rp_paths_config ();

  g_assert_true (g_str_has_prefix (journal, g_get_user_data_dir ()));
  g_assert_true (g_str_has_prefix (programs, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (programs, "/reprise/programs"));
  g_assert_true (g_str_has_suffix (journal, "/reprise/journal.sqlite"));
  g_assert_cmpuint (g_strv_length (asides), ==, 5);
  g_assert_true (g_str_has_prefix (asides[0], g_get_user_data_dir ()));
  g_assert_true (g_str_has_prefix (asides[1], g_get_user_state_dir ()));
  g_assert_true (g_str_has_prefix (asides[4], g_get_user_runtime_dir ()));
  for (guint i = 0; asides[i]; i++)
    g_assert_true (g_str_has_suffix (asides[i], "/reprise/journal-aside.sqlite"));
  g_assert_true (g_str_has_prefix (cache, g_get_user_cache_dir ()));
  g_assert_true (g_str_has_suffix (cache, "/reprise"));
  g_assert_true (g_str_has_prefix (config, g_get_user_config_dir ()));
  g_assert_true (g_str_has_suffix (config, "/reprise"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/paths/given", test_given);
  g_test_add_func ("/paths/usual", test_usual);
  g_test_add_func ("/paths/helper", test_helper);
  g_test_add_func ("/paths/own", test_own);
  return g_test_run ();
}
