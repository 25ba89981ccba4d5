/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-unsaved-question.h"

#include <glib/gi18n-lib.h>

/**
 * RpUnsavedQuestion:
 *
 * What is asked when a window shall close over something that is on no disk yet.
 */
struct _RpUnsavedQuestion
{
  GObject parent_instance;

  GtkWindow *window; /* not owned; whoever asks lives no longer */
  GtkWindow *dialog; /* owned, while it is asked */
};

enum
{
  CLOSE,
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpUnsavedQuestion, rp_unsaved_question, G_TYPE_OBJECT)

static void
rp_unsaved_question_dispose (GObject *object)
{
  rp_unsaved_question_end (RP_UNSAVED_QUESTION (object));

  G_OBJECT_CLASS (rp_unsaved_question_parent_class)->dispose (object);
}

static void
rp_unsaved_question_class_init (RpUnsavedQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_unsaved_question_dispose;

  /**
   * RpUnsavedQuestion::close:
   *
   * The person wants the window closed all the same.
   */
  signals[CLOSE] = g_signal_new ("close", RP_TYPE_UNSAVED_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  /**
   * RpUnsavedQuestion::again:
   *
   * It shall be tried again.
   */
  signals[AGAIN] = g_signal_new ("again", RP_TYPE_UNSAVED_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
rp_unsaved_question_init (RpUnsavedQuestion *self)
{
}

/* Where it is closed without an answer, the window stays. */
static void
on_response (RpUnsavedQuestion *self, const char *response)
{
  rp_unsaved_question_end (self);
  if (g_str_equal (response, "close"))
    g_signal_emit (self, signals[CLOSE], 0);
  else if (g_str_equal (response, "again"))
    g_signal_emit (self, signals[AGAIN], 0);
}

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

/* GTK 4.18 warns about how wide the dialog's own heading is, so it gets one from here. */
static AdwMessageDialog *
make_dialog (GtkWindow *window, const char *sentence)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, NULL, NULL));
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

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

/**
 * rp_unsaved_question_new:
 * @window: the window that shall close; it must outlive the question
 *
 * Returns: (transfer full): a question that is not asked yet
 */
RpUnsavedQuestion *
rp_unsaved_question_new (GtkWindow *window)
{
  RpUnsavedQuestion *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (RP_TYPE_UNSAVED_QUESTION, NULL);
  self->window = window;
  return self;
}

/**
 * rp_unsaved_question_ask:
 * @self: a question
 * @sentence: why it cannot be saved
 *
 * Asks whether to close all the same, in place of what was asked before.
 */
void
rp_unsaved_question_ask (RpUnsavedQuestion *self, const char *sentence)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (RP_IS_UNSAVED_QUESTION (self));
  g_return_if_fail (sentence);

  rp_unsaved_question_end (self);
  dialog = make_dialog (self->window, sentence);
  self->dialog = g_object_ref (GTK_WINDOW (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->dialog);
}

/**
 * rp_unsaved_question_is_asked:
 * @self: a question
 *
 * Returns: whether it is asked, and not answered
 */
gboolean
rp_unsaved_question_is_asked (RpUnsavedQuestion *self)
{
  g_return_val_if_fail (RP_IS_UNSAVED_QUESTION (self), FALSE);

  return self->dialog != NULL;
}

/**
 * rp_unsaved_question_present:
 * @self: a question
 *
 * Brings it to the front, if it is asked.
 *
 * Returns: whether it is asked
 */
gboolean
rp_unsaved_question_present (RpUnsavedQuestion *self)
{
  g_return_val_if_fail (RP_IS_UNSAVED_QUESTION (self), FALSE);

  if (self->dialog)
    gtk_window_present (self->dialog);
  return self->dialog != NULL;
}

/**
 * rp_unsaved_question_end:
 * @self: a question
 *
 * Takes it back: there is nothing to ask any more.
 */
void
rp_unsaved_question_end (RpUnsavedQuestion *self)
{
  g_autoptr (GtkWindow) dialog = NULL;

  g_return_if_fail (RP_IS_UNSAVED_QUESTION (self));

  dialog = g_steal_pointer (&self->dialog);
  if (!dialog)
    return;
  g_signal_handlers_disconnect_by_data (dialog, self);
  gtk_window_destroy (dialog);
}
