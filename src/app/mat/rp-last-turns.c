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
  RpUnsavedQuestion *question;

  GtkWindow *window; /* not owned; it holds this object */
  guint timeout;
  gboolean trying;
  gboolean lets_go; /* nothing holds the window any more */
};

G_DEFINE_FINAL_TYPE (RpLastTurns, rp_last_turns, G_TYPE_OBJECT)

static void
rp_last_turns_dispose (GObject *object)
{
  RpLastTurns *self = RP_LAST_TURNS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->question);
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
  rp_unsaved_question_end (self->question);
  self->lets_go = TRUE;
  gtk_window_close (self->window);
}

static void
on_close (RpLastTurns *self)
{
  let_go (self);
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
    rp_unsaved_question_ask (self->question, error->message);
}

static gboolean
on_timeout (gpointer user_data)
{
  RpLastTurns *self = user_data;

  self->timeout = 0;
  rp_unsaved_question_ask (self->question, _ ("The disk with the journal does not answer."));
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
  self->question = rp_unsaved_question_new (window);
  g_signal_connect_object (self->question, "close", G_CALLBACK (on_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "again", G_CALLBACK (rp_last_turns_hold), self, G_CONNECT_SWAPPED);
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
  if (rp_unsaved_question_present (self->question))
    return TRUE;
  if (self->timeout == 0)
    self->timeout = g_timeout_add_seconds (LONGEST_WAIT_SECONDS, on_timeout, self);
  if (!self->trying)
    {
      self->trying = TRUE;
      rp_journal_writer_secure_async (self->writer, on_secured, g_object_ref (self));
    }
  return TRUE;
}
