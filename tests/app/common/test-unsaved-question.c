/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-unsaved-question.h"
#include "find.h"

static void
on_response (AdwMessageDialog *dialog, const char *response, char **answer)
{
  g_free (*answer);
  *answer = g_strdup (response);
}

/* Closing it is no answer, and trying again is the first thing to do. */
static void
test_question (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  AdwMessageDialog *dialog = rp_unsaved_question_new (window, "The disk is full.");
  g_autofree char *answer = NULL;

  g_signal_connect (dialog, "response", G_CALLBACK (on_response), &answer);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == window);
  gtk_window_present (GTK_WINDOW (dialog));
  find_assert_label (GTK_WIDGET (dialog), "Not saved yet");
  find_assert_label (GTK_WIDGET (dialog), "The disk is full.");
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "again");
  g_assert_cmpint (adw_message_dialog_get_response_appearance (dialog, "close"), ==,
                   ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpstr (answer, ==, "stay");
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/unsaved-question/question", test_question);

  return g_test_run ();
}
