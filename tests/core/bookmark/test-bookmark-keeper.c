/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bookmark/rp-bookmark-keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LONG (20 * G_USEC_PER_SEC)

/* A disk that takes its time while it is held. */
static GMutex disk;

int
fsync (int file)
{
  g_mutex_lock (&disk);
  g_mutex_unlock (&disk);
  return (int) syscall (SYS_fsync, file);
}

/* The lock's file of another copy that looks at the bookmark, until somebody was turned away by it; or -1. */
static int looking = -1;

int
flock (int file, int operation)
{
  int result = (int) syscall (SYS_flock, file, operation);
  int trouble = errno;

  if (result != 0 && looking >= 0)
    {
      close (looking);
      looking = -1;
    }
  errno = trouble;
  return result;
}

typedef struct
{
  char *root;
  char *folder;
  RpBookmarkKeeper *keeper;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->root = g_dir_make_tmp ("bookmark-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->folder = g_build_filename (fixture->root, "some", "where", NULL);
  fixture->keeper = rp_bookmark_keeper_new (fixture->folder);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_bookmark_keeper_free (fixture->keeper);
  remove_all (fixture->root);
  g_free (fixture->folder);
  g_free (fixture->root);
}

static void
keep (RpBookmarkKeeper *keeper, gint64 second, gboolean firmly)
{
  g_autoptr (RpBookmark) bookmark = rp_bookmark_new ("uid-1", "pack/program", "reprise:4?1");

  bookmark->began = (RpFactTime){ 1, 1, 0, 1 };
  bookmark->kept = (RpFactTime){ second * G_USEC_PER_SEC, 1, 0, 0 };
  bookmark->stand = rp_session_stand_new (1);
  bookmark->stand->amount = (guint) second;
  rp_bookmark_keeper_keep (keeper, bookmark, firmly);
}

/* However busy the machine is. */
static void
release (Fixture *fixture)
{
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  rp_bookmark_keeper_release (fixture->keeper);
}

static void
assert_found (Fixture *fixture, int second)
{
  g_autoptr (RpBookmark) found = rp_bookmark_keeper_find (fixture->folder);

  g_assert_cmpint (found ? (int) found->stand->amount : -1, ==, second);
}

static gboolean
is_there (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
write_over (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_keeps_and_drops (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, -1);
  g_assert_false (is_there (fixture, "."));
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, TRUE);
  keep (fixture->keeper, 6, FALSE);
  release (fixture);
  assert_found (fixture, 6);

  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  rp_bookmark_keeper_drop (fixture->keeper);
  release (fixture);
  assert_found (fixture, -1);
  g_assert_false (is_there (fixture, "bookmark"));
  g_assert_false (is_there (fixture, "bookmark-now"));
}

/* A power cut may leave the newest one empty; the one before it is on the disk. */
static void
test_damaged_one_is_passed_over (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, TRUE);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  g_assert_true (is_there (fixture, "bookmark"));
  keep (fixture->keeper, 6, FALSE);
  release (fixture);
  assert_found (fixture, 6);
  write_over (fixture, "bookmark-now", "");
  assert_found (fixture, 5);
  write_over (fixture, "bookmark", "[bookmark]\nform=9\n");
  assert_found (fixture, -1);
}

/* What was written before a turn ended is not taken for newer than its end. */
static void
test_firm_one_is_newer (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 4, TRUE);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  keep (fixture->keeper, 5, FALSE);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  g_assert_true (is_there (fixture, "bookmark-now"));
  keep (fixture->keeper, 6, TRUE);
  release (fixture);
  g_assert_false (is_there (fixture, "bookmark-now"));
  assert_found (fixture, 6);
}

static void
test_two_copies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpBookmarkKeeper) other = rp_bookmark_keeper_new (fixture->folder);

  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  g_assert_false (rp_bookmark_keeper_claim (other));
  keep (fixture->keeper, 5, TRUE);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  /* It is being led. */
  assert_found (fixture, -1);
  release (fixture);
  assert_found (fixture, 5);
  g_assert_true (rp_bookmark_keeper_claim (other));
  g_assert_false (rp_bookmark_keeper_claim (fixture->keeper));
  assert_found (fixture, -1);
}

/* Even if the clock was set back between the two. */
static void
test_none_of_another_session (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 50, TRUE);
  release (fixture);
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, FALSE);
  release (fixture);
  assert_found (fixture, 5);
}

/* A session that begins in the instant in which another copy looks at the bookmark is kept all the same. */
static void
test_somebody_looks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "lock", NULL);

  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  looking = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (looking, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  g_assert_cmpint (looking, ==, -1);
}

/* The end of a session does not wait for a slow disk; who has it next does. */
static void
test_slow_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpBookmarkKeeper) other = rp_bookmark_keeper_new (fixture->folder);

  g_mutex_lock (&disk);
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, TRUE);
  rp_bookmark_keeper_release (fixture->keeper);
  g_assert_false (rp_bookmark_keeper_claim (other));
  /* Its own next session need not wait. */
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  rp_bookmark_keeper_release (fixture->keeper);
  g_assert_false (rp_bookmark_keeper_claim (other));
  g_mutex_unlock (&disk);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  g_assert_true (rp_bookmark_keeper_claim (other));
}

static void
test_endless (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bookmark-now", NULL);

  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, TRUE);
  release (fixture);
  write_over (fixture, "bookmark-now", "[bookmark]\n");
  g_assert_cmpint (truncate (path, RP_BOOKMARK_MAX_BYTES + 1), ==, 0);
  assert_found (fixture, 5);
}

static void
test_forgets (Fixture *fixture, gconstpointer data)
{
  rp_bookmark_keeper_forget (fixture->folder);
  g_assert_false (is_there (fixture, "."));
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, TRUE);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  /* A session goes on with it. */
  rp_bookmark_keeper_forget (fixture->folder);
  release (fixture);
  assert_found (fixture, 5);
  rp_bookmark_keeper_forget (fixture->folder);
  assert_found (fixture, -1);
}

/* Only the newest is worth writing, and only the newest is there in the end. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  for (guint i = 0; i < 2000; i++)
    keep (fixture->keeper, i, i % 50 == 0);
  release (fixture);
  assert_found (fixture, 1999);
}

static void
test_left_over (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir_with_parents (fixture->folder, 0700), ==, 0);
  write_over (fixture, "bookmark.123-0.part", "half");
  assert_found (fixture, -1);
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  g_assert_false (is_there (fixture, "bookmark.123-0.part"));
}

/* A file stands where the folder must be: nothing is kept, and nobody is held up. */
static void
test_no_place (Fixture *fixture, gconstpointer data)
{
  g_autofree char *parent = g_path_get_dirname (fixture->folder);

  g_assert_true (g_file_set_contents (parent, "", -1, NULL));
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  keep (fixture->keeper, 5, TRUE);
  release (fixture);
  assert_found (fixture, -1);
}

#define ADD(path, func) g_test_add ("/bookmark-keeper/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("keeps-and-drops", test_keeps_and_drops);
  ADD ("damaged-one-is-passed-over", test_damaged_one_is_passed_over);
  ADD ("firm-one-is-newer", test_firm_one_is_newer);
  ADD ("two-copies", test_two_copies);
  ADD ("none-of-another-session", test_none_of_another_session);
  ADD ("somebody-looks", test_somebody_looks);
  ADD ("slow-disk", test_slow_disk);
  ADD ("endless", test_endless);
  ADD ("forgets", test_forgets);
  ADD ("many", test_many);
  ADD ("left-over", test_left_over);
  ADD ("no-place", test_no_place);
  return g_test_run ();
}
