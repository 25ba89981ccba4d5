/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-last-turns.h"

#include "common/rp-unsaved-question.h"

#include <glib/gi18n-lib.h>

/* A disk that does not answer must not keep the window. */
#define LONGEST_WAIT_SECONDS 3

struct _RpLastTurns
{
  GObject parent_instance;

  /* Owned references */
  RpJournalWriter *writer;
  GtkWindow *dialog; /* the question, while it is asked */

  GtkWindow *window; /* not owned; it holds this object */
  guint timeout;
  gboolean trying;
  gboolean lets_go; /* nothing holds the window any more */
};

G_DEFINE_FINAL_TYPE (RpLastTurns, rp_last_turns, G_TYPE_OBJECT)

static void
close_dialog (RpLastTurns *self)
{
  g_autoptr (GtkWindow) dialog = g_steal_pointer (&self->dialog);

  if (!dialog)
    return;
  g_signal_handlers_disconnect_by_data (dialog, self);
  gtk_window_destroy (dialog);
}

static void
rp_last_turns_dispose (GObject *object)
{
  RpLastTurns *self = RP_LAST_TURNS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  close_dialog (self);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_last_turns_parent_class)->dispose (object);
}

static void
rp_last_turns_class_init (RpLastTurnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_last_turns_dispose;
}

static void
rp_last_turns_init (RpLastTurns *self)
{
}

static void
let_go (RpLastTurns *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  close_dialog (self);
  self->lets_go = TRUE;
  gtk_window_close (self->window);
}

static void
on_response (RpLastTurns *self, const char *response)
{
  close_dialog (self);
  if (g_str_equal (response, "close"))
    let_go (self);
  else if (g_str_equal (response, "again"))
    rp_last_turns_hold (self);
}

static void
ask (RpLastTurns *self, const char *sentence)
{
  AdwMessageDialog *dialog = rp_unsaved_question_new (self->window, sentence);

  close_dialog (self);
  self->dialog = g_object_ref (GTK_WINDOW (dialog));
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_window_present (self->dialog);
}

static void
on_secured (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpLastTurns) self = user_data;
  g_autoptr (GError) error = NULL;

  self->trying = FALSE;
  if (!self->writer)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (rp_journal_writer_secure_finish (RP_JOURNAL_WRITER (source), result, &error))
    let_go (self);
  else
    ask (self, error->message);
}

static gboolean
on_timeout (gpointer user_data)
{
  RpLastTurns *self = user_data;

  self->timeout = 0;
  ask (self, _ ("The disk with the journal does not answer."));
  return G_SOURCE_REMOVE;
}

/**
 * rp_last_turns_new:
 * @writer: who still holds turns
 * @window: the window that wants to close; it keeps this object no longer than itself
 *
 * Returns: (transfer full): an object that has not begun
 */
RpLastTurns *
rp_last_turns_new (RpJournalWriter *writer, GtkWindow *window)
{
  RpLastTurns *self;

  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (writer), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (RP_TYPE_LAST_TURNS, NULL);
  self->writer = g_object_ref (writer);
  self->window = window;
  return self;
}

/**
 * rp_last_turns_hold:
 * @self: an object
 *
 * Tries to bring the turns onto a disk, and asks when that fails or takes longer than 3 seconds. Does nothing while it is
 * already at it. The window is closed when all is well, or the person wants it so.
 *
 * Returns: %FALSE when nothing holds the window any more
 */
gboolean
rp_last_turns_hold (RpLastTurns *self)
{
  g_return_val_if_fail (RP_IS_LAST_TURNS (self), FALSE);

  if (self->lets_go)
    return FALSE;
  if (self->dialog)
    {
      gtk_window_present (self->dialog);
      return TRUE;
    }
  if (self->timeout == 0)
    self->timeout = g_timeout_add_seconds (LONGEST_WAIT_SECONDS, on_timeout, self);
  if (!self->trying)
    {
      self->trying = TRUE;
      rp_journal_writer_secure_async (self->writer, on_secured, g_object_ref (self));
    }
  return TRUE;
}
