/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-status.h"

#include "mat/rp-session-readout.h"

/**
 * RpSessionStatus:
 *
 * Says where a session stands to those who hear the screen: one sentence, which changes once a repetition at the most. It
 * has no size.
 *
 * GTK 4.8 cannot announce anything. But a screen reader reads the new name of what has the focus; so the session's page
 * gives it the focus. No key does anything of its own there.
 */
struct _RpSessionStatus
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;
  GSignalGroup *watch; /* on the readout */
};

enum
{
  PROP_READOUT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionStatus, rp_session_status, GTK_TYPE_WIDGET)

/* Newer GTK can tell those whose focus is elsewhere. */
static void
announce (RpSessionStatus *self, const char *text)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  if (!gtk_widget_has_focus (GTK_WIDGET (self)) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

static void
update (RpSessionStatus *self)
{
  const char *text = self->readout ? rp_session_readout_get_standing (self->readout) : "";

  if (!*text)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  announce (self, text);
}

static void
rp_session_status_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READOUT)
    g_value_set_object (value, RP_SESSION_STATUS (object)->readout);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_session_status_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionStatus *self = RP_SESSION_STATUS (object);

  if (prop_id != PROP_READOUT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->readout, g_value_get_object (value)))
    {
      g_signal_group_set_target (self->watch, self->readout);
      update (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
rp_session_status_dispose (GObject *object)
{
  RpSessionStatus *self = RP_SESSION_STATUS (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_session_status_parent_class)->dispose (object);
}

static void
rp_session_status_class_init (RpSessionStatusClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_session_status_dispose;
  object_class->get_property = rp_session_status_get_property;
  object_class->set_property = rp_session_status_set_property;

  /**
   * RpSessionStatus:readout:
   *
   * Where the sentence comes from, or %NULL.
   */
  props[PROP_READOUT]
      = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
rp_session_status_init (RpSessionStatus *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION_READOUT);
  g_signal_group_connect_swapped (self->watch, "notify::standing", G_CALLBACK (update), self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * rp_session_status_new:
 *
 * Returns: (transfer floating): a status that follows no readout yet
 */
GtkWidget *
rp_session_status_new (void)
{
  return g_object_new (RP_TYPE_SESSION_STATUS, NULL);
}
