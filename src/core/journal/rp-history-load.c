/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-load.h"

#include "journal/rp-journal.h"

typedef struct
{
  char *path;
  guint32 from;
  guint32 to;
  char *notice;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  g_free (load->notice);
  g_free (load);
}

static RpHistory *
read_journal (RpJournal *journal, guint32 from, guint32 to, char **notice, GError **error)
{
  RpHistory *history = rp_journal_read (journal, from, to, error);

  if (history && notice)
    *notice = g_strdup (rp_journal_get_notice (journal));
  return history;
}

/* As who writes would open it: what is damaged is put aside and saved as far as that goes, and what is wrong is told. */
static RpHistory *
read_after_all (const char *path, guint32 from, guint32 to, char **notice, GError **error)
{
  g_autoptr (RpJournal) journal = rp_journal_open (path, error);

  return journal ? read_journal (journal, from, to, notice, error) : NULL;
}

/**
 * rp_history_load:
 * @path: the journal's file, which need not be there
 * @from: the first day, see #RpFactTime
 * @to: the last one, %G_MAXUINT32 for all that follow
 * @notice: (out) (optional) (nullable): sentences to tell the person: that the journal is of a newer Reprise and can only be
 *   looked at, or that it was damaged
 * @error: return location for an error
 *
 * Reads the sessions of these days. Waits for the disk.
 *
 * Returns: (transfer full) (nullable): the sessions as they are known now
 */
RpHistory *
rp_history_load (const char *path, guint32 from, guint32 to, char **notice, GError **error)
{
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) local_error = NULL;
  RpHistory *history = NULL;

  g_return_val_if_fail (path, NULL);

  if (notice)
    *notice = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return rp_history_new (g_ptr_array_new (), from, to);
  journal = rp_journal_open_to_read (path, &local_error);
  if (journal)
    history = read_journal (journal, from, to, notice, &local_error);
  if (history)
    return history;
  g_info ("Journal: not read: %s", local_error->message);
  g_clear_object (&journal);
  return read_after_all (path, from, to, notice, error);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Load *load = data;
  g_autoptr (GError) error = NULL;
  RpHistory *history = rp_history_load (load->path, load->from, load->to, &load->notice, &error);

  if (history)
    g_task_return_pointer (task, history, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * rp_history_load_async:
 * @path: the journal's file, which need not be there
 * @from: the first day, see #RpFactTime
 * @to: the last one, %G_MAXUINT32 for all that follow
 * @cancellable: (nullable): for when nobody wants it any more
 * @callback: called in the thread-default main context, with no source object
 * @user_data: for @callback
 *
 * Reads the sessions of these days on a thread.
 */
void
rp_history_load_async (const char *path,
                       guint32 from,
                       guint32 to,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Load *load;

  g_return_if_fail (path);

  load = g_new0 (Load, 1);
  load->path = g_strdup (path);
  load->from = from;
  load->to = to;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, rp_history_load_async);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * rp_history_load_finish:
 * @result: what the callback was given
 * @notice: (out) (optional) (nullable): see rp_history_load()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the sessions as they are known now
 */
RpHistory *
rp_history_load_finish (GAsyncResult *result, char **notice, GError **error)
{
  RpHistory *history;
  Load *load;

  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_task_get_source_tag (G_TASK (result)) == (gpointer) rp_history_load_async, NULL);

  load = g_task_get_task_data (G_TASK (result));
  history = g_task_propagate_pointer (G_TASK (result), error);
  if (notice)
    *notice = history ? g_steal_pointer (&load->notice) : NULL;
  return history;
}
