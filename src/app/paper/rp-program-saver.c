/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-program-saver.h"

#include "common/rp-file-request.h"
#include "programs/rp-program-file.h"

#include <glib/gi18n-lib.h>

/**
 * RpProgramSaver:
 *
 * Asks where a program shall be saved for somebody else, and writes it there.
 */
struct _RpProgramSaver
{
  GObject parent_instance;

  /* Owned references */
  RpFileRequest *request;
};

typedef struct
{
  RpProgram *program;
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

G_DEFINE_FINAL_TYPE (RpProgramSaver, rp_program_saver, G_TYPE_OBJECT)

static void
request_free (Request *request)
{
  g_object_unref (request->program);
  g_free (request->path);
  g_free (request);
}

static void
rp_program_saver_dispose (GObject *object)
{
  RpProgramSaver *self = RP_PROGRAM_SAVER (object);

  g_clear_object (&self->request);

  G_OBJECT_CLASS (rp_program_saver_parent_class)->dispose (object);
}

static void
rp_program_saver_class_init (RpProgramSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_program_saver_dispose;

  /**
   * RpProgramSaver::chosen:
   * @path: the file to write
   *
   * The person said where.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_PROGRAM_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpProgramSaver::saved:
   * @name: the name of the file, without its folder
   *
   * The file is written.
   */
  signals[SAVED] = g_signal_new ("saved", RP_TYPE_PROGRAM_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpProgramSaver::failed:
   * @sentence: why not, in whole sentences
   *
   * Nothing was written; a file that was there before is still there.
   */
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_PROGRAM_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_answer (gpointer user_data, const char *answer)
{
  RpProgramSaver *self = user_data;
  g_autofree char *path = answer ? rp_file_request_complete (answer, RP_PROGRAM_FILE_SUFFIX) : NULL;

  if (path)
    g_signal_emit (self, signals[CHOSEN], 0, path);
  else
    g_signal_emit (self, signals[FAILED], 0,
                   _ ("A program can only be saved to a folder of this computer. Choose another folder."));
}

static void
rp_program_saver_init (RpProgramSaver *self)
{
  self->request = rp_file_request_new (on_answer, self);
}

/**
 * rp_program_saver_new:
 *
 * Returns: (transfer full): a saver that asks nothing yet
 */
RpProgramSaver *
rp_program_saver_new (void)
{
  return g_object_new (RP_TYPE_PROGRAM_SAVER, NULL);
}

/**
 * rp_program_saver_ask:
 * @self: a saver
 * @parent: the window to ask over
 * @title: the name of the program
 *
 * Asks where to save; #RpProgramSaver::chosen has the answer, if there is one.
 */
void
rp_program_saver_ask (RpProgramSaver *self, GtkWindow *parent, const char *title)
{
  static const char *const types[] = { "application/x-reprise-program+xml", NULL };
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  g_return_if_fail (RP_IS_PROGRAM_SAVER (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title);

  if (rp_file_request_is_asking (self->request))
    return;
  /* Translators: the name of a file when the program's own cannot be one */
  name = rp_file_request_suggest_name (title, _ ("Program"), RP_PROGRAM_FILE_SUFFIX);
  chooser = gtk_file_chooser_native_new (_ ("Save the program"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _ ("_Save"), _ ("_Cancel"));
  rp_file_request_begin_in (chooser, G_USER_DIRECTORY_DOCUMENTS);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  rp_file_request_ask (self->request, chooser, _ ("Programs"), types);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  GError *error = NULL;

  if (rp_program_file_write (request->program, request->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpProgramSaver) self = user_data;
  Request *request = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (request->path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_debug ("A program is saved for somebody else");
      g_signal_emit (self, signals[SAVED], 0, name);
    }
  else
    {
      g_info ("A program is not saved for somebody else: %s", error->message);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

/**
 * rp_program_saver_save:
 * @self: a saver
 * @program: what to write
 * @path: the file
 *
 * Writes the file, or nothing, on a thread of its own, for the disk may be slow; #RpProgramSaver::saved or
 * #RpProgramSaver::failed says which.
 */
void
rp_program_saver_save (RpProgramSaver *self, RpProgram *program, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (RP_IS_PROGRAM_SAVER (self));
  g_return_if_fail (RP_IS_PROGRAM (program));
  g_return_if_fail (path);

  request = g_new0 (Request, 1);
  request->program = g_object_ref (program);
  request->path = g_strdup (path);
  /* Not the task's source: the other thread may be the last to let go of that. */
  task = g_task_new (NULL, NULL, on_written, g_object_ref (self));
  g_task_set_source_tag (task, rp_program_saver_save);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, save_in_thread);
}
