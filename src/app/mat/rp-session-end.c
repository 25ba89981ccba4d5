/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-end.h"

/**
 * RpSessionEnd:
 *
 * When the page of the end comes: as soon as a session is over or, to who lies on the mat, once its last word can have
 * been read. Who has come to the screen need not wait for that.
 */
struct _RpSessionEnd
{
  GObject parent_instance;

  guint source;
};

/* How long the last word stays. */
#define READ_SECONDS 6

enum
{
  ENDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSessionEnd, rp_session_end, G_TYPE_OBJECT)

static gboolean
on_ended (gpointer user_data)
{
  RpSessionEnd *self = user_data;

  self->source = 0;
  g_signal_emit (self, signals[ENDED], 0);

  return G_SOURCE_REMOVE;
}

static void
rp_session_end_dispose (GObject *object)
{
  rp_session_end_cancel (RP_SESSION_END (object));

  G_OBJECT_CLASS (rp_session_end_parent_class)->dispose (object);
}

static void
rp_session_end_class_init (RpSessionEndClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_end_dispose;

  /**
   * RpSessionEnd::ended:
   *
   * The page of the end may come.
   */
  signals[ENDED]
      = g_signal_new ("ended", RP_TYPE_SESSION_END, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_session_end_init (RpSessionEnd *self)
{
}

/**
 * rp_session_end_new:
 *
 * Returns: (transfer full): an end that does not come by itself
 */
RpSessionEnd *
rp_session_end_new (void)
{
  return g_object_new (RP_TYPE_SESSION_END, NULL);
}

/**
 * rp_session_end_soon:
 * @self: an end
 *
 * Lets it come: not at once, because the session may be in the middle of telling.
 */
void
rp_session_end_soon (RpSessionEnd *self)
{
  g_return_if_fail (RP_IS_SESSION_END (self));

  rp_session_end_cancel (self);
  self->source = g_idle_add_full (G_PRIORITY_DEFAULT, on_ended, self, NULL);
}

/**
 * rp_session_end_when_read:
 * @self: an end
 *
 * Lets it come once words can have been read from afar.
 */
void
rp_session_end_when_read (RpSessionEnd *self)
{
  g_return_if_fail (RP_IS_SESSION_END (self));

  rp_session_end_cancel (self);
  self->source = g_timeout_add_seconds (READ_SECONDS, on_ended, self);
}

/**
 * rp_session_end_hurry:
 * @self: an end
 *
 * Somebody is there: one that is to come, comes.
 */
void
rp_session_end_hurry (RpSessionEnd *self)
{
  g_return_if_fail (RP_IS_SESSION_END (self));

  if (self->source != 0)
    rp_session_end_soon (self);
}

/**
 * rp_session_end_cancel:
 * @self: an end
 *
 * Takes it back.
 */
void
rp_session_end_cancel (RpSessionEnd *self)
{
  g_return_if_fail (RP_IS_SESSION_END (self));

  g_clear_handle_id (&self->source, g_source_remove);
}

static gboolean
on_key (RpSessionEnd *self)
{
  rp_session_end_hurry (self);

  return GDK_EVENT_PROPAGATE;
}

/**
 * rp_session_end_listen:
 * @self: an end
 * @page: the page of the session
 *
 * Takes any key that is pressed there for a sign that somebody is there.
 */
void
rp_session_end_listen (RpSessionEnd *self, GtkWidget *page)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (RP_IS_SESSION_END (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, keys);
}
