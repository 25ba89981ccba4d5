/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-switch.h"

#include "common/rp-screen-reader.h"
#include "mat/rp-voice-settings.h"

/**
 * RpVoiceSwitch:
 *
 * Whether a session is said aloud: as the person has set it or, where they have not, whenever no screen reader would talk
 * at the same time. Never while nothing is chosen to be said.
 */
struct _RpVoiceSwitch
{
  GObject parent_instance;

  gboolean on;
  gboolean hushed;

  /* Owned references */
  GSettings *settings;
  RpScreenReader *reader;
};

enum
{
  PROP_SETTINGS = 1,
  PROP_ON,
  PROP_HUSHED,
  N_PROPS,
};

#define KEY "voice"

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpVoiceSwitch, rp_voice_switch, G_TYPE_OBJECT)

static gboolean
says_anything (RpVoiceSwitch *self)
{
  RpVoiceChoice choice;

  rp_voice_settings_get_choice (self->settings, &choice);
  return choice.kinds != 0;
}

static void
update (RpVoiceSwitch *self)
{
  g_autofree char *mode = g_settings_get_string (self->settings, KEY);
  gboolean says = says_anything (self);
  gboolean is_auto = says && g_str_equal (mode, "auto");
  gboolean hushed = is_auto && rp_screen_reader_get_running (self->reader);
  gboolean on = (says && g_str_equal (mode, "on")) || (is_auto && !hushed);
  gboolean on_changed = self->on != on;
  gboolean hushed_changed = self->hushed != hushed;

  self->on = on;
  self->hushed = hushed;
  if (on_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ON]);
  if (hushed_changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HUSHED]);
}

static void
rp_voice_switch_constructed (GObject *object)
{
  RpVoiceSwitch *self = RP_VOICE_SWITCH (object);

  G_OBJECT_CLASS (rp_voice_switch_parent_class)->constructed (object);
  g_signal_connect_object (self->settings, "changed::" KEY, G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" RP_VOICE_SETTINGS_KINDS, G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

static void
rp_voice_switch_dispose (GObject *object)
{
  RpVoiceSwitch *self = RP_VOICE_SWITCH (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_voice_switch_parent_class)->dispose (object);
}

static void
rp_voice_switch_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpVoiceSwitch *self = RP_VOICE_SWITCH (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_ON:
      g_value_set_boolean (value, self->on);
      break;
    case PROP_HUSHED:
      g_value_set_boolean (value, self->hushed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_voice_switch_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpVoiceSwitch *self = RP_VOICE_SWITCH (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_ON:
      rp_voice_switch_set_on (self, g_value_get_boolean (value));
      break;
    case PROP_HUSHED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_voice_switch_class_init (RpVoiceSwitchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_voice_switch_constructed;
  object_class->dispose = rp_voice_switch_dispose;
  object_class->get_property = rp_voice_switch_get_property;
  object_class->set_property = rp_voice_switch_set_property;

  /**
   * RpVoiceSwitch:settings:
   *
   * What the person has set.
   */
  props[PROP_SETTINGS]
      = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * RpVoiceSwitch:on:
   *
   * Whether a session is said aloud.
   */
  props[PROP_ON] = g_param_spec_boolean ("on", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  /**
   * RpVoiceSwitch:hushed:
   *
   * Whether it is off only because a screen reader runs.
   */
  props[PROP_HUSHED] = g_param_spec_boolean ("hushed", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_voice_switch_init (RpVoiceSwitch *self)
{
  self->reader = rp_screen_reader_new ();
  g_signal_connect_object (self->reader, "notify::running", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

/**
 * rp_voice_switch_new:
 * @settings: what the person has set
 *
 * Returns: (transfer full): a switch that follows the settings and the screen reader
 */
RpVoiceSwitch *
rp_voice_switch_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (RP_TYPE_VOICE_SWITCH, "settings", settings, NULL);
}

/**
 * rp_voice_switch_get_on:
 * @self: a switch
 *
 * Returns: whether a session is said aloud
 */
gboolean
rp_voice_switch_get_on (RpVoiceSwitch *self)
{
  g_return_val_if_fail (RP_IS_VOICE_SWITCH (self), FALSE);

  return self->on;
}

/**
 * rp_voice_switch_set_on:
 * @self: a switch
 * @on: whether a session shall be said aloud
 *
 * Remembers what the person wants. Who wants what it would be by itself goes on following the screen reader; who switches it
 * on while nothing is chosen to be said hears all there is.
 */
void
rp_voice_switch_set_on (RpVoiceSwitch *self, gboolean on)
{
  const RpVoiceChoice all = rp_voice_choice_all ();

  g_return_if_fail (RP_IS_VOICE_SWITCH (self));

  if (on && !says_anything (self))
    rp_voice_settings_set_choice (self->settings, &all);
  if (self->on == !!on)
    return;
  if (!!on == !rp_screen_reader_get_running (self->reader))
    g_settings_reset (self->settings, KEY);
  else
    g_settings_set_string (self->settings, KEY, on ? "on" : "off");
}

/**
 * rp_voice_switch_get_hushed:
 * @self: a switch
 *
 * Returns: whether it is off only because a screen reader runs
 */
gboolean
rp_voice_switch_get_hushed (RpVoiceSwitch *self)
{
  g_return_val_if_fail (RP_IS_VOICE_SWITCH (self), FALSE);

  return self->hushed;
}
