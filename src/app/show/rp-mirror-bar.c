/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-bar.h"

#include <glib/gi18n-lib.h>

#define CHOSEN "mirror-camera"

/**
 * RpMirrorBar:
 *
 * How late the mirror is, and through which camera it looks. Sees to it that the camera is on as long as the bar is active,
 * and comes back when it is plugged in again.
 */
struct _RpMirrorBar
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkMenuButton *camera_button;

  /* Owned references */
  RpMirror *mirror;
  RpCameraFinder *finder;
  GSettings *settings;
  GSimpleActionGroup *actions;

  gboolean active;
};

enum
{
  PROP_ACTIVE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpMirrorBar, rp_mirror_bar, GTK_TYPE_WIDGET)

/* The camera chosen once, or the first that there is. */
static RpCameraSource *
choose (RpMirrorBar *self)
{
  g_autofree char *id = g_settings_get_string (self->settings, CHOSEN);
  g_autoptr (RpCameraSource) first = g_list_model_get_item (G_LIST_MODEL (self->finder), 0);
  RpCameraSource *chosen = rp_camera_finder_find (self->finder, id);

  /* The list keeps both. */
  return chosen ? chosen : first;
}

static void
show_choice (RpMirrorBar *self, RpCameraSource *source)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "camera");
  const char *id = source ? rp_camera_source_get_id (source) : "";

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (id));
}

static void
open_camera (RpMirrorBar *self, RpCameraSource *source)
{
  show_choice (self, source);
  rp_mirror_open (self->mirror, source);
}

/* A picture that somebody looks at, frozen, is not taken away. */
static gboolean
is_without (RpMirrorBar *self)
{
  RpMirrorState state = rp_mirror_get_state (self->mirror);

  return state == RP_MIRROR_OFF || state == RP_MIRROR_FAILED || state == RP_MIRROR_GONE;
}

static void
start (RpMirrorBar *self)
{
  if (self->active && self->mirror && rp_camera_finder_is_ready (self->finder))
    open_camera (self, choose (self));
}

/* What was plugged out comes back as another source with the id that it had. Pictures of a camera that is gone stay, until it
 * is this one that comes back. */
static void
try_again (RpMirrorBar *self)
{
  g_autoptr (RpCameraSource) last = NULL;
  RpCameraSource *source = choose (self);

  g_object_get (self->mirror, "source", &last, NULL);
  if (!self->active || !rp_camera_finder_is_ready (self->finder) || !source || source == last)
    return;
  if (last && !g_str_equal (rp_camera_source_get_id (last), rp_camera_source_get_id (source)))
    return;
  if (is_without (self))
    open_camera (self, source);
}

static void
update_menu (RpMirrorBar *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->finder));
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RpCameraSource) source = g_list_model_get_item (G_LIST_MODEL (self->finder), i);
      g_autoptr (GMenuItem) item = g_menu_item_new (rp_camera_source_get_name (source), NULL);

      g_menu_item_set_action_and_target (item, "mirror.camera", "s", rp_camera_source_get_id (source));
      g_menu_append_item (menu, item);
    }
  /* An action that there is not cannot be chosen. */
  if (n == 0)
    g_menu_append (menu, _ ("No camera is plugged in"), "mirror.none");
  gtk_menu_button_set_menu_model (self->camera_button, G_MENU_MODEL (menu));
}

static void
on_cameras_changed (RpMirrorBar *self, guint position, guint removed, guint added)
{
  update_menu (self);
  if (added > 0)
    try_again (self);
}

static void
on_camera_chosen (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer user_data)
{
  RpMirrorBar *self = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  RpCameraSource *source = self->finder ? rp_camera_finder_find (self->finder, id) : NULL;

  if (!source)
    return;
  g_settings_set_string (self->settings, CHOSEN, id);
  show_choice (self, source);
  if (self->active)
    open_camera (self, source);
}

static void
rp_mirror_bar_dispose (GObject *object)
{
  RpMirrorBar *self = RP_MIRROR_BAR (object);

  rp_mirror_bar_set_active (self, FALSE);
  g_clear_object (&self->mirror);
  g_clear_object (&self->finder);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_MIRROR_BAR);
  G_OBJECT_CLASS (rp_mirror_bar_parent_class)->dispose (object);
}

static void
rp_mirror_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACTIVE)
    g_value_set_boolean (value, RP_MIRROR_BAR (object)->active);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_mirror_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACTIVE)
    rp_mirror_bar_set_active (RP_MIRROR_BAR (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_mirror_bar_class_init (RpMirrorBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_mirror_bar_dispose;
  object_class->get_property = rp_mirror_bar_get_property;
  object_class->set_property = rp_mirror_bar_set_property;

  /**
   * RpMirrorBar:active:
   *
   * Whether the camera is to be on.
   */
  props[PROP_ACTIVE] = g_param_spec_boolean (
      "active", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "mirrorbar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-mirror-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RpMirrorBar, content);
  gtk_widget_class_bind_template_child (widget_class, RpMirrorBar, camera_button);
}

static void
add_camera_action (RpMirrorBar *self)
{
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful ("camera", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  g_signal_connect_object (action, "activate", G_CALLBACK (on_camera_chosen), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
}

static void
rp_mirror_bar_init (RpMirrorBar *self)
{
  self->actions = g_simple_action_group_new ();
  add_camera_action (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "mirror", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_mirror_bar_new:
 *
 * Returns: (transfer floating): a bar without a mirror
 */
GtkWidget *
rp_mirror_bar_new (void)
{
  return g_object_new (RP_TYPE_MIRROR_BAR, NULL);
}

static void
add_mirror_actions (RpMirrorBar *self)
{
  static const char *const names[] = { "delay", "frozen", "flipped" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (names[i], self->mirror, names[i]);

      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
}

/**
 * rp_mirror_bar_set_mirror:
 * @self: a bar
 * @mirror: what it governs
 * @finder: the cameras that there are
 * @settings: what is remembered: the camera that was chosen
 *
 * Fills the bar, once.
 */
void
rp_mirror_bar_set_mirror (RpMirrorBar *self, RpMirror *mirror, RpCameraFinder *finder, GSettings *settings)
{
  g_return_if_fail (RP_IS_MIRROR_BAR (self));
  g_return_if_fail (RP_IS_MIRROR (mirror));
  g_return_if_fail (RP_IS_CAMERA_FINDER (finder));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (!self->mirror);

  self->mirror = g_object_ref (mirror);
  self->finder = g_object_ref (finder);
  self->settings = g_object_ref (settings);
  add_mirror_actions (self);
  /* It may be back in the list before it is known that it was gone. */
  g_signal_connect_object (mirror, "notify::state", G_CALLBACK (try_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "items-changed", G_CALLBACK (on_cameras_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "notify::ready", G_CALLBACK (start), self, G_CONNECT_SWAPPED);
  update_menu (self);
  start (self);
}

/**
 * rp_mirror_bar_set_active:
 * @self: a bar
 * @active: whether the camera is to be on
 *
 * Switches it on as soon as it is known which cameras there are, or off at once, which forgets its pictures.
 */
void
rp_mirror_bar_set_active (RpMirrorBar *self, gboolean active)
{
  g_return_if_fail (RP_IS_MIRROR_BAR (self));

  active = !!active;
  if (self->active == active)
    return;
  self->active = active;
  if (!active && self->mirror)
    rp_mirror_close (self->mirror);
  start (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

/**
 * rp_mirror_bar_get_active:
 * @self: a bar
 *
 * Returns: whether the camera is to be on
 */
gboolean
rp_mirror_bar_get_active (RpMirrorBar *self)
{
  g_return_val_if_fail (RP_IS_MIRROR_BAR (self), FALSE);

  return self->active;
}

/**
 * rp_mirror_bar_get_actions:
 * @self: a bar
 *
 * For a window whose keys and other buttons act on the mirror too: "delay" takes its seconds as an unsigned number, "frozen"
 * and "flipped" go to and fro, "camera" takes an id.
 *
 * Returns: (transfer none): the actions that its own buttons name with the prefix "mirror"
 */
GActionGroup *
rp_mirror_bar_get_actions (RpMirrorBar *self)
{
  g_return_val_if_fail (RP_IS_MIRROR_BAR (self), NULL);

  return G_ACTION_GROUP (self->actions);
}
