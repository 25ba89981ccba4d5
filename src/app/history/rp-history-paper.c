/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-paper.h"

#include "paper/rp-paper-printer.h"
#include "paper/rp-paper-saver.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistoryPaper:
 *
 * What was done, on paper for a clinician: through the print dialog, or as a PDF.
 */
struct _RpHistoryPaper
{
  GObject parent_instance;

  /* Owned references */
  RpFileSaver *saver;
  RpPaperPrinter *printer; /* (nullable): while it prints */

  GtkWindow *window; /* not owned: it lives longer */
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryPaper, rp_history_paper, G_TYPE_OBJECT)

static void
tell (RpHistoryPaper *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static void
tell_failure (RpHistoryPaper *self, RpPaperPrinter *printer)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  gtk_print_operation_get_error (GTK_PRINT_OPERATION (printer), &error);
  if (!error)
    {
      tell (self, _ ("The printer does not say why. Try to save it as a PDF."));
      return;
    }
  /* Translators: the reason, in the system's words */
  sentence = g_strdup_printf (_ ("It was not printed: %s. Try to save it as a PDF."), error->message);
  tell (self, sentence);
}

static void
on_done (RpHistoryPaper *self, GtkPrintOperationResult result)
{
  g_autoptr (RpPaperPrinter) printer = g_steal_pointer (&self->printer);

  if (!printer)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    tell (self, _ ("Sent to print."));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_failure (self, printer);
}

static void
rp_history_paper_dispose (GObject *object)
{
  RpHistoryPaper *self = RP_HISTORY_PAPER (object);

  g_clear_object (&self->printer);
  g_clear_object (&self->saver);

  G_OBJECT_CLASS (rp_history_paper_parent_class)->dispose (object);
}

static void
rp_history_paper_class_init (RpHistoryPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_paper_dispose;

  /**
   * RpHistoryPaper::told:
   * @sentence: what the person should know, in whole sentences
   *
   * It was printed, or could not be.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_HISTORY_PAPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_history_paper_init (RpHistoryPaper *self)
{
  self->saver = rp_paper_saver_new ();
}

/**
 * rp_history_paper_new:
 * @window: what the print dialog is over; it lives longer than this
 *
 * Returns: (transfer full): a way to paper
 */
RpHistoryPaper *
rp_history_paper_new (GtkWindow *window)
{
  RpHistoryPaper *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (RP_TYPE_HISTORY_PAPER, NULL);
  self->window = window;
  return self;
}

/**
 * rp_history_paper_get_saver:
 * @self: a way to paper
 *
 * Returns: (transfer none): what asks where a PDF goes, and tells when it is there
 */
RpFileSaver *
rp_history_paper_get_saver (RpHistoryPaper *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_PAPER (self), NULL);

  return self->saver;
}

static RpSheetSettings *
make_settings (GDateTime *now)
{
  RpSheetSettings *settings = rp_sheet_settings_new ();

  settings->paper = rp_sheet_settings_find_paper ();
  settings->date = g_date_time_ref (now);
  return settings;
}

/**
 * rp_history_paper_print:
 * @self: a way to paper
 * @past: what was done
 * @now: the day that stands on it
 *
 * Opens the print dialog; nothing where it is open already.
 */
void
rp_history_paper_print (RpHistoryPaper *self, const RpSheetPast *past, GDateTime *now)
{
  g_autoptr (RpSheetSettings) settings = NULL;
  g_autoptr (RpSheet) sheet = NULL;
  GtkPrintOperationResult result;

  g_return_if_fail (RP_IS_HISTORY_PAPER (self));
  g_return_if_fail (past && now);

  if (self->printer)
    return;
  if (!rp_paper_printer_has_room (g_get_tmp_dir ()))
    {
      tell (self, _ ("It was not printed, because the disk is nearly full. Make room, and try again."));
      return;
    }
  settings = make_settings (now);
  sheet = rp_sheet_new_past (past, settings);
  self->printer = rp_paper_printer_new (sheet, settings);
  g_signal_connect_object (self->printer, "done", G_CALLBACK (on_done), self, G_CONNECT_SWAPPED);
  result = gtk_print_operation_run (GTK_PRINT_OPERATION (self->printer),
                                    GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->window, NULL);
  /* An error before the dialog is there is only returned. */
  if (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    on_done (self, result);
}

/**
 * rp_history_paper_save:
 * @self: a way to paper
 * @past: what was done
 * @now: the day that stands on it
 * @path: the file
 *
 * Writes a PDF, as rp_file_saver_save() does.
 */
void
rp_history_paper_save (RpHistoryPaper *self, const RpSheetPast *past, GDateTime *now, const char *path)
{
  g_autoptr (RpSheetSettings) settings = NULL;
  g_autoptr (RpSheet) sheet = NULL;

  g_return_if_fail (RP_IS_HISTORY_PAPER (self));
  g_return_if_fail (past && now && path);

  settings = make_settings (now);
  sheet = rp_sheet_new_past (past, settings);
  rp_paper_saver_save (self->saver, sheet, settings, path);
}
