/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-spoken-plan.h"

#include "base/rp-language.h"
#include "mat/rp-voice-settings.h"
#include "mat/rp-voice-switch.h"
#include "speech/rp-voice.h"

/**
 * RpSpokenPlan:
 *
 * What a plan will say, as the person wants it said: made beforehand, and anew when plan or settings change.
 */
struct _RpSpokenPlan
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpVoiceSwitch *control;
  RpPlan *plan;          /* (nullable): what is prepared, or shall be once the voice is on */
  RpVoice *voice;        /* (nullable): made for that, while the voice is on */
  RpVoiceScript *script; /* (nullable): of the plan, with the lengths that are known */

  char *language; /* (nullable): of the voice */
  RpVoiceChoice choice;
  gboolean on;
  guint rewriting; /* idle source */
};

enum
{
  PROP_ON = 1,
  PROP_TROUBLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSpokenPlan, rp_spoken_plan, G_TYPE_OBJECT)

static gint64
find_length (const char *text, gpointer user_data)
{
  return rp_voice_get_length (user_data, text);
}

static void
write_script (RpSpokenPlan *self)
{
  g_clear_handle_id (&self->rewriting, g_source_remove);
  g_clear_pointer (&self->script, rp_voice_script_unref);
  self->script = rp_voice_script_new (self->plan, &self->choice, find_length, self->voice);
  g_debug ("voice: %u phrases are laid out", rp_voice_script_get_n_utterances (self->script));
}

static gboolean
on_idle (gpointer user_data)
{
  RpSpokenPlan *self = user_data;

  self->rewriting = 0;
  write_script (self);
  return G_SOURCE_REMOVE;
}

/* The script that there is goes on until then. */
static void
rewrite_soon (RpSpokenPlan *self)
{
  if (self->rewriting == 0)
    self->rewriting = g_idle_add_full (G_PRIORITY_LOW, on_idle, self, NULL);
}

static void
on_trouble (RpSpokenPlan *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

static void
drop_voice (RpSpokenPlan *self)
{
  gboolean had_trouble = rp_spoken_plan_get_trouble (self) != NULL;

  g_clear_handle_id (&self->rewriting, g_source_remove);
  g_clear_pointer (&self->script, rp_voice_script_unref);
  if (self->voice)
    g_signal_handlers_disconnect_by_data (self->voice, self);
  g_clear_object (&self->voice);
  g_clear_pointer (&self->language, g_free);
  if (had_trouble)
    on_trouble (self);
}

/* Returns: (transfer full): which language the words of the plan are in */
static char *
find_language (RpPlan *plan)
{
  const RpLanguage *words = rp_program_get_words (rp_plan_get_program (plan));

  return words ? g_strdup (rp_language_get_tag (words)) : rp_language_get_spoken ();
}

static void
need_voice (RpSpokenPlan *self)
{
  g_autofree char *language = find_language (self->plan);

  if (g_strcmp0 (language, self->language) == 0)
    return;
  drop_voice (self);
  self->language = g_steal_pointer (&language);
  self->voice = rp_voice_settings_make_voice (self->settings, self->language);
  g_signal_connect_object (self->voice, "notify::trouble", G_CALLBACK (on_trouble), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->voice, "prepared", G_CALLBACK (rewrite_soon), self, G_CONNECT_SWAPPED);
  if (rp_spoken_plan_get_trouble (self))
    on_trouble (self);
}

/* What is going to be said is made now, in the order in which it is needed. */
static void
prepare (RpSpokenPlan *self)
{
  g_auto (GStrv) texts = NULL;

  if (!self->plan || !self->on)
    return;
  need_voice (self);
  texts = rp_voice_script_list_texts (self->plan, &self->choice);
  rp_voice_prepare (self->voice, (const char *const *) texts);
  write_script (self);
}

static void
update_on (RpSpokenPlan *self)
{
  gboolean on = rp_voice_switch_get_on (self->control);

  if (self->on == on)
    return;
  self->on = on;
  rp_voice_settings_get_choice (self->settings, &self->choice);
  if (on)
    prepare (self);
  else
    drop_voice (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ON]);
}

/* Another voice, or other things to say, from the next phrase on. */
static void
on_setting_changed (RpSpokenPlan *self, const char *key)
{
  if (!rp_voice_settings_is_about_phrases (key))
    return;
  rp_voice_settings_get_choice (self->settings, &self->choice);
  drop_voice (self);
  prepare (self);
}

static void
rp_spoken_plan_dispose (GObject *object)
{
  RpSpokenPlan *self = RP_SPOKEN_PLAN (object);

  drop_voice (self);
  g_clear_pointer (&self->plan, rp_plan_unref);
  g_clear_object (&self->control);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_spoken_plan_parent_class)->dispose (object);
}

static void
rp_spoken_plan_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSpokenPlan *self = RP_SPOKEN_PLAN (object);

  switch (prop_id)
    {
    case PROP_ON:
      g_value_set_boolean (value, self->on);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, rp_spoken_plan_get_trouble (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_spoken_plan_class_init (RpSpokenPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_spoken_plan_dispose;
  object_class->get_property = rp_spoken_plan_get_property;

  /**
   * RpSpokenPlan:on:
   *
   * Whether anything is said.
   */
  props[PROP_ON] = g_param_spec_boolean ("on", NULL, NULL, FALSE, flags);
  /**
   * RpSpokenPlan:trouble:
   *
   * Why nothing can be said, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_spoken_plan_init (RpSpokenPlan *self)
{
}

/**
 * rp_spoken_plan_new:
 * @settings: what the person has set
 *
 * Returns: (transfer full): one without a plan
 */
RpSpokenPlan *
rp_spoken_plan_new (GSettings *settings)
{
  RpSpokenPlan *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_SPOKEN_PLAN, NULL);
  self->settings = g_object_ref (settings);
  self->control = rp_voice_switch_new (settings);
  rp_voice_settings_get_choice (settings, &self->choice);
  g_signal_connect_object (self->control, "notify::on", G_CALLBACK (update_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  update_on (self);
  return self;
}

/**
 * rp_spoken_plan_set_plan:
 * @self: what is said
 * @plan: of what
 *
 * Begins to make what this plan will say.
 */
void
rp_spoken_plan_set_plan (RpSpokenPlan *self, RpPlan *plan)
{
  g_return_if_fail (RP_IS_SPOKEN_PLAN (self));
  g_return_if_fail (plan);

  if (self->plan == plan)
    return;
  g_clear_pointer (&self->plan, rp_plan_unref);
  self->plan = rp_plan_ref (plan);
  prepare (self);
}

/**
 * rp_spoken_plan_get_on:
 * @self: what is said
 *
 * Returns: whether anything is said
 */
gboolean
rp_spoken_plan_get_on (RpSpokenPlan *self)
{
  g_return_val_if_fail (RP_IS_SPOKEN_PLAN (self), FALSE);

  return self->on;
}

/**
 * rp_spoken_plan_is_prepared:
 * @self: what is said
 *
 * Returns: whether all of it is ready, as far as it can be
 */
gboolean
rp_spoken_plan_is_prepared (RpSpokenPlan *self)
{
  g_return_val_if_fail (RP_IS_SPOKEN_PLAN (self), FALSE);

  return self->voice && self->rewriting == 0 && rp_voice_get_prepared (self->voice);
}

/**
 * rp_spoken_plan_get_trouble:
 * @self: what is said
 *
 * Returns: (transfer none) (nullable): why nothing can be said, in whole sentences
 */
const char *
rp_spoken_plan_get_trouble (RpSpokenPlan *self)
{
  g_return_val_if_fail (RP_IS_SPOKEN_PLAN (self), NULL);

  return self->voice ? rp_voice_get_trouble (self->voice) : NULL;
}

/**
 * rp_spoken_plan_find:
 * @self: what is said
 * @notice: what the session tells
 * @step: index of the step it belongs to
 * @moment: what there is to see at that very instant
 *
 * Returns: (transfer none) (nullable): what is said then; it lives until plan or settings change
 */
const RpUtterance *
rp_spoken_plan_find (RpSpokenPlan *self, RpSessionNotice notice, guint step, const RpMoment *moment)
{
  g_return_val_if_fail (RP_IS_SPOKEN_PLAN (self), NULL);
  g_return_val_if_fail (moment, NULL);

  return self->script ? rp_voice_script_find_now (self->script, notice, step, moment) : NULL;
}

/**
 * rp_spoken_plan_find_sound:
 * @self: what is said
 * @text: a phrase of it
 *
 * Returns: (transfer full) (nullable): how it sounds, or %NULL when it is not ready
 */
RpSound *
rp_spoken_plan_find_sound (RpSpokenPlan *self, const char *text)
{
  g_return_val_if_fail (RP_IS_SPOKEN_PLAN (self), NULL);
  g_return_val_if_fail (text, NULL);

  return self->voice ? rp_voice_find (self->voice, text) : NULL;
}
