/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-cache.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  char *folder;
  RpVoiceCache *cache;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *top = g_dir_make_tmp ("reprise-XXXXXX", NULL);

  f->folder = g_build_filename (top, "voice", NULL);
  f->cache = rp_voice_cache_new (f->folder, 10000);
}

static GPtrArray *
list_files (Fixture *f)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (paths, g_build_filename (f->folder, name, NULL));
  return paths;
}

static void
tear_down (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) paths = list_files (f);
  g_autofree char *top = g_path_get_dirname (f->folder);

  for (guint i = 0; i < paths->len; i++)
    g_unlink (paths->pdata[i]);
  g_rmdir (f->folder);
  g_rmdir (top);
  rp_voice_cache_free (f->cache);
  g_free (f->folder);
}

static void
keep (Fixture *f, const char *key, gsize n_samples)
{
  g_autoptr (RpSound) sound = rp_sound_new_take (g_new0 (gint16, n_samples), n_samples, 22050);

  rp_voice_cache_keep (f->cache, key, sound);
}

static gboolean
has (Fixture *f, const char *key)
{
  g_autoptr (RpSound) sound = rp_voice_cache_find (f->cache, key);

  return sound != NULL;
}

static void
test_keep (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  gint16 given[] = { 1, -2, 30000 };
  g_autoptr (RpSound) sound = rp_sound_new_take (g_memdup2 (given, sizeof given), 3, 16000);
  g_autoptr (RpSound) found = NULL;
  gsize n = 0;

  g_assert_false (has (f, "one"));
  rp_voice_cache_keep (f->cache, "one", sound);
  found = rp_voice_cache_find (f->cache, "one");
  g_assert_cmpuint (rp_sound_get_rate (found), ==, 16000);
  g_assert_cmpmem (rp_sound_get_samples (found, &n), n * sizeof *given, given, sizeof given);
  g_assert_false (has (f, "two"));
  keep (f, "two", 1);
  g_assert_true (has (f, "two"));
  keep (f, "silence", 0);
  g_assert_false (has (f, "silence"));
}

/* A file that is cut, changed in any place or another's is as none, and is made anew. */
static void
test_damage (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *data = NULL;
  gsize size = 0;

  keep (f, "one", 20);
  paths = list_files (f);
  g_assert_cmpuint (paths->len, ==, 1);
  g_assert_true (g_file_get_contents (paths->pdata[0], &data, &size, NULL));
  for (gsize i = 0; i < size; i++)
    {
      data[i] ^= 0x10;
      g_assert_true (g_file_set_contents (paths->pdata[0], data, (gssize) size, NULL));
      g_assert_false (has (f, "one"));
      data[i] ^= 0x10;
      g_assert_true (g_file_set_contents (paths->pdata[0], data, (gssize) i, NULL));
      g_assert_false (has (f, "one"));
    }
  keep (f, "one", 20);
  g_assert_true (has (f, "one"));
}

static void
age (Fixture *f, gint64 seconds)
{
  g_autoptr (GPtrArray) paths = list_files (f);
  GStatBuf info;

  for (guint i = 0; i < paths->len; i++)
    {
      struct utimbuf times;

      g_assert_cmpint (g_stat (paths->pdata[i], &info), ==, 0);
      times = (struct utimbuf){ info.st_mtime - seconds, info.st_mtime - seconds };
      g_assert_cmpint (g_utime (paths->pdata[i], &times), ==, 0);
    }
}

/* What was used longest ago goes first, and what is not ours stays. */
static void
test_prune (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *foreign = NULL;

  keep (f, "first", 2000);
  age (f, 100);
  keep (f, "second", 2000);
  age (f, 100);
  foreign = g_build_filename (f->folder, "foreign", NULL);
  g_assert_true (g_file_set_contents (foreign, "x", 1, NULL));
  rp_voice_cache_prune (f->cache);
  g_assert_true (has (f, "first"));
  keep (f, "third", 2000);
  rp_voice_cache_prune (f->cache);
  g_assert_true (has (f, "first"));
  g_assert_false (has (f, "second"));
  g_assert_true (has (f, "third"));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
}

/* Where nothing can be written, nothing is kept, and that is all. */
static void
test_no_folder (void)
{
  g_autoptr (RpVoiceCache) cache = rp_voice_cache_new ("/proc/nowhere", 10000);
  g_autoptr (RpSound) sound = rp_sound_new_take (g_new0 (gint16, 1), 1, 8000);

  rp_voice_cache_keep (cache, "one", sound);
  g_assert_null (rp_voice_cache_find (cache, "one"));
  rp_voice_cache_prune (cache);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/voice-cache/keep", Fixture, NULL, set_up, test_keep, tear_down);
  g_test_add ("/voice-cache/damage", Fixture, NULL, set_up, test_damage, tear_down);
  g_test_add ("/voice-cache/prune", Fixture, NULL, set_up, test_prune, tear_down);
  g_test_add_func ("/voice-cache/no-folder", test_no_folder);
  return g_test_run ();
}
