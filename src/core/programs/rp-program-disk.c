/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-disk.h"

#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "programs/rp-program-file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Held while a file is compared and replaced, so that two programs that run at once see each other's changes. */
#define LOCK_FILE ".lock"
#define FOLDER_MODE 0700
/* With the number of the process: what was deleted waits there until it ends. */
#define DELETED_FOLDER ".deleted-"

struct _RpProgramDisk
{
  /* Constant */
  char *folder;
  char *deleted;
  GThread *thread;
  GMainContext *context;
  RpProgramDiskFunc done;
  gpointer user_data;

  /* Have their own locks: what is to be done, and what is done. A task without a path ends the thread. */
  GAsyncQueue *tasks;
  GAsyncQueue *results;

  GSource *source;

  /* Its own thread, and whoever has joined it */
  gboolean has_deleted;

  /* The thread that made it */
  guint n_open;
};

typedef struct
{
  GSource source;
  RpProgramDisk *disk;
} ResultSource;

/**
 * rp_program_disk_task_new:
 * @kind: what to do
 * @path: (nullable): the file or folder it is about
 *
 * Returns: (transfer full): a task to fill; free with rp_program_disk_task_free()
 */
RpProgramTask *
rp_program_disk_task_new (RpProgramTaskKind kind, const char *path)
{
  RpProgramTask *task = g_new0 (RpProgramTask, 1);

  task->kind = kind;
  task->path = g_strdup (path);
  return task;
}

/**
 * rp_program_disk_task_free:
 * @task: (transfer full) (nullable): a task
 *
 * Frees it and what it holds.
 */
void
rp_program_disk_task_free (RpProgramTask *task)
{
  if (!task)
    return;
  g_free (task->path);
  g_clear_pointer (&task->bytes, g_bytes_unref);
  g_clear_pointer (&task->expected, g_bytes_unref);
  g_clear_object (&task->program);
  g_clear_error (&task->error);
  g_free (task);
}

static gint64
read_use (const char *path)
{
  struct stat facts;

  if (stat (path, &facts) != 0)
    return 0;
  return (gint64) facts.st_mtim.tv_sec * G_USEC_PER_SEC + facts.st_mtim.tv_nsec / 1000;
}

/* Leaves in the task what is in its file now. */
static void
look (RpProgramTask *task)
{
  g_autofree char *name = g_filename_display_basename (task->path);

  g_clear_pointer (&task->bytes, g_bytes_unref);
  task->used = read_use (task->path);
  task->bytes = rp_program_file_read_bytes (task->path, &task->error);
  if (task->bytes)
    task->program = rp_program_file_parse (name, task->bytes, &task->error);
  else if (g_error_matches (task->error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND))
    g_clear_error (&task->error);
}

/* Whether a name has the number of a process behind a mark, and that process runs no more. */
static gboolean
is_left_over (const char *name, const char *mark)
{
  const char *at = strstr (name, mark);
  gint64 process = at ? g_ascii_strtoll (at + strlen (mark), NULL, 10) : 0;

  return process > 1 && process <= G_MAXINT && kill ((pid_t) process, 0) != 0 && errno == ESRCH;
}

/* What was in the making, or deleted, when the program was ended in the middle of it. */
static void
clear_left_over (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (g_str_has_suffix (name, ".part") && is_left_over (name, RP_PROGRAM_FILE_SUFFIX "."))
    g_unlink (path);
  else if (is_left_over (name, DELETED_FOLDER))
    {
      rp_aside_add (path);
      rp_aside_end (path);
    }
}

static void
tell (RpProgramDisk *self, RpProgramTask *task)
{
  g_async_queue_push (self->results, task);
  g_source_set_ready_time (self->source, 0);
}

static void
scan (RpProgramDisk *self, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, RP_PROGRAM_FILE_SUFFIX) && name[0] != '.')
        {
          RpProgramTask *task = rp_program_disk_task_new (RP_PROGRAM_TASK_READ, path);

          task->in_scan = TRUE;
          look (task);
          tell (self, task);
        }
      else
        clear_left_over (folder, name);
    }
}

/* Without a lock it goes on: a file is compared all the same, only not for certain. */
static int
lock_folder (RpProgramDisk *self)
{
  g_autofree char *path = g_build_filename (self->folder, LOCK_FILE, NULL);
  int file;

  g_mkdir_with_parents (self->folder, FOLDER_MODE);
  file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  while (file >= 0 && flock (file, LOCK_EX) != 0 && errno == EINTR)
    continue;
  return file;
}

/* One that was removed by another hand is written again: ours is what is left of it. */
static gboolean
is_foreign (const RpProgramTask *seen, const RpProgramTask *task)
{
  if (!seen->bytes && !seen->error)
    return FALSE;
  return !seen->bytes || !task->expected || !g_bytes_equal (seen->bytes, task->expected);
}

static void
write_task (RpProgramDisk *self, RpProgramTask *task)
{
  int lock = lock_folder (self);
  g_autoptr (RpProgramTask) seen = rp_program_disk_task_new (RP_PROGRAM_TASK_READ, task->path);

  look (seen);
  if (seen->bytes && g_bytes_equal (seen->bytes, task->bytes))
    task->used = seen->used;
  else if (is_foreign (seen, task))
    {
      task->foreign = TRUE;
      g_bytes_unref (task->bytes);
      task->bytes = g_steal_pointer (&seen->bytes);
      task->program = g_steal_pointer (&seen->program);
      task->error = g_steal_pointer (&seen->error);
      task->used = seen->used;
    }
  else if (rp_program_file_write_bytes (task->bytes, task->path, &task->error))
    task->used = read_use (task->path);
  if (lock >= 0)
    close (lock);
}

/* A folder of its own for each program that runs, gone at its end. */
static void
delete_task (RpProgramDisk *self, RpProgramTask *task)
{
  g_autofree char *name = g_path_get_basename (task->path);
  g_autofree char *to = g_build_filename (self->deleted, name, NULL);

  if (!self->has_deleted)
    rp_aside_add (self->deleted);
  self->has_deleted = TRUE;
  g_mkdir (self->deleted, FOLDER_MODE);
  if (g_rename (task->path, to) == 0 || errno == ENOENT)
    return;
  g_set_error (&task->error, RP_CORE_ERROR, RP_CORE_ERROR_FILE,
               _ ("A program that was deleted is still in its folder: %s. It comes back at the next start."),
               g_strerror (errno));
}

/* The system's time for files goes in steps of milliseconds; in one of them the order of use must not be lost. */
static void
touch (const RpProgramTask *task)
{
  const struct timespec used = { task->used / G_USEC_PER_SEC, task->used % G_USEC_PER_SEC * 1000 };
  const struct timespec times[] = { used, used };

  utimensat (AT_FDCWD, task->path, NULL, 0);
  if (read_use (task->path) < task->used)
    utimensat (AT_FDCWD, task->path, times, 0);
}

static void
run_task (RpProgramDisk *self, RpProgramTask *task)
{
  switch (task->kind)
    {
    case RP_PROGRAM_TASK_READ:
      look (task);
      break;
    case RP_PROGRAM_TASK_SCAN:
      scan (self, task->path);
      break;
    case RP_PROGRAM_TASK_WRITE:
      write_task (self, task);
      break;
    case RP_PROGRAM_TASK_TOUCH:
      touch (task);
      break;
    case RP_PROGRAM_TASK_DELETE:
    default:
      delete_task (self, task);
    }
}

/* The disk's own thread */
static gpointer
run (gpointer data)
{
  RpProgramDisk *self = data;

  while (TRUE)
    {
      g_autoptr (RpProgramTask) task = g_async_queue_pop (self->tasks);

      if (!task->path)
        return NULL;
      run_task (self, task);
      tell (self, g_steal_pointer (&task));
    }
}

static void
clear (gpointer data)
{
  RpProgramDisk *self = data;

  g_free (self->folder);
  g_free (self->deleted);
  g_main_context_unref (self->context);
  g_async_queue_unref (self->tasks);
  g_async_queue_unref (self->results);
}

static void
hand_over (RpProgramDisk *self, RpProgramTask *taken)
{
  g_autoptr (RpProgramTask) task = taken;

  self->n_open -= task->in_scan ? 0 : 1;
  self->done (task, self->user_data);
}

static gboolean
on_results (GSource *source, GSourceFunc callback, gpointer data)
{
  RpProgramDisk *self = g_atomic_rc_box_acquire (((ResultSource *) source)->disk);
  RpProgramTask *task;

  g_source_set_ready_time (source, -1);
  while (self->done && (task = g_async_queue_try_pop (self->results)))
    hand_over (self, task);
  g_atomic_rc_box_release_full (self, clear);
  return G_SOURCE_CONTINUE;
}

static GSource *
add_source (RpProgramDisk *self)
{
  static GSourceFuncs functions = { .dispatch = on_results };
  GSource *source = g_source_new (&functions, sizeof (ResultSource));

  ((ResultSource *) source)->disk = self;
  g_source_set_name (source, "programs");
  g_source_attach (source, self->context);
  return source;
}

/**
 * rp_program_disk_new:
 * @folder: the folder of the programs; made when it is needed
 * @done: called with what came of each task
 * @user_data: for @done
 *
 * Starts the thread. It must be freed on the thread that makes it, whose main context calls @done.
 *
 * Returns: (transfer full): a disk; free with rp_program_disk_free()
 */
RpProgramDisk *
rp_program_disk_new (const char *folder, RpProgramDiskFunc done, gpointer user_data)
{
  RpProgramDisk *self;

  g_return_val_if_fail (folder && done, NULL);

  self = g_atomic_rc_box_new0 (RpProgramDisk);
  self->folder = g_strdup (folder);
  self->deleted = g_strdup_printf ("%s/" DELETED_FOLDER "%d", folder, (int) getpid ());
  self->context = g_main_context_ref_thread_default ();
  self->done = done;
  self->user_data = user_data;
  self->tasks = g_async_queue_new_full ((GDestroyNotify) rp_program_disk_task_free);
  self->results = g_async_queue_new_full ((GDestroyNotify) rp_program_disk_task_free);
  self->source = add_source (self);
  self->thread = g_thread_new ("programs", run, self);
  return self;
}

/**
 * rp_program_disk_free:
 * @self: (transfer full): a disk
 *
 * Waits until all that was given to it is done, and ends the thread. What comes of it is told to nobody.
 */
void
rp_program_disk_free (RpProgramDisk *self)
{
  g_return_if_fail (self);

  g_async_queue_push (self->tasks, rp_program_disk_task_new (RP_PROGRAM_TASK_READ, NULL));
  g_thread_join (self->thread);
  if (self->has_deleted)
    rp_aside_end (self->deleted);
  self->done = NULL;
  g_source_destroy (self->source);
  g_source_unref (self->source);
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * rp_program_disk_push:
 * @self: a disk
 * @task: (transfer full): what to do, when all that came before it is done
 *
 * Gives the thread something to do.
 */
void
rp_program_disk_push (RpProgramDisk *self, RpProgramTask *task)
{
  g_return_if_fail (self && task && task->path);

  self->n_open++;
  g_async_queue_push (self->tasks, task);
}

/**
 * rp_program_disk_flush:
 * @self: a disk
 *
 * Waits until all is done that was given to it, and what is given while the results are told.
 */
void
rp_program_disk_flush (RpProgramDisk *self)
{
  g_return_if_fail (self);

  while (self->n_open > 0)
    hand_over (self, g_async_queue_pop (self->results));
}
