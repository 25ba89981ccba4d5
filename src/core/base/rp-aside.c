/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

/* A folder may be filled by another process while it is emptied; that one ends soon, for its folder is gone. */
#define TRIES 100

/* What a person or the system ends a program with. */
static const int endings[] = { SIGINT, SIGTERM, SIGHUP };

/* Any thread, under the lock */
static GMutex lock;
static GPtrArray *asides; /* (element-type filename) */
static guint n_begun;

/* From a signal's handler to the thread that waits for it. Constant once it runs. */
static int wake[2];

static void remove_all (const char *path);

static void
remove_inside (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      remove_all (path);
    }
}

static void
remove_all (const char *path)
{
  for (guint i = 0; i < TRIES && remove (path) != 0 && (errno == ENOTEMPTY || errno == EEXIST); i++)
    remove_inside (path);
}

/* In a signal's handler: only what is allowed there. */
static void
on_signal (int number)
{
  guint8 byte = (guint8) number;
  int kept = errno;

  if (write (wake[1], &byte, 1) < 0)
    errno = kept;
  errno = kept;
}

/* A thread of its own. The lock is never given back: what begins from now on would be left behind. */
static gpointer
wait_for_end (gpointer data)
{
  guint8 number = 0;

  while (read (wake[0], &number, 1) != 1)
    if (errno != EINTR)
      return NULL;
  g_mutex_lock (&lock);
  for (guint i = 0; asides && i < asides->len; i++)
    remove_all (g_ptr_array_index (asides, i));
  signal (number, SIG_DFL);
  raise (number);
  return NULL;
}

/* What is ignored stays so, as for a program that shall outlive its terminal. */
static void
catch_signal (int number)
{
  struct sigaction before, now = { .sa_handler = on_signal, .sa_flags = SA_RESTART };

  sigemptyset (&now.sa_mask);
  if (sigaction (number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
    sigaction (number, &now, NULL);
}

/**
 * rp_aside_watch:
 *
 * From now on a signal that ends the program first takes away what is in the making. To be called once, early, by a program
 * that writes files and has nothing else to do at its end.
 */
void
rp_aside_watch (void)
{
  g_autoptr (GThread) thread = NULL;

  if (wake[1] != 0 || pipe (wake) != 0)
    return;
  fcntl (wake[0], F_SETFD, FD_CLOEXEC);
  fcntl (wake[1], F_SETFD, FD_CLOEXEC);
  thread = g_thread_try_new ("aside", wait_for_end, NULL, NULL);
  for (guint i = 0; thread && i < G_N_ELEMENTS (endings); i++)
    catch_signal (endings[i]);
}

/**
 * rp_aside_add:
 * @path: a file or a folder that is about to be made, and is not yet what anybody wants
 *
 * Notes it until rp_aside_end().
 */
void
rp_aside_add (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  g_return_if_fail (path);

  if (!asides)
    asides = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (asides, g_strdup (path));
}

/**
 * rp_aside_begin:
 * @path: what shall be made
 *
 * Chooses a name beside @path that nobody else has, and notes it as rp_aside_add() does.
 *
 * Returns: (transfer full): the name to write to, until the whole is renamed to @path
 */
char *
rp_aside_begin (const char *path)
{
  char *aside;

  g_return_val_if_fail (path, NULL);

  g_mutex_lock (&lock);
  aside = g_strdup_printf ("%s.%d-%u.part", path, (int) getpid (), n_begun++);
  g_mutex_unlock (&lock);
  rp_aside_add (aside);
  return aside;
}

/**
 * rp_aside_end:
 * @path: what was noted
 *
 * Forgets it, and removes it if it is still there: a folder with all that is in it.
 */
void
rp_aside_end (const char *path)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  guint index;

  g_return_if_fail (path);

  if (!asides || !g_ptr_array_find_with_equal_func (asides, path, g_str_equal, &index))
    return;
  remove_all (path);
  g_ptr_array_remove_index_fast (asides, index);
}

static gboolean
write_all (int file, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (file, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Returns errno, 0 when the bytes are written and, firmly, on the disk. */
static int
fill (int file, const char *data, gsize length, gboolean firmly)
{
  int trouble = write_all (file, data, length) && (!firmly || fsync (file) == 0) ? 0 : errno;

  if (close (file) != 0 && trouble == 0)
    trouble = errno;
  return trouble;
}

/* Only then is the new name on the disk too. Some disks know no such thing. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int file = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (file < 0)
    return;
  if (fsync (file) != 0)
    g_debug ("%s: %s", folder, g_strerror (errno));
  close (file);
}

static int
replace (const char *path, const void *data, gsize length, int mode, gboolean firmly)
{
  g_autofree char *aside = rp_aside_begin (path);
  int file = g_open (aside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode);
  int trouble = file >= 0 ? fill (file, data, length, firmly) : errno;

  if (trouble == 0 && g_rename (aside, path) != 0)
    trouble = errno;
  rp_aside_end (aside);
  if (trouble == 0 && firmly)
    sync_folder (path);
  return trouble;
}

/**
 * rp_aside_write:
 * @path: a file
 * @data: (array length=length) (element-type guint8): what shall be in it
 * @length: how many bytes
 * @mode: who may do what with it, less what the person's mask takes away, such as 0666
 *
 * Writes a file aside and renames it: it is there whole or as it was before.
 *
 * Returns: 0, or errno when it was not written
 */
int
rp_aside_write (const char *path, const void *data, gsize length, int mode)
{
  return replace (path, data, length, mode, TRUE);
}

/**
 * rp_aside_write_soft:
 * @path: a file
 * @data: (array length=length) (element-type guint8): what shall be in it
 * @length: how many bytes
 * @mode: who may do what with it, less what the person's mask takes away, such as 0666
 *
 * Likewise, but the system decides when it comes onto the disk: whole when the program is killed, perhaps not after a power cut.
 *
 * Returns: 0, or errno when it was not written
 */
int
rp_aside_write_soft (const char *path, const void *data, gsize length, int mode)
{
  return replace (path, data, length, mode, FALSE);
}
