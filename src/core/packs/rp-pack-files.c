/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-files.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define PACK_FILE "pack.xml"

static const char *const folders[] = { "exercises", "programs", "clips", "stills" };

/* Files that belong to a folder of work rather than to a pack: nobody has to hear of them. */
static const char *const known[]
    = { "README", "LICENCE", "LICENSE", "COPYING", "NEWS", "CHANGES", "NOTES", ".git" };

/* A folder while it is looked through. */
typedef struct
{
  char *root;
  GHashTable *used;
  RpProblems *problems;
} Looking;

/* A file's path inside its pack, of its URI: the two last parts of it. */
static void
add_uri (GHashTable *files, const char *uri)
{
  const char *name = uri ? strrchr (uri, '/') : NULL;
  const char *folder = name ? g_strrstr_len (uri, name - uri, "/") : NULL;

  if (folder)
    g_hash_table_add (files, g_strdup (folder + 1));
}

static void
add_exercise (GHashTable *files, RpExercise *exercise)
{
  GPtrArray *clips = rp_exercise_get_clips (exercise);
  GPtrArray *cues = rp_exercise_get_cues (exercise);
  GPtrArray *drawings = rp_exercise_get_drawings (exercise);

  g_hash_table_add (files, g_strdup_printf ("exercises/%s.xml", rp_exercise_get_id (exercise)));
  add_uri (files, rp_exercise_get_poster (exercise));
  for (guint i = 0; i < clips->len; i++)
    add_uri (files, ((const RpClip *) g_ptr_array_index (clips, i))->uri);
  for (guint i = 0; i < drawings->len; i++)
    add_uri (files, ((const RpDrawing *) g_ptr_array_index (drawings, i))->uri);
  for (guint i = 0; i < cues->len; i++)
    {
      const RpFault *fault = ((const RpCue *) g_ptr_array_index (cues, i))->fault;

      if (!fault)
        continue;
      add_uri (files, fault->clip->uri);
      add_uri (files, fault->wrong);
      add_uri (files, fault->right);
    }
}

static GHashTable *
gather (RpPack *pack)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *exercises = rp_pack_get_exercises (pack);
  GListModel *programs = rp_pack_get_programs (pack);

  g_hash_table_add (files, g_strdup (PACK_FILE));
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);

      add_exercise (files, exercise);
    }
  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      g_hash_table_add (files, g_strdup_printf ("programs/%s.xml", rp_program_get_id (program)));
    }
  return files;
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rp_pack_files_list:
 * @pack: a pack that was read from a folder or a bundle
 *
 * Returns: (transfer full) (element-type filename): the files that the pack is made of, as paths inside it, in the order
 *   of their bytes: its documents, and the clips and stills that they name
 */
GPtrArray *
rp_pack_files_list (RpPack *pack)
{
  g_autoptr (GHashTable) files = NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer file;

  g_return_val_if_fail (RP_IS_PACK (pack), list);

  files = gather (pack);
  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &file, NULL))
    g_ptr_array_add (list, g_strdup (file));
  g_ptr_array_sort (list, compare_files);
  return list;
}

static gboolean
lies_below (const char *path, const char *folder)
{
  gsize length = strlen (folder);

  return g_str_has_prefix (path, folder) && (path[length] == '/' || path[length] == '\0');
}

/* A link may lead to another file of the same pack, and nowhere else. TRUE when the file can be looked at further. */
static gboolean
check_link (Looking *looking, const char *file)
{
  g_autofree char *path = g_build_filename (looking->root, file, NULL);
  g_autofree char *inside = realpath (looking->root, NULL);
  g_autofree char *target = NULL;
  g_autofree char *text = NULL;

  target = realpath (path, NULL);
  if (target && inside && lies_below (target, inside))
    return TRUE;
  if (!target && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  text
      = target
            ? g_strdup (
                _ ("This is a link to a file outside the pack. Put a copy of the file itself in its place."))
            : g_strdup (_ (
                "This is a link to a file that is not there. Put the file itself in its place, or remove the "
                "link."));
  rp_problems_add (looking->problems, RP_CORE_ERROR_MEANING, file, 0, text);
  return FALSE;
}

static void
tell_stray (Looking *looking, const char *file)
{
  rp_problems_warn (looking->problems, file, 0,
                    _ ("No document of the pack names this file, so it stays outside the bundle. Remove it, "
                       "or name it in an "
                       "exercise."));
}

static void
tell_junk (Looking *looking, const char *file)
{
  rp_problems_warn (
      looking->problems, file, 0,
      _ ("This file is no part of a pack, so it stays outside the bundle. It is best removed."));
}

/* Without a pack, only what can be none by its name is told. */
static void
check_entry (Looking *looking, const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (folder, "/", name, NULL);
  gboolean document = g_str_equal (folder, "exercises") || g_str_equal (folder, "programs");
  gboolean hidden = *name == '.' || g_str_has_suffix (name, "~");

  if (!check_link (looking, file))
    return;
  if (document && !hidden && g_str_has_suffix (name, ".xml"))
    return;
  if (document || hidden)
    tell_junk (looking, file);
  else if (looking->used && !g_hash_table_contains (looking->used, file))
    tell_stray (looking, file);
}

static gboolean
is_known (const char *name)
{
  if (g_str_equal (name, PACK_FILE))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_ascii_strncasecmp (name, known[i], strlen (known[i])) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Beside pack.xml only files are told of: other folders are an author's own. */
static void
check_top (Looking *looking, const char *name)
{
  g_autofree char *path = g_build_filename (looking->root, name, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      if (g_str_equal (name, folders[i]))
        check_link (looking, name);
    }
  if (g_str_equal (name, PACK_FILE))
    check_link (looking, name);
  else if (!is_known (name) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
    tell_junk (looking, name);
}

static GPtrArray *
list_names (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_files);
  return names;
}

/**
 * rp_pack_files_check:
 * @folder: a pack folder
 * @pack: (nullable): the pack that was read from it; %NULL when that could not be read
 * @problems: where to report
 *
 * Looks through the folder. A link that leads outside it, or nowhere, is an error; a file that is no part of the pack is a
 * warning. Of a pack that could not be read, nobody knows which clips and stills it needs, so these are not told then.
 */
void
rp_pack_files_check (const char *folder, RpPack *pack, RpProblems *problems)
{
  g_autofree char *root = g_canonicalize_filename (folder, NULL);
  g_autoptr (GHashTable) used = pack ? gather (pack) : NULL;
  g_autoptr (GPtrArray) top = list_names (root);
  Looking looking = { root, used, problems };

  g_return_if_fail (folder && problems);

  for (guint i = 0; i < top->len; i++)
    check_top (&looking, g_ptr_array_index (top, i));
  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (root, folders[i], NULL);
      g_autoptr (GPtrArray) names = list_names (path);

      for (guint k = 0; k < names->len; k++)
        check_entry (&looking, folders[i], g_ptr_array_index (names, k));
    }
}
