/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-last-edits.h"

#include "common/rp-unsaved-question.h"

#include <glib/gi18n-lib.h>

/* A disk that does not answer must not keep the window. */
#define LONGEST_WAIT_SECONDS 3

struct _RpLastEdits
{
  GObject parent_instance;

  /* Owned references */
  RpProgramStore *store;
  RpUnsavedQuestion *question;

  GtkWindow *window; /* not owned; it holds this object */
  guint timeout;     /* while it is tried, and nothing was answered */
  gboolean lets_go;  /* the person wants it closed all the same */
};

G_DEFINE_FINAL_TYPE (RpLastEdits, rp_last_edits, G_TYPE_OBJECT)

static void
rp_last_edits_dispose (GObject *object)
{
  RpLastEdits *self = RP_LAST_EDITS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->question);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_last_edits_parent_class)->dispose (object);
}

static void
rp_last_edits_class_init (RpLastEditsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_last_edits_dispose;
}

static void
rp_last_edits_init (RpLastEdits *self)
{
}

static void
let_go (RpLastEdits *self, gboolean anyway)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  rp_unsaved_question_end (self->question);
  self->lets_go = anyway;
  gtk_window_close (self->window);
}

static void
on_close (RpLastEdits *self)
{
  let_go (self, TRUE);
}

static void
ask (RpLastEdits *self, const char *sentence)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  rp_unsaved_question_ask (self->question, sentence);
}

/* The store goes on trying by itself while the question is asked; when it succeeds, there is nothing to ask. */
static void
on_saved_changed (RpLastEdits *self, const char *id)
{
  gboolean trying = self->timeout != 0;

  if (!trying && !rp_unsaved_question_is_asked (self->question))
    return;
  if (!rp_program_store_has_unsaved (self->store))
    let_go (self, FALSE);
  else if (trying && !rp_program_store_is_saved (self->store, id)
           && rp_program_store_get_trouble (self->store))
    ask (self, rp_program_store_get_trouble (self->store));
}

static gboolean
on_timeout (gpointer user_data)
{
  RpLastEdits *self = user_data;

  self->timeout = 0;
  ask (self, _ ("The disk with your programs does not answer."));
  return G_SOURCE_REMOVE;
}

/**
 * rp_last_edits_new:
 * @store: who writes programs
 * @window: the window that wants to close; it keeps this object no longer than itself
 *
 * Returns: (transfer full): an object that has not begun
 */
RpLastEdits *
rp_last_edits_new (RpProgramStore *store, GtkWindow *window)
{
  RpLastEdits *self;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (store), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (RP_TYPE_LAST_EDITS, NULL);
  self->store = g_object_ref (store);
  self->window = window;
  self->question = rp_unsaved_question_new (window);
  g_signal_connect_object (self->question, "close", G_CALLBACK (on_close), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->question, "again", G_CALLBACK (rp_last_edits_hold), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "saved-changed", G_CALLBACK (on_saved_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_last_edits_hold:
 * @self: an object
 *
 * Tries to bring all programs onto the disk, and asks when that fails or takes longer than 3 seconds. Does nothing while it
 * is already at it. The window is closed when all is well, or the person wants it so.
 *
 * Returns: %FALSE when nothing holds the window any more
 */
gboolean
rp_last_edits_hold (RpLastEdits *self)
{
  g_return_val_if_fail (RP_IS_LAST_EDITS (self), FALSE);

  if (self->lets_go || !rp_program_store_has_unsaved (self->store))
    return FALSE;
  if (!rp_unsaved_question_present (self->question) && self->timeout == 0)
    {
      self->timeout = g_timeout_add_seconds (LONGEST_WAIT_SECONDS, on_timeout, self);
      rp_program_store_retry (self->store);
    }
  return TRUE;
}
