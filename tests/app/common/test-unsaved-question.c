/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-unsaved-question.h"
#include "find.h"

static void
count (guint *times)
{
  (*times)++;
}

static AdwMessageDialog *
find_dialog (void)
{
  return (AdwMessageDialog *) find_window (ADW_TYPE_MESSAGE_DIALOG);
}

/* Closing it is no answer, and trying again is the first thing to do. */
static void
test_question (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  RpUnsavedQuestion *question = rp_unsaved_question_new (window);
  AdwMessageDialog *dialog;
  guint n_close = 0;
  guint n_again = 0;

  g_signal_connect_swapped (question, "close", G_CALLBACK (count), &n_close);
  g_signal_connect_swapped (question, "again", G_CALLBACK (count), &n_again);
  g_assert_false (rp_unsaved_question_is_asked (question));
  g_assert_false (rp_unsaved_question_present (question));
  g_assert_null (find_dialog ());
  rp_unsaved_question_ask (question, "The disk is full.");
  g_assert_true (rp_unsaved_question_is_asked (question));
  dialog = find_dialog ();
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == window);
  find_assert_label (GTK_WIDGET (dialog), "Not saved yet");
  find_assert_label (GTK_WIDGET (dialog), "The disk is full.");
  g_assert_cmpstr (adw_message_dialog_get_default_response (dialog), ==, "again");
  g_assert_cmpint (adw_message_dialog_get_response_appearance (dialog, "close"), ==,
                   ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (rp_unsaved_question_is_asked (question));
  g_assert_cmpuint (n_close + n_again, ==, 0);

  /* Another reason takes the place of the first. */
  rp_unsaved_question_ask (question, "The disk is full.");
  rp_unsaved_question_ask (question, "The disk is gone.");
  g_assert_true (rp_unsaved_question_present (question));
  find_assert_label (GTK_WIDGET (find_dialog ()), "The disk is gone.");
  adw_message_dialog_response (find_dialog (), "again");
  g_assert_cmpuint (n_again, ==, 1);
  g_assert_null (find_dialog ());
  rp_unsaved_question_ask (question, "The disk is gone.");
  adw_message_dialog_response (find_dialog (), "close");
  g_assert_cmpuint (n_close, ==, 1);

  /* It goes with whoever asks. */
  rp_unsaved_question_ask (question, "The disk is gone.");
  g_assert_finalize_object (question);
  g_assert_null (find_dialog ());
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/unsaved-question/question", test_question);

  return g_test_run ();
}
