/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-maker.h"

#include "speech/rp-voice-cache.h"
#include "speech/rp-voice-command.h"
#include "speech/rp-voice-engine.h"

/* How many bytes phrases may have on the disk: about 25 minutes of them. */
#define MOST_KEPT (64 * 1024 * 1024)

struct _RpVoiceMaker
{
  RpVoiceSetup *setup;
  RpVoiceCache *cache;
  RpVoiceEngine *engine;
  GCancellable *cancellable;
  gboolean kept; /* something, since the last rest */
};

/**
 * rp_voice_maker_new:
 * @setup: who speaks, and how
 * @cancellable: ends the waiting for a sound
 *
 * Returns: (transfer full): a maker
 */
RpVoiceMaker *
rp_voice_maker_new (const RpVoiceSetup *setup, GCancellable *cancellable)
{
  RpVoiceMaker *self;

  g_return_val_if_fail (setup, NULL);

  self = g_new0 (RpVoiceMaker, 1);
  self->setup = rp_voice_setup_copy (setup);
  self->cache = rp_voice_cache_new (self->setup->cache_folder, MOST_KEPT);
  self->engine = rp_voice_engine_new (self->setup->helper, cancellable);
  g_set_object (&self->cancellable, cancellable);
  return self;
}

/**
 * rp_voice_maker_free:
 * @self: (transfer full): a maker
 */
void
rp_voice_maker_free (RpVoiceMaker *self)
{
  g_clear_object (&self->cancellable);
  rp_voice_engine_free (self->engine);
  rp_voice_cache_free (self->cache);
  rp_voice_setup_free (self->setup);
  g_free (self);
}

static RpSound *
speak (RpVoiceMaker *self, const char *text, GError **error)
{
  const RpVoiceSetup *setup = self->setup;

  if (setup->command)
    return rp_voice_command_say (setup->command, setup->language, setup->rate, text, self->cancellable,
                                 error);
  return rp_voice_engine_say (self->engine, setup->language, setup->name, setup->rate, text, error);
}

/**
 * rp_voice_maker_make:
 * @self: a maker
 * @text: what to say
 * @error: #RpMediaError
 *
 * Makes a sound, without silence before and behind it, and keeps it.
 *
 * Returns: (transfer full): the sound, which may be empty; or %NULL with @error set
 */
RpSound *
rp_voice_maker_make (RpVoiceMaker *self, const char *text, GError **error)
{
  g_autofree char *key = NULL;
  g_autoptr (RpSound) spoken = NULL;
  RpSound *sound;

  g_return_val_if_fail (self && text, NULL);

  key = rp_voice_setup_dup_key (self->setup, text);
  sound = rp_voice_cache_find (self->cache, key);
  if (sound)
    return sound;
  spoken = speak (self, text, error);
  if (!spoken)
    return NULL;
  sound = rp_sound_trim (spoken);
  rp_voice_cache_keep (self->cache, key, sound);
  self->kept = TRUE;
  return sound;
}

/**
 * rp_voice_maker_rest:
 * @self: a maker
 *
 * Ends what is of no use until the next text.
 */
void
rp_voice_maker_rest (RpVoiceMaker *self)
{
  g_return_if_fail (self);

  rp_voice_engine_rest (self->engine);
  if (self->kept)
    rp_voice_cache_prune (self->cache);
  self->kept = FALSE;
}
