/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/* How many folders were brought onto the disk. */
static guint n_synced;

int
fsync (int file)
{
  struct stat about;

  if (fstat (file, &about) == 0 && S_ISDIR (about.st_mode))
    n_synced++;
  return (int) syscall (SYS_fsync, file);
}

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("aside-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file", NULL);
}

/* Nothing was left behind. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
make_file (const char *path)
{
  g_assert_true (g_file_set_contents (path, "half", -1, NULL));
}

static void
test_end (Fixture *self, gconstpointer data)
{
  g_autofree char *first = rp_aside_begin (self->path);
  g_autofree char *second = rp_aside_begin (self->path);

  g_assert_cmpstr (first, !=, second);
  make_file (first);
  rp_aside_end (first);
  rp_aside_end (second);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  /* What was not noted is nobody's business here. */
  make_file (self->path);
  rp_aside_end (self->path);
  g_assert_true (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

/* A file is on the disk for certain only when its name is. */
static void
test_name_is_on_the_disk (Fixture *self, gconstpointer data)
{
  n_synced = 0;
  g_assert_cmpint (rp_aside_write_soft (self->path, "soft", 4, 0600), ==, 0);
  g_assert_cmpuint (n_synced, ==, 0);
  g_assert_cmpint (rp_aside_write (self->path, "firm", 4, 0600), ==, 0);
  g_assert_cmpuint (n_synced, ==, 1);
}

static void
test_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *aside = rp_aside_begin (self->path);
  g_autofree char *room = g_build_filename (aside, "room", NULL);
  g_autofree char *inside = g_build_filename (room, "file", NULL);

  g_assert_cmpint (g_mkdir_with_parents (room, 0700), ==, 0);
  make_file (inside);
  rp_aside_end (aside);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static void
test_write (Fixture *self, gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "file", NULL);
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_cmpint (rp_aside_write (nowhere, "x", 1, 0600), ==, ENOENT);
  g_assert_cmpint (rp_aside_write (self->path, "before", 6, 0600), ==, 0);
  g_assert_cmpint (rp_aside_write (self->path, "a\0b", 3, 0600), ==, 0);
  g_assert_true (g_file_get_contents (self->path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, "a\0b", 3);
}

/* In a process of its own: makes a file and a folder aside, and is ended. */
static void
end_by_signal (const char *path, int number)
{
  g_autofree char *file = rp_aside_begin (path);
  g_autofree char *folder = rp_aside_begin (path);
  g_autofree char *inside = g_build_filename (folder, "file", NULL);

  /* Whoever runs the tests may have it ignored. */
  signal (number, SIG_DFL);
  rp_aside_watch ();
  make_file (path);
  make_file (file);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  make_file (inside);
  kill (getpid (), number);
  for (;;)
    pause ();
}

/* It ends by that very signal, as its parent expects, and leaves only what was whole. */
static void
test_signals (Fixture *self, gconstpointer data)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      pid_t child = fork ();
      int status = 0;

      if (child == 0)
        end_by_signal (self->path, numbers[i]);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      g_assert_cmpint (WTERMSIG (status), ==, numbers[i]);
      g_assert_cmpint (g_unlink (self->path), ==, 0);
      g_assert_cmpint (g_rmdir (self->folder), ==, 0);
      g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* First, for it forks: nothing else has been begun. */
  g_test_add ("/aside/signals", Fixture, NULL, set_up, test_signals, tear_down);
  g_test_add ("/aside/end", Fixture, NULL, set_up, test_end, tear_down);
  g_test_add ("/aside/name-is-on-the-disk", Fixture, NULL, set_up, test_name_is_on_the_disk, tear_down);
  g_test_add ("/aside/folder", Fixture, NULL, set_up, test_folder, tear_down);
  g_test_add ("/aside/write", Fixture, NULL, set_up, test_write, tear_down);
  return g_test_run ();
}
