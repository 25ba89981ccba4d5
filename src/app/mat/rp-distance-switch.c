/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-switch.h"

/**
 * RpDistanceSwitch:
 *
 * Whether a session is seen from afar: where the person wants it, and there is a screen for it. A phone is in the hand.
 */
struct _RpDistanceSwitch
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  GSimpleAction *action;

  gboolean possible;
  gboolean on;
};

#define KEY "distance-view"

enum
{
  PROP_ON = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpDistanceSwitch, rp_distance_switch, G_TYPE_OBJECT)

static void
update (RpDistanceSwitch *self)
{
  gboolean wanted = g_settings_get_boolean (self->settings, KEY);

  g_simple_action_set_enabled (self->action, self->possible);
  g_simple_action_set_state (self->action, g_variant_new_boolean (wanted));
  if (self->on == (wanted && self->possible))
    return;

  self->on = !self->on;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ON]);
}

static void
on_wanted (RpDistanceSwitch *self, GVariant *wanted)
{
  g_settings_set_boolean (self->settings, KEY, g_variant_get_boolean (wanted));
}

static void
rp_distance_switch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_ON)
    g_value_set_boolean (value, RP_DISTANCE_SWITCH (object)->on);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_distance_switch_dispose (GObject *object)
{
  RpDistanceSwitch *self = RP_DISTANCE_SWITCH (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (rp_distance_switch_parent_class)->dispose (object);
}

static void
rp_distance_switch_class_init (RpDistanceSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_distance_switch_dispose;
  object_class->get_property = rp_distance_switch_get_property;

  /**
   * RpDistanceSwitch:on:
   *
   * Whether a session is seen from afar.
   */
  props[PROP_ON] = g_param_spec_boolean ("on", NULL, NULL, FALSE,
                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_distance_switch_init (RpDistanceSwitch *self)
{
  self->action = g_simple_action_new_stateful (KEY, NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (on_wanted), self, G_CONNECT_SWAPPED);
}

/**
 * rp_distance_switch_new:
 * @settings: where is remembered what the person wants
 *
 * Returns: (transfer full): a switch that is off, until it is told that there is a screen for it
 */
RpDistanceSwitch *
rp_distance_switch_new (GSettings *settings)
{
  RpDistanceSwitch *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_DISTANCE_SWITCH, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return self;
}

/**
 * rp_distance_switch_get_action:
 * @self: a switch
 *
 * Returns: (transfer none): the action that switches, "distance-view"
 */
GAction *
rp_distance_switch_get_action (RpDistanceSwitch *self)
{
  g_return_val_if_fail (RP_IS_DISTANCE_SWITCH (self), NULL);

  return G_ACTION (self->action);
}

/**
 * rp_distance_switch_set_possible:
 * @self: a switch
 * @possible: whether there is a screen for it
 *
 * Lets it be on where the person wants that, or not.
 */
void
rp_distance_switch_set_possible (RpDistanceSwitch *self, gboolean possible)
{
  g_return_if_fail (RP_IS_DISTANCE_SWITCH (self));

  self->possible = !!possible;
  update (self);
}

/**
 * rp_distance_switch_get_on:
 * @self: a switch
 *
 * Returns: whether a session is seen from afar
 */
gboolean
rp_distance_switch_get_on (RpDistanceSwitch *self)
{
  g_return_val_if_fail (RP_IS_DISTANCE_SWITCH (self), FALSE);

  return self->on;
}
