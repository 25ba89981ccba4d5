/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-unsaved-question.h"

#include <glib/gi18n-lib.h>

static void
add_words (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/**
 * rp_unsaved_question_new:
 * @window: the window that shall close
 * @sentence: why it cannot be saved
 *
 * Asks whether to close all the same. Its responses are "close", "again", and "stay" where it is closed without an answer. GTK
 * 4.18 warns about how wide the dialog's own heading is, so it gets one from here.
 *
 * Returns: (transfer none): the question, which GTK owns, to be presented
 */
AdwMessageDialog *
rp_unsaved_question_new (GtkWindow *window, const char *sentence)
{
  AdwMessageDialog *dialog;
  GtkWidget *words;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (sentence, NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, NULL, NULL));
  words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_window_set_title (GTK_WINDOW (dialog), _ ("Not saved yet"));
  add_words (words, _ ("Not saved yet"), "title-2");
  add_words (words, sentence, "body");
  add_words (words,
             _ ("What you did last is in no file yet. If you close now, it can be lost. Put this right, then "
                "try again."),
             "body");
  adw_message_dialog_set_extra_child (dialog, words);
  adw_message_dialog_add_responses (dialog, "close", _ ("_Close Anyway"), "again", _ ("_Try Again"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "again");
  /* Escape goes back to the window. */
  adw_message_dialog_set_close_response (dialog, "stay");
  return dialog;
}
