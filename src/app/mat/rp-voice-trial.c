/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-trial.h"

#include "base/rp-language.h"
#include "mat/rp-session-sounds.h"
#include "mat/rp-voice-settings.h"
#include "session/rp-system-clock.h"

/* A phrase waits for a device that has just been asked to open, in microseconds. */
#define OPENING (300 * G_TIME_SPAN_MILLISECOND)

/* The device is let go this long after the last sound, in milliseconds: it may be behind. */
#define LINGER 1000

/**
 * RpVoiceTrial:
 *
 * Says something with the voice as it is set, so that the person hears how that is. The sound device is held open only for
 * that.
 */
struct _RpVoiceTrial
{
  GObject parent_instance;

  char *text;    /* (nullable): what shall be said once it is ready */
  guint letting; /* source that lets the device go */

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpTones *tones; /* (nullable): made when something is first said */
  RpVoice *voice; /* (nullable): likewise, each time */
};

enum
{
  TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpVoiceTrial, rp_voice_trial, G_TYPE_OBJECT)

static void
drop_voice (RpVoiceTrial *self)
{
  if (self->voice)
    g_signal_handlers_disconnect_by_data (self->voice, self);
  g_clear_object (&self->voice);
  g_clear_pointer (&self->text, g_free);
}

static gboolean
on_over (gpointer user_data)
{
  RpVoiceTrial *self = user_data;

  self->letting = 0;
  drop_voice (self);
  rp_tones_set_speaking (self->tones, FALSE);
  return G_SOURCE_REMOVE;
}

/* Lets the device go a moment after what takes this long, in microseconds. */
static void
let_go_after (RpVoiceTrial *self, gint64 duration)
{
  g_clear_handle_id (&self->letting, g_source_remove);
  self->letting = g_timeout_add (LINGER + (guint) (duration / G_TIME_SPAN_MILLISECOND), on_over, self);
}

static void
tell (RpVoiceTrial *self, const char *trouble)
{
  g_clear_pointer (&self->text, g_free);
  let_go_after (self, 0);
  g_signal_emit (self, signals[TROUBLE], 0, trouble);
}

static void
on_prepared (RpVoiceTrial *self)
{
  g_autoptr (RpSound) sound = self->text ? rp_voice_find (self->voice, self->text) : NULL;

  if (!sound)
    return;
  rp_tones_say (self->tones, sound, rp_clock_now (self->clock).monotonic + OPENING);
  let_go_after (self, OPENING + rp_sound_get_duration (sound));
  g_clear_pointer (&self->text, g_free);
}

static void
on_voice_trouble (RpVoiceTrial *self)
{
  if (self->text && rp_voice_get_trouble (self->voice))
    tell (self, rp_voice_get_trouble (self->voice));
}

static void
on_tones_trouble (RpVoiceTrial *self)
{
  if (rp_tones_get_trouble (self->tones))
    tell (self, rp_tones_get_trouble (self->tones));
}

static void
rp_voice_trial_dispose (GObject *object)
{
  RpVoiceTrial *self = RP_VOICE_TRIAL (object);

  g_clear_handle_id (&self->letting, g_source_remove);
  drop_voice (self);
  g_clear_object (&self->tones);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_voice_trial_parent_class)->dispose (object);
}

static void
rp_voice_trial_class_init (RpVoiceTrialClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_voice_trial_dispose;

  /**
   * RpVoiceTrial::trouble:
   * @self: a trial
   * @sentence: why nothing is heard, in whole sentences
   *
   * What was asked for cannot be heard.
   */
  signals[TROUBLE] = g_signal_new ("trouble", RP_TYPE_VOICE_TRIAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_voice_trial_init (RpVoiceTrial *self)
{
}

/**
 * rp_voice_trial_new:
 * @settings: what the person has set
 *
 * Returns: (transfer full): a trial that is silent
 */
RpVoiceTrial *
rp_voice_trial_new (GSettings *settings)
{
  RpVoiceTrial *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_VOICE_TRIAL, NULL);
  self->settings = g_object_ref (settings);
  self->clock = rp_system_clock_new ();
  return self;
}

static void
need_tones (RpVoiceTrial *self)
{
  if (self->tones)
    return;
  self->tones = rp_session_sounds_make_tones (self->settings);
  rp_tones_set_enabled (self->tones, FALSE);
  g_signal_connect_object (self->tones, "notify::trouble", G_CALLBACK (on_tones_trouble), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_voice_trial_say:
 * @self: a trial
 * @text: what to say, in the language of the person
 *
 * Says it as soon as it is ready, in place of what was to be said before.
 */
void
rp_voice_trial_say (RpVoiceTrial *self, const char *text)
{
  g_autofree char *language = rp_language_get_spoken ();
  const char *texts[2] = { text, NULL };

  g_return_if_fail (RP_IS_VOICE_TRIAL (self));
  g_return_if_fail (text);

  need_tones (self);
  g_clear_handle_id (&self->letting, g_source_remove);
  rp_tones_hush (self->tones);
  rp_tones_set_speaking (self->tones, TRUE);
  drop_voice (self);
  self->text = g_strdup (text);
  self->voice = rp_voice_settings_make_voice (self->settings, language);
  g_signal_connect_object (self->voice, "prepared", G_CALLBACK (on_prepared), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->voice, "notify::trouble", G_CALLBACK (on_voice_trouble), self,
                           G_CONNECT_SWAPPED);
  rp_voice_prepare (self->voice, texts);
}
