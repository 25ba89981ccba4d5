/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-saver.h"

#include "common/rp-file-request.h"
#include "pages/rp-sheet-pdf.h"

#include <glib/gi18n-lib.h>

/**
 * RpPaperSaver:
 *
 * Asks where a sheet shall be saved, and writes it there as a PDF.
 */
struct _RpPaperSaver
{
  GObject parent_instance;

  /* Owned references */
  RpFileRequest *request;
};

typedef struct
{
  RpSheet *sheet;
  RpSheetSettings *settings;
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

G_DEFINE_FINAL_TYPE (RpPaperSaver, rp_paper_saver, G_TYPE_OBJECT)

static void
request_free (Request *request)
{
  rp_sheet_unref (request->sheet);
  rp_sheet_settings_free (request->settings);
  g_free (request->path);
  g_free (request);
}

static void
rp_paper_saver_dispose (GObject *object)
{
  RpPaperSaver *self = RP_PAPER_SAVER (object);

  g_clear_object (&self->request);

  G_OBJECT_CLASS (rp_paper_saver_parent_class)->dispose (object);
}

static void
rp_paper_saver_class_init (RpPaperSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_paper_saver_dispose;

  /**
   * RpPaperSaver::chosen:
   * @path: the file to write
   *
   * The person said where.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_PAPER_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpPaperSaver::saved:
   * @name: the name of the file, without its folder
   *
   * The file is written.
   */
  signals[SAVED] = g_signal_new ("saved", RP_TYPE_PAPER_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RpPaperSaver::failed:
   * @sentence: why not, in whole sentences
   *
   * Nothing was written; a file that was there before is still there.
   */
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_PAPER_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_answer (gpointer user_data, const char *answer)
{
  RpPaperSaver *self = user_data;
  g_autofree char *path = answer ? rp_file_request_complete (answer, ".pdf") : NULL;

  if (path)
    g_signal_emit (self, signals[CHOSEN], 0, path);
  else
    g_signal_emit (self, signals[FAILED], 0,
                   _ ("Sheets can be saved in folders of this computer only. Choose another folder."));
}

static void
rp_paper_saver_init (RpPaperSaver *self)
{
  self->request = rp_file_request_new (on_answer, self);
}

/**
 * rp_paper_saver_new:
 *
 * Returns: (transfer full): a saver that asks nothing yet
 */
RpPaperSaver *
rp_paper_saver_new (void)
{
  return g_object_new (RP_TYPE_PAPER_SAVER, NULL);
}

/**
 * rp_paper_saver_suggest_name:
 * @title: the title of a sheet
 *
 * Returns: (transfer full): a name for its file that any disk takes
 */
char *
rp_paper_saver_suggest_name (const char *title)
{
  g_return_val_if_fail (title, NULL);

  /* Translators: the name of a file when the sheet has none */
  return rp_file_request_suggest_name (title, _ ("Sheet"), ".pdf");
}

/**
 * rp_paper_saver_ask:
 * @self: a saver
 * @parent: the window to ask over
 * @title: the title of the sheet
 *
 * Asks where to save; #RpPaperSaver::chosen has the answer, if there is one.
 */
void
rp_paper_saver_ask (RpPaperSaver *self, GtkWindow *parent, const char *title)
{
  static const char *const types[] = { "application/pdf", NULL };
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  g_return_if_fail (RP_IS_PAPER_SAVER (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (title);

  if (rp_file_request_is_asking (self->request))
    return;
  name = rp_paper_saver_suggest_name (title);
  chooser = gtk_file_chooser_native_new (_ ("Save as PDF"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"),
                                         _ ("_Cancel"));
  rp_file_request_begin_in (chooser, G_USER_DIRECTORY_DOCUMENTS);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  rp_file_request_ask (self->request, chooser, _ ("PDF documents"), types);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  g_autoptr (RpSheetPages) pages = NULL;
  RpSheetGeometry geometry;
  GError *error = NULL;

  rp_sheet_geometry_init (&geometry, request->settings->paper, request->settings->landscape);
  pages = rp_sheet_pages_new (request->sheet, request->settings, &geometry);
  if (rp_sheet_pdf_save (pages, request->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpPaperSaver) self = user_data;
  Request *request = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_basename (request->path);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_debug ("A sheet is saved as %s", request->path);
      g_signal_emit (self, signals[SAVED], 0, name);
    }
  else
    {
      g_info ("A sheet is not saved as %s: %s", request->path, error->message);
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

/**
 * rp_paper_saver_save:
 * @self: a saver
 * @sheet: what to write
 * @settings: how it looks
 * @path: the file
 *
 * Writes the file, or nothing; #RpPaperSaver::saved or #RpPaperSaver::failed says which. A disk may be slow, and what Pango
 * measures belongs to one thread: the pages are laid out once more on the thread that writes.
 */
void
rp_paper_saver_save (RpPaperSaver *self, RpSheet *sheet, const RpSheetSettings *settings, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (RP_IS_PAPER_SAVER (self));
  g_return_if_fail (sheet);
  g_return_if_fail (settings);
  g_return_if_fail (path);

  request = g_new0 (Request, 1);
  request->sheet = rp_sheet_ref (sheet);
  request->settings = rp_sheet_settings_copy (settings);
  request->path = g_strdup (path);
  /* Not the task's source: the other thread may be the last to let go of that. */
  task = g_task_new (NULL, NULL, on_written, g_object_ref (self));
  g_task_set_source_tag (task, rp_paper_saver_save);
  g_task_set_task_data (task, request, (GDestroyNotify) request_free);
  g_task_run_in_thread (task, save_in_thread);
}
