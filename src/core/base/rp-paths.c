/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-paths.h"

#include <gio/gio.h>

/* Packs are read, never written, so those of an installed Reprise serve a development build too. */
#define PACKS_FOLDER "reprise"

/* The root of the build tree this program runs from, or NULL when it is installed. Both the shape of the path and
 * Meson's own folder must fit, so that nothing is ever taken from beside an installed program. */
static char *
find_build_tree (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *layer = NULL;
  g_autofree char *parent = NULL;
  g_autofree char *parent_name = NULL;
  g_autofree char *root = NULL;
  g_autofree char *mark = NULL;

  if (!program)
    return NULL;

  layer = g_path_get_dirname (program);
  parent = g_path_get_dirname (layer);
  parent_name = g_path_get_basename (parent);
  if (!g_str_equal (parent_name, "src") && !g_str_equal (parent_name, "tests"))
    return NULL;

  root = g_path_get_dirname (parent);
  mark = g_build_filename (root, "meson-private", NULL);
  return g_file_test (mark, G_FILE_TEST_IS_DIR) ? g_steal_pointer (&root) : NULL;
}

/* Takes @folder. */
static void
add_folder (GStrvBuilder *builder, GHashTable *seen, char *folder)
{
  g_autofree char *owned = folder;
  g_autofree char *canonical = g_canonicalize_filename (owned, NULL);

  if (g_hash_table_contains (seen, canonical))
    return;

  g_strv_builder_add (builder, canonical);
  g_hash_table_add (seen, g_steal_pointer (&canonical));
}

static void
add_given_folders (GStrvBuilder *builder, GHashTable *seen, const char *list)
{
  g_auto (GStrv) given = g_strsplit (list, G_SEARCHPATH_SEPARATOR_S, -1);

  for (guint i = 0; given[i]; i++)
    if (given[i][0] != '\0')
      add_folder (builder, seen, g_strdup (given[i]));
}

/**
 * rp_paths_own_packs:
 *
 * Returns: (transfer full): the folder with the person's own packs, absolute; it need not exist
 */
char *
rp_paths_own_packs (void)
{
  return g_build_filename (g_get_user_data_dir (), PACKS_FOLDER, "packs", NULL);
}

static void
add_usual_folders (GStrvBuilder *builder, GHashTable *seen)
{
  const char *const *system = g_get_system_data_dirs ();
  g_autofree char *tree = find_build_tree ();

  if (tree)
    add_folder (builder, seen, g_build_filename (tree, "resources", "packs", NULL));

  add_folder (builder, seen, rp_paths_own_packs ());
  for (guint i = 0; system[i]; i++)
    add_folder (builder, seen, g_build_filename (system[i], PACKS_FOLDER, "packs", NULL));

  /* Installed under a prefix that the system does not list, the program still finds what came with it. */
  add_folder (builder, seen, g_strdup (RP_PACKS_DIR));
}

/**
 * rp_paths_pack_folders:
 *
 * Says where packs are looked for, the first folder winning. When the environment variable `REPRISE_PACK_PATH` is set
 * (folders separated by colons), these are all; otherwise the build tree comes first when the program runs uninstalled,
 * then the person's own data folder, then the system's, then where the app was installed. Folders need not exist.
 *
 * Returns: (transfer full): absolute folders, without repetition
 */
GStrv
rp_paths_pack_folders (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *given = g_getenv ("REPRISE_PACK_PATH");

  if (given && given[0] != '\0')
    add_given_folders (builder, seen, given);
  else
    add_usual_folders (builder, seen);

  return g_strv_builder_end (builder);
}

/**
 * rp_paths_helper:
 * @name: a helper program's name
 *
 * Returns: (transfer full): its absolute path: in the build tree when run uninstalled, otherwise where it is installed
 */
char *
rp_paths_helper (const char *name)
{
  g_autofree char *tree = NULL;

  g_return_val_if_fail (name, NULL);

  tree = find_build_tree ();
  if (tree)
    return g_build_filename (tree, "src", "tool", name, NULL);
  return g_build_filename (RP_LIBEXEC_DIR, name, NULL);
}

/**
 * rp_paths_schemas:
 *
 * Returns: (transfer full) (nullable): the folder with the compiled settings schema when run uninstalled, otherwise %NULL
 */
char *
rp_paths_schemas (void)
{
  g_autofree char *tree = find_build_tree ();

  return tree ? g_build_filename (tree, "resources", NULL) : NULL;
}

/**
 * rp_paths_locales:
 *
 * Returns: (transfer full): the folder with the catalogues of all languages: in the build tree when run uninstalled, otherwise
 *   where they are installed
 */
char *
rp_paths_locales (void)
{
  g_autofree char *tree = find_build_tree ();

  return tree ? g_build_filename (tree, "po", NULL) : g_strdup (RP_LOCALE_DIR);
}

/**
 * rp_paths_programs:
 *
 * Returns: (transfer full): the folder of the person's own programs; it need not exist
 */
char *
rp_paths_programs (void)
{
  return g_build_filename (g_get_user_data_dir (), RP_OWN_FOLDER, "programs", NULL);
}

/**
 * rp_paths_journal:
 *
 * Returns: (transfer full): the file of the person's journal; it and its folder need not exist
 */
char *
rp_paths_journal (void)
{
  return g_build_filename (g_get_user_data_dir (), RP_OWN_FOLDER, "journal.sqlite", NULL);
}

/**
 * rp_paths_bookmark:
 *
 * Returns: (transfer full): the folder in which is kept where a session was broken off; it need not exist
 */
char *
rp_paths_bookmark (void)
{
  return g_build_filename (g_get_user_data_dir (), RP_OWN_FOLDER, "bookmark", NULL);
}

/**
 * rp_paths_journal_asides:
 *
 * Returns: (transfer full): the files in which turns may wait that the journal cannot take, the best first: beside it, then
 *   in other folders of the person's, last in the one that is cleared when they log out; none need exist
 */
GStrv
rp_paths_journal_asides (void)
{
  const char *const folders[] = { g_get_user_data_dir (), g_get_user_state_dir (), g_get_user_config_dir (),
                                  g_get_user_cache_dir (), g_get_user_runtime_dir () };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *file = g_build_filename (folders[i], RP_OWN_FOLDER, "journal-aside.sqlite", NULL);

      g_strv_builder_add (builder, file);
    }
  return g_strv_builder_end (builder);
}

/**
 * rp_paths_cache:
 *
 * Returns: (transfer full): the folder for what can be made again; it need not exist
 */
char *
rp_paths_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), RP_OWN_FOLDER, NULL);
}

/**
 * rp_paths_config:
 *
 * Returns: (transfer full): the folder for what is remembered and is no setting; it need not exist
 */
char *
rp_paths_config (void)
{
  return g_build_filename (g_get_user_config_dir (), RP_OWN_FOLDER, NULL);
}
