/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-file-saver.h"

#include "common/rp-file-request.h"

#include <glib/gi18n-lib.h>

/**
 * RpFileSaver:
 *
 * Asks where something shall be saved, and writes it there.
 */
struct _RpFileSaver
{
  GObject parent_instance;

  const RpFileSaverWords *words;

  /* Owned references */
  RpFileRequest *request;
};

typedef struct
{
  RpFileSaverWrite write;
  gpointer what;
  GDestroyNotify free_what;
  char *path;
} Request;

enum
{
  CHOSEN,
  SAVED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpFileSaver, rp_file_saver, G_TYPE_OBJECT)

static void
request_free (Request *request)
{
  request->free_what (request->what);
  g_free (request->path);
  g_free (request);
}

static void
rp_file_saver_dispose (GObject *object)
{
  g_clear_object (&RP_FILE_SAVER (object)->request);

  G_OBJECT_CLASS (rp_file_saver_parent_class)->dispose (object);
}

static void
rp_file_saver_class_init (RpFileSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_file_saver_dispose;

  /**
   * RpFileSaver::chosen:
   * @path: the file to write
   *
   * The person said where.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_FILE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpFileSaver::saved:
   * @name: the name of the file, without its folder
   *
   * The file is written.
   */
  signals[SAVED] = g_signal_new ("saved", RP_TYPE_FILE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpFileSaver::failed:
   * @sentence: why not, in whole sentences
   *
   * Nothing was written; a file that was there before is still there.
   */
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_FILE_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_answer (gpointer user_data, const char *answer)
{
  RpFileSaver *self = user_data;
  g_autofree char *path = answer ? rp_file_request_complete (answer, self->words->ending) : NULL;

  if (path)
    g_signal_emit (self, signals[CHOSEN], 0, path);
  else
    g_signal_emit (self, signals[FAILED], 0, _ (self->words->elsewhere));
}

static void
rp_file_saver_init (RpFileSaver *self)
{
  self->request = rp_file_request_new (on_answer, self);
}

/**
 * rp_file_saver_new:
 * @words: how the files are spoken of; must live as long as the program
 *
 * Returns: (transfer full): a saver that asks nothing yet
 */
RpFileSaver *
rp_file_saver_new (const RpFileSaverWords *words)
{
  RpFileSaver *self;

  g_return_val_if_fail (words, NULL);

  self = g_object_new (RP_TYPE_FILE_SAVER, NULL);
  self->words = words;
  return self;
}

/**
 * rp_file_saver_suggest_name:
 * @self: a saver
 * @title: the title of what is saved
 *
 * Returns: (transfer full): a name for its file that any disk takes
 */
char *
rp_file_saver_suggest_name (RpFileSaver *self, const char *title)
{
  g_return_val_if_fail (RP_IS_FILE_SAVER (self), NULL);
  g_return_val_if_fail (title, NULL);

  return rp_file_request_suggest_name (title, _ (self->words->otherwise), self->words->ending);
}

/**
 * rp_file_saver_ask:
 * @self: a saver
 * @parent: the window to ask over
 * @title: the title of what is saved
 *
 * Asks where to save, one thing at a time; #RpFileSaver::chosen has the answer, if there is one.
 */
void
rp_file_saver_ask (RpFileSaver *self, GtkWindow *parent, const char *title)
{
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  g_return_if_fail (RP_IS_FILE_SAVER (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title);

  if (rp_file_request_is_asking (self->request))
    return;
  name = rp_file_saver_suggest_name (self, title);
  chooser = gtk_file_chooser_native_new (_ (self->words->title), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _ ("_Save"), _ ("_Cancel"));
  rp_file_request_begin_in (chooser, G_USER_DIRECTORY_DOCUMENTS);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  rp_file_request_ask (self->request, chooser, _ (self->words->kind),
                       (const char *const[]){ self->words->type, NULL });
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;

  if (request->write (request->what, request->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpFileSaver) self = user_data;
  Request *request = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (request->path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_debug ("A file is saved: %s", self->words->type);
      g_signal_emit (self, signals[SAVED], 0, name);
    }
  else
    {
      g_info ("A file is not saved: %s", error->message);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

/**
 * rp_file_saver_save:
 * @self: a saver
 * @write: what writes it
 * @what: (transfer full): what to hand to @write
 * @free_what: what frees @what
 * @path: the file
 *
 * Writes the file, or nothing, on a thread of its own, for a disk may be slow; #RpFileSaver::saved or #RpFileSaver::failed says
 * which.
 */
void
rp_file_saver_save (RpFileSaver *self,
                    RpFileSaverWrite write,
                    gpointer what,
                    GDestroyNotify free_what,
                    const char *path)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (RP_IS_FILE_SAVER (self));
  g_return_if_fail (write && free_what);
  g_return_if_fail (path);

  request = g_new (Request, 1);
  *request = (Request){ write, what, free_what, g_strdup (path) };
  /* Not the task's source: the other thread may be the last to let go of that. */
  task = g_task_new (NULL, NULL, on_written, g_object_ref (self));
  g_task_set_source_tag (task, rp_file_saver_save);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, save_in_thread);
}
