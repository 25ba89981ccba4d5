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
};

enum
{
  PROP_NARROW = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpTransport, rp_transport, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  double rate;
} speeds[] = { { "0.25", 0.25 }, { "0.5", 0.5 }, { "1", 1.0 }, { "1.5", 1.5 } };

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

static void
rp_transport_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, rp_transport_get_narrow (RP_TRANSPORT (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
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

  /**
   * RpTransport:narrow:
   *
   * Whether it has little room, and shows less.
   */
  props[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
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
  rp_transport_set_playing (self, FALSE);
  rp_transport_set_rate (self, 1.0);
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
 * rp_transport_set_playing:
 * @self: a transport
 * @playing: whether the clip plays
 *
 * Shows what the first button does: play, or pause.
 */
void
rp_transport_set_playing (RpTransport *self, gboolean playing)
{
  g_return_if_fail (RP_IS_TRANSPORT (self));

  gtk_button_set_icon_name (self->play,
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  playing ? _ ("Pause the clip") : _ ("Play the clip"), -1);
}

/**
 * rp_transport_set_rate:
 * @self: a transport
 * @rate: the speed, 1 being natural
 *
 * Shows how fast the clip plays.
 */
void
rp_transport_set_rate (RpTransport *self, double rate)
{
  g_autofree char *label = NULL;

  g_return_if_fail (RP_IS_TRANSPORT (self));

  /* Translators: how fast a clip plays, such as "0.5×" */
  label = g_strdup_printf (_ ("%s×"), rp_transport_name_speed (rate));
  gtk_menu_button_set_label (self->speed_menu, label);
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

/**
 * rp_transport_name_speed:
 * @rate: a speed, 1 being natural
 *
 * Returns: (transfer none): what the action "demo.speed" calls it, "1" for one that is not offered
 */
const char *
rp_transport_name_speed (double rate)
{
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (ABS (speeds[i].rate - rate) < 0.01)
      return speeds[i].name;
  return "1";
}

/**
 * rp_transport_find_speed:
 * @name: (nullable): what the action "demo.speed" calls a speed
 *
 * Returns: the speed, 1 being natural; 0 for a name that is none
 */
double
rp_transport_find_speed (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (g_strcmp0 (speeds[i].name, name) == 0)
      return speeds[i].rate;
  return 0;
}
