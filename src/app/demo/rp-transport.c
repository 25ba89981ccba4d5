/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-transport.h"

#include "common/rp-adaptive.h"

#include <glib/gi18n-lib.h>

/**
 * RpTransport:
 *
 * The buttons that play, step, slow, loop, mirror and turn a demonstration. They name the actions "demo.…" of whoever
 * holds them; this only shows how things stand.
 */
struct _RpTransport
{
  GtkWidget parent_instance;

  /* Template references */
  RpAdaptive *adaptive;
  GtkButton *play;
  GtkWidget *speeds;
  GtkMenuButton *speed_menu;
  GtkWidget *loop_label;
  GtkWidget *mirror_label;
  GtkMenuButton *camera_button;
  GtkLabel *camera_label;
  GtkWidget *camera_arrow;

  gboolean playing;
  double rate;
};

enum
{
  PROP_NARROW = 1,
  PROP_PLAYING,
  PROP_RATE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpTransport, rp_transport, GTK_TYPE_WIDGET)

static void
on_size_class_changed (RpTransport *self)
{
  RpSizeClass size_class = rp_adaptive_get_size_class (self->adaptive);

  gtk_widget_set_visible (self->loop_label, size_class == RP_SIZE_CLASS_WIDE);
  gtk_widget_set_visible (self->mirror_label, size_class == RP_SIZE_CLASS_WIDE);
  gtk_widget_set_visible (GTK_WIDGET (self->camera_label), size_class == RP_SIZE_CLASS_WIDE);
  gtk_widget_set_visible (self->camera_arrow, size_class != RP_SIZE_CLASS_NARROW);
  gtk_widget_set_visible (self->speeds, size_class != RP_SIZE_CLASS_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->speed_menu), size_class == RP_SIZE_CLASS_NARROW);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

/* Shows what the first button does. */
static void
set_playing (RpTransport *self, gboolean playing)
{
  self->playing = playing;
  gtk_button_set_icon_name (self->play,
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  playing ? _ ("Pause the clip") : _ ("Play the clip"), -1);
}

static void
set_rate (RpTransport *self, double rate)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *label = NULL;

  self->rate = rate;
  g_ascii_formatd (number, sizeof number, "%g", rate);
  /* Translators: how fast a clip plays, such as "0.5×" */
  label = g_strdup_printf (_ ("%s×"), number);
  gtk_menu_button_set_label (self->speed_menu, label);
}

static void
rp_transport_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpTransport *self = RP_TRANSPORT (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, rp_transport_get_narrow (self));
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_transport_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpTransport *self = RP_TRANSPORT (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_RATE:
      set_rate (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_transport_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_TRANSPORT);

  G_OBJECT_CLASS (rp_transport_parent_class)->dispose (object);
}

static void
rp_transport_class_init (RpTransportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_transport_dispose;
  object_class->get_property = rp_transport_get_property;
  object_class->set_property = rp_transport_set_property;

  /**
   * RpTransport:narrow:
   *
   * Whether it has little room, and shows less.
   */
  props[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RpTransport:playing:
   *
   * Whether the clip plays, so that the first button would pause it.
   */
  props[PROP_PLAYING]
      = g_param_spec_boolean ("playing", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * RpTransport:rate:
   *
   * How fast the clip plays, 1 being natural.
   */
  props[PROP_RATE]
      = g_param_spec_double ("rate", NULL, NULL, 0.25, 1.5, 1.0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_ADAPTIVE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-transport.ui");
  gtk_widget_class_bind_template_child (widget_class, RpTransport, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, play);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, speeds);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, speed_menu);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, loop_label);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, mirror_label);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, camera_button);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, camera_label);
  gtk_widget_class_bind_template_child (widget_class, RpTransport, camera_arrow);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "transport");
}

static void
rp_transport_init (RpTransport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_size_class_changed (self);
  set_playing (self, FALSE);
  set_rate (self, 1.0);
}

/**
 * rp_transport_new:
 *
 * Returns: (transfer floating): buttons for a clip that stands still
 */
GtkWidget *
rp_transport_new (void)
{
  return g_object_new (RP_TYPE_TRANSPORT, NULL);
}

/**
 * rp_transport_set_clips:
 * @self: a transport
 * @clips: (element-type RpClip): the clips of an exercise
 *
 * Offers their cameras; one is no choice.
 */
void
rp_transport_set_clips (RpTransport *self, GPtrArray *clips)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_return_if_fail (RP_IS_TRANSPORT (self));
  g_return_if_fail (clips);

  for (guint i = 0; i < clips->len; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (clip->camera, NULL);

      g_menu_item_set_action_and_target (item, "demo.camera", "s", clip->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->camera_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->camera_button), clips->len > 1);
}

/**
 * rp_transport_set_clip:
 * @self: a transport
 * @clip: the clip shown
 *
 * Names the camera.
 */
void
rp_transport_set_clip (RpTransport *self, const RpClip *clip)
{
  g_return_if_fail (RP_IS_TRANSPORT (self));
  g_return_if_fail (clip);

  gtk_label_set_label (self->camera_label, clip->camera);
}

/**
 * rp_transport_get_narrow:
 * @self: a transport
 *
 * Returns: whether it has little room
 */
gboolean
rp_transport_get_narrow (RpTransport *self)
{
  g_return_val_if_fail (RP_IS_TRANSPORT (self), FALSE);

  return rp_adaptive_get_size_class (self->adaptive) == RP_SIZE_CLASS_NARROW;
}

/**
 * rp_transport_focus:
 * @self: a transport
 *
 * Puts the keyboard on the button that plays.
 */
void
rp_transport_focus (RpTransport *self)
{
  g_return_if_fail (RP_IS_TRANSPORT (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->play));
}
