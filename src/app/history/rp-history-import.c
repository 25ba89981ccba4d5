/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-import.h"

#include "common/rp-file-request.h"
#include "journal/rp-history-load.h"
#include "journal/rp-journal-json.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistoryImport:
 *
 * Brings in what was done at another computer, from a file that it saved.
 */
struct _RpHistoryImport
{
  GObject parent_instance;

  /* Owned */
  char *journal; /* the file of this computer's */
  RpFileRequest *request;
};

typedef struct
{
  char *journal;
  char *path;
  guint n_new;
} Read;

enum
{
  READ,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryImport, rp_history_import, G_TYPE_OBJECT)

static void
read_free (gpointer data)
{
  Read *read = data;

  g_free (read->journal);
  g_free (read->path);
  g_free (read);
}

static void
on_answer (gpointer user_data, const char *path)
{
  RpHistoryImport *self = user_data;

  if (path)
    rp_history_import_read (self, path);
  else
    g_signal_emit (self, signals[TOLD], 0,
                   _ ("This file is not on this computer. Copy it here, then open it."));
}

static void
rp_history_import_dispose (GObject *object)
{
  RpHistoryImport *self = RP_HISTORY_IMPORT (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->journal, g_free);

  G_OBJECT_CLASS (rp_history_import_parent_class)->dispose (object);
}

static void
rp_history_import_class_init (RpHistoryImportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_import_dispose;

  /**
   * RpHistoryImport::read:
   * @records: (element-type RpJournalRecord): what is to be merged into the journal
   *
   * A file was read.
   */
  signals[READ] = g_signal_new ("read", RP_TYPE_HISTORY_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * RpHistoryImport::told:
   * @sentence: what the person should know, in whole sentences
   *
   * How much was brought in, or why nothing was.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_HISTORY_IMPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_history_import_init (RpHistoryImport *self)
{
  self->request = rp_file_request_new (on_answer, self);
}

/**
 * rp_history_import_new:
 * @journal: the journal's file, to know what is there already
 *
 * Returns: (transfer full): something that can bring in a journal
 */
RpHistoryImport *
rp_history_import_new (const char *journal)
{
  RpHistoryImport *self;

  g_return_val_if_fail (journal, NULL);

  self = g_object_new (RP_TYPE_HISTORY_IMPORT, NULL);
  self->journal = g_strdup (journal);
  return self;
}

/**
 * rp_history_import_ask:
 * @self: an import
 * @parent: the window to ask over
 *
 * Asks for the file, and reads it.
 */
void
rp_history_import_ask (RpHistoryImport *self, GtkWindow *parent)
{
  static const char *const types[] = { "application/json", NULL };

  g_return_if_fail (RP_IS_HISTORY_IMPORT (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (rp_file_request_is_asking (self->request))
    return;
  rp_file_request_ask (self->request,
                       gtk_file_chooser_native_new (_ ("Bring in from another computer"), parent,
                                                    GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel")),
                       _ ("Journals (JSON)"), types);
}

static guint
count_new (RpHistory *history, GPtrArray *records)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    g_hash_table_add (known, rp_history_get_session (history, i)->uid);
  for (guint i = 0; i < records->len; i++)
    {
      const RpJournalRecord *record = g_ptr_array_index (records, i);

      n += record->sessions->len > 0 && !g_hash_table_contains (known, record->uid);
    }
  return n;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Read *read = data;
  GError *error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (RpHistory) history = NULL;

  if (!g_file_get_contents (read->path, &text, &length, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  records = rp_journal_json_read (bytes, &error);
  history = records ? rp_history_load (read->journal, 1, G_MAXUINT32, NULL, &error) : NULL;
  if (!history)
    {
      g_task_return_error (task, error);
      return;
    }
  read->n_new = count_new (history, records);
  g_task_return_pointer (task, g_steal_pointer (&records), (GDestroyNotify) g_ptr_array_unref);
}

static char *
say_new (guint n_new)
{
  if (n_new == 0)
    return g_strdup (_ ("All of this was here already. Answers and corrections that were not are here now."));
  return g_strdup_printf (ngettext ("%u session was brought in.", "%u sessions were brought in.", n_new),
                          n_new);
}

static void
on_read (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpHistoryImport) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_task_propagate_pointer (G_TASK (result), &error);
  const Read *read = g_task_get_task_data (G_TASK (result));
  g_autofree char *sentence = NULL;

  if (!records)
    {
      g_signal_emit (self, signals[TOLD], 0, error->message);
      return;
    }
  sentence = say_new (read->n_new);
  g_signal_emit (self, signals[READ], 0, records);
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

/**
 * rp_history_import_read:
 * @self: an import
 * @path: a file that a Reprise saved for another computer
 *
 * Reads it on a thread, and hands over what is in it.
 */
void
rp_history_import_read (RpHistoryImport *self, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Read *read;

  g_return_if_fail (RP_IS_HISTORY_IMPORT (self));
  g_return_if_fail (path);

  read = g_new0 (Read, 1);
  read->journal = g_strdup (self->journal);
  read->path = g_strdup (path);
  /* Not the task's source: the other thread may be the last to let go of that. */
  task = g_task_new (NULL, NULL, on_read, g_object_ref (self));
  g_task_set_source_tag (task, rp_history_import_read);
  g_task_set_task_data (task, read, read_free);
  g_task_run_in_thread (task, read_in_thread);
}
