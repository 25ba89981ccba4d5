/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bookmark/rp-bookmark-keeper.h"

#include "base/rp-aside.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER_MODE 0700
#define FILE_MODE 0600
/* What is on the disk for certain, and what came since: a power cut may take the second one. */
#define FIRM_FILE "bookmark"
#define SOFT_FILE "bookmark-now"
/* Held by who leads a session; the system takes it from a program that ends in any way. */
#define LOCK_FILE "lock"
/* How long the end of the program waits for a disk, and how long the end of a session. */
#define LAST_WAIT G_USEC_PER_SEC
#define SHORT_WAIT (100 * G_TIME_SPAN_MILLISECOND)
/* Who only looks at the bookmark holds the lock for an instant. */
#define CLAIM_TRIES 10
#define CLAIM_WAIT (5 * G_TIME_SPAN_MILLISECOND)

struct _RpBookmarkKeeper
{
  gatomicrefcount ref_count; /* its maker's and its thread's */

  /* Constant */
  char *folder;

  /* The thread that made it */
  int claim; /* the lock's file, or less than 0 */
  gboolean claimed;
  gboolean fresh;   /* its session has kept nothing yet */
  gboolean started; /* its thread is */

  /* Any thread, under the lock. Only the newest is written. */
  GMutex lock;
  GCond changed;
  GBytes *next; /* what to write, or NULL */
  gboolean firmly;
  gboolean drop;
  gboolean busy;
  gboolean ending;
  int leaving; /* a claim to give back when all is written, or less than 0 */
};

static void
close_lock (int *file)
{
  if (*file >= 0)
    close (*file);
  *file = -1;
}

static void
unref (RpBookmarkKeeper *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  close_lock (&self->leaving);
  g_clear_pointer (&self->next, g_bytes_unref);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self->folder);
  g_free (self);
}

static char *
make_path (const char *folder, const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
delete_file (const char *folder, const char *name)
{
  g_autofree char *path = make_path (folder, name);

  g_unlink (path);
}

/* Its thread. What cannot be written is only an offer less; a session never stops for it. */
static void
write_file (RpBookmarkKeeper *self, GBytes *bytes, gboolean firmly)
{
  g_autofree char *path = make_path (self->folder, firmly ? FIRM_FILE : SOFT_FILE);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  int trouble = firmly ? rp_aside_write (path, data, length, FILE_MODE)
                       : rp_aside_write_soft (path, data, length, FILE_MODE);

  if (trouble != 0)
    g_info ("Where the session stands cannot be kept: %s", g_strerror (trouble));
  else if (firmly)
    delete_file (self->folder, SOFT_FILE);
}

static void
delete_files (const char *folder)
{
  delete_file (folder, SOFT_FILE);
  delete_file (folder, FIRM_FILE);
}

/* Under the lock */
static gboolean
is_working (RpBookmarkKeeper *self)
{
  return self->next || self->drop || self->busy;
}

/* Its thread, under the lock, which it gives back while it works. */
static void
do_next (RpBookmarkKeeper *self)
{
  g_autoptr (GBytes) bytes = g_steal_pointer (&self->next);
  gboolean firmly = self->firmly;

  self->firmly = FALSE;
  self->drop = FALSE;
  self->busy = TRUE;
  g_mutex_unlock (&self->lock);
  if (bytes)
    write_file (self, bytes, firmly);
  else
    delete_files (self->folder);
  g_mutex_lock (&self->lock);
  self->busy = FALSE;
  if (!is_working (self))
    close_lock (&self->leaving);
  g_cond_broadcast (&self->changed);
}

static gpointer
run (gpointer data)
{
  RpBookmarkKeeper *self = data;

  g_mutex_lock (&self->lock);
  while (self->next || self->drop || !self->ending)
    if (self->next || self->drop)
      do_next (self);
    else
      g_cond_wait (&self->changed, &self->lock);
  g_mutex_unlock (&self->lock);
  unref (self);
  return NULL;
}

/**
 * rp_bookmark_keeper_new:
 * @folder: where the bookmark lies; made when it is needed
 *
 * Returns: (transfer full): a keeper that touches nothing yet; free with rp_bookmark_keeper_free()
 */
RpBookmarkKeeper *
rp_bookmark_keeper_new (const char *folder)
{
  RpBookmarkKeeper *self;

  g_return_val_if_fail (folder, NULL);

  self = g_new0 (RpBookmarkKeeper, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->folder = g_strdup (folder);
  self->claim = -1;
  self->leaving = -1;
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  return self;
}

static void
give_back (RpBookmarkKeeper *self)
{
  close_lock (&self->claim);
  self->claimed = FALSE;
}

/**
 * rp_bookmark_keeper_free:
 * @self: (transfer full) (nullable): a keeper
 *
 * Waits a moment until all is written, and gives back what was claimed. A disk that hangs does not hold the program.
 */
void
rp_bookmark_keeper_free (RpBookmarkKeeper *self)
{
  if (!self)
    return;

  rp_bookmark_keeper_flush (self, LAST_WAIT);
  give_back (self);
  g_mutex_lock (&self->lock);
  self->ending = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
  unref (self);
}

/* Nobody else writes there now. */
static void
clear_left_over (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = make_path (folder, name);

      if (g_str_has_suffix (name, ".part"))
        g_unlink (path);
    }
}

/* Returns: the lock's file, or less than 0, with *held when another program has it. Some disks know no locks. */
static int
take_lock (const char *folder, gboolean *held)
{
  g_autofree char *path = make_path (folder, LOCK_FILE);
  int file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
  int taken;

  *held = FALSE;
  if (file < 0)
    return file;
  do
    taken = flock (file, LOCK_EX | LOCK_NB);
  while (taken != 0 && errno == EINTR);
  if (taken == 0)
    return file;
  *held = errno == EWOULDBLOCK;
  close (file);
  return -1;
}

static void
wait_a_moment (RpBookmarkKeeper *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_cond_wait_until (&self->changed, &self->lock, g_get_monotonic_time () + CLAIM_WAIT);
}

static int
take_lock_soon (RpBookmarkKeeper *self, gboolean *held)
{
  int file = take_lock (self->folder, held);

  for (guint i = 1; *held && i < CLAIM_TRIES; i++)
    {
      wait_a_moment (self);
      file = take_lock (self->folder, held);
    }
  return file;
}

/* What was to be given back, and is not yet. */
static gboolean
take_back (RpBookmarkKeeper *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->claim = self->leaving;
  self->leaving = -1;
  return self->claim >= 0;
}

/**
 * rp_bookmark_keeper_claim:
 * @self: a keeper
 *
 * Takes the bookmark for a session that begins.
 *
 * Returns: %FALSE when another copy of the program leads one
 */
gboolean
rp_bookmark_keeper_claim (RpBookmarkKeeper *self)
{
  gboolean held;

  g_return_val_if_fail (self, FALSE);

  self->fresh = TRUE;
  if (self->claimed)
    return TRUE;
  self->claimed = take_back (self);
  if (self->claimed)
    return TRUE;
  g_mkdir_with_parents (self->folder, FOLDER_MODE);
  self->claim = take_lock_soon (self, &held);
  self->claimed = !held;
  if (self->claimed)
    clear_left_over (self->folder);
  return self->claimed;
}

/**
 * rp_bookmark_keeper_release:
 * @self: a keeper
 *
 * Gives the bookmark back, as it is kept, to whoever leads a session next; not before all is written that was handed over. With
 * a slow disk that is later than this returns.
 */
void
rp_bookmark_keeper_release (RpBookmarkKeeper *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self);

  rp_bookmark_keeper_flush (self, SHORT_WAIT);
  locker = g_mutex_locker_new (&self->lock);
  if (is_working (self))
    {
      self->leaving = self->claim;
      self->claim = -1;
    }
  give_back (self);
}

/* Under the lock */
static void
wake (RpBookmarkKeeper *self)
{
  g_autoptr (GThread) thread = NULL;

  g_cond_broadcast (&self->changed);
  if (self->started)
    return;
  g_atomic_ref_count_inc (&self->ref_count);
  thread = g_thread_try_new ("bookmark", run, self, NULL);
  self->started = thread != NULL;
  if (!thread)
    g_atomic_ref_count_dec (&self->ref_count);
}

/**
 * rp_bookmark_keeper_keep:
 * @self: a keeper that has the bookmark
 * @bookmark: where the session stands
 * @firmly: whether it must be on the disk before it counts, so that not even a power cut takes it
 *
 * Keeps it in place of the one before; the first one of a session firmly, so that none of another session's stays. Nobody waits
 * for that.
 */
void
rp_bookmark_keeper_keep (RpBookmarkKeeper *self, const RpBookmark *bookmark, gboolean firmly)
{
  g_autoptr (GMutexLocker) locker = NULL;
  GBytes *bytes;

  g_return_if_fail (self && bookmark);
  g_return_if_fail (self->claimed);

  bytes = rp_bookmark_write (bookmark);
  locker = g_mutex_locker_new (&self->lock);
  g_clear_pointer (&self->next, g_bytes_unref);
  self->next = bytes;
  self->firmly |= firmly || self->fresh;
  self->fresh = FALSE;
  self->drop = FALSE;
  wake (self);
}

/**
 * rp_bookmark_keeper_drop:
 * @self: a keeper that has the bookmark
 *
 * Lets go of what is kept: the session is over.
 */
void
rp_bookmark_keeper_drop (RpBookmarkKeeper *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_if_fail (self);
  g_return_if_fail (self->claimed);

  locker = g_mutex_locker_new (&self->lock);
  g_clear_pointer (&self->next, g_bytes_unref);
  self->firmly = FALSE;
  self->drop = TRUE;
  wake (self);
}

/**
 * rp_bookmark_keeper_flush:
 * @self: a keeper
 * @timeout: the longest wait, in microseconds
 *
 * Waits until all that was handed over is written.
 *
 * Returns: %FALSE when the time ran out
 */
gboolean
rp_bookmark_keeper_flush (RpBookmarkKeeper *self, gint64 timeout)
{
  g_autoptr (GMutexLocker) locker = NULL;
  gint64 end;

  g_return_val_if_fail (self, FALSE);

  end = g_get_monotonic_time () + timeout;
  locker = g_mutex_locker_new (&self->lock);
  while (is_working (self))
    if (!g_cond_wait_until (&self->changed, &self->lock, end))
      return FALSE;
  return TRUE;
}

static RpBookmark *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = make_path (folder, name);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RpBookmark *bookmark;
  GStatBuf about;
  gsize length;

  if (g_stat (path, &about) != 0 || !S_ISREG (about.st_mode) || about.st_size > RP_BOOKMARK_MAX_BYTES)
    return NULL;
  if (!g_file_get_contents (path, &text, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  bookmark = rp_bookmark_read (bytes);
  if (!bookmark)
    g_info ("A bookmark is damaged or of a newer Reprise, and passed over: %s", path);
  return bookmark;
}

/**
 * rp_bookmark_keeper_find:
 * @folder: where the bookmark lies
 *
 * Reads it; to be called on any thread, for it waits for the disk.
 *
 * Returns: (transfer full) (nullable): where a session was broken off; %NULL when there is none, or it goes on in another copy of
 *   the program
 */
RpBookmark *
rp_bookmark_keeper_find (const char *folder)
{
  g_autoptr (RpBookmark) firm = NULL;
  g_autoptr (RpBookmark) soft = NULL;
  gboolean held = FALSE;
  int lock;

  g_return_val_if_fail (folder, NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return NULL;
  lock = take_lock (folder, &held);
  if (lock >= 0)
    close (lock);
  if (held)
    return NULL;
  firm = read_file (folder, FIRM_FILE);
  soft = read_file (folder, SOFT_FILE);
  if (soft && (!firm || soft->kept.at >= firm->kept.at))
    return g_steal_pointer (&soft);
  return g_steal_pointer (&firm);
}

/**
 * rp_bookmark_keeper_forget:
 * @folder: where the bookmark lies
 *
 * Deletes it, on any thread: its day is over, or its session was deleted. What another session keeps meanwhile stays.
 */
void
rp_bookmark_keeper_forget (const char *folder)
{
  gboolean held = FALSE;
  int lock;

  g_return_if_fail (folder);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return;
  lock = take_lock (folder, &held);
  if (!held)
    delete_files (folder);
  if (lock >= 0)
    close (lock);
}
