/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-controls.h"

#include "mat/rp-session-readout.h"

#include <glib/gi18n-lib.h>

/**
 * RpSessionControls:
 *
 * The buttons that steer a session: back, pause, skip, and ten more seconds; or, at one's own pace where nothing else says
 * so, to take one back.
 */
struct _RpSessionControls
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;

  /* Template references */
  GtkWidget *content;
  GtkWidget *main_button;

  gboolean narrow;
  gboolean alone;
};

enum
{
  PROP_READOUT = 1,
  PROP_NARROW,
  PROP_ALONE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionControls, rp_session_controls, GTK_TYPE_WIDGET)

static void
set_narrow (RpSessionControls *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  gtk_widget_set_hexpand (self->main_button, narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
set_alone (RpSessionControls *self, gboolean alone)
{
  if (self->alone == alone)
    return;

  self->alone = alone;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ALONE]);
}

static void
rp_session_controls_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionControls *self = RP_SESSION_CONTROLS (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      g_value_set_object (value, self->readout);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_ALONE:
      g_value_set_boolean (value, self->alone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_controls_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionControls *self = RP_SESSION_CONTROLS (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      if (g_set_object (&self->readout, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    case PROP_ALONE:
      set_alone (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_controls_dispose (GObject *object)
{
  RpSessionControls *self = RP_SESSION_CONTROLS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SESSION_CONTROLS);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_session_controls_parent_class)->dispose (object);
}

/* For the template: on a phone a button's word stands below its picture. */
static GtkOrientation
get_button_orientation (GObject *object, gboolean narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* For the template: what was counted is taken back here; no turn can have ten more seconds. */
static gboolean
get_takes_back (GObject *object, gboolean alone, RpSessionView view)
{
  return alone && view == RP_SESSION_VIEW_OWN;
}

/* For the template */
static gboolean
get_extends (GObject *object, gboolean alone, RpSessionView view)
{
  return !get_takes_back (object, alone, view);
}

/* For the template: the person's own pace needs no other accent than the big button. */
static GStrv
get_main_classes (GObject *object, RpSessionView view)
{
  const char *classes[] = { "control", "main", "suggested-action", NULL };

  if (view == RP_SESSION_VIEW_OWN)
    classes[2] = NULL;

  return g_strdupv ((char **) classes);
}

/* For the template: which key does what the main button does. At the person's own pace Space counts, and does not pause. */
static char *
get_main_key (GObject *object, RpSessionView view, gboolean paused, const char *action)
{
  if (g_strcmp0 (action, "win.session.skip") == 0)
    /* Translators: the key */
    return g_strdup (_ ("Page Down"));
  if (view == RP_SESSION_VIEW_OWN && !paused)
    /* Translators: the key */
    return g_strdup (_ ("Escape"));

  /* Translators: the key */
  return g_strdup (_ ("Space"));
}

static void
rp_session_controls_class_init (RpSessionControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_session_controls_dispose;
  object_class->get_property = rp_session_controls_get_property;
  object_class->set_property = rp_session_controls_set_property;

  /**
   * RpSessionControls:readout:
   *
   * Where the words come from, or %NULL.
   */
  props[PROP_READOUT] = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT, flags);
  /**
   * RpSessionControls:narrow:
   *
   * Whether there is no more room than on a phone.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  /**
   * RpSessionControls:alone:
   *
   * Whether there are no other buttons, as in the distance view.
   */
  props[PROP_ALONE] = g_param_spec_boolean ("alone", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_SESSION_READOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-session-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSessionControls, content);
  gtk_widget_class_bind_template_child (widget_class, RpSessionControls, main_button);
  gtk_widget_class_bind_template_callback (widget_class, get_main_key);
  gtk_widget_class_bind_template_callback (widget_class, get_button_orientation);
  gtk_widget_class_bind_template_callback (widget_class, get_main_classes);
  gtk_widget_class_bind_template_callback (widget_class, get_takes_back);
  gtk_widget_class_bind_template_callback (widget_class, get_extends);
}

static void
rp_session_controls_init (RpSessionControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_session_controls_new:
 *
 * Returns: (transfer floating): controls without words
 */
GtkWidget *
rp_session_controls_new (void)
{
  return g_object_new (RP_TYPE_SESSION_CONTROLS, NULL);
}
