/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-setup.h"

#include "base/rp-paths.h"

#define FOLDER "voice"

/* What is spoken another way gets another number, so that what is kept is made anew. */
#define OWN_VOICE "reprise-voice 1"

static const char *
or_nothing (const char *text)
{
  return text && *text ? text : NULL;
}

/**
 * rp_voice_setup_copy:
 * @self: a setup
 *
 * Returns: (transfer full): the same with words of its own, where "" is %NULL, and with a folder
 */
RpVoiceSetup *
rp_voice_setup_copy (const RpVoiceSetup *self)
{
  RpVoiceSetup *copy;
  g_autofree char *cache = NULL;

  g_return_val_if_fail (self && self->language, NULL);
  g_return_val_if_fail (self->rate >= RP_VOICE_LEAST_RATE && self->rate <= RP_VOICE_MOST_RATE, NULL);

  cache = self->cache_folder ? NULL : rp_paths_cache ();
  copy = g_new (RpVoiceSetup, 1);
  *copy = (RpVoiceSetup){
    .helper = g_strdup (or_nothing (self->helper)),
    .command = g_strdup (or_nothing (self->command)),
    .language = g_strdup (self->language),
    .name = g_strdup (or_nothing (self->name)),
    .rate = self->rate,
    .cache_folder = cache ? g_build_filename (cache, FOLDER, NULL) : g_strdup (self->cache_folder),
  };
  return copy;
}

/**
 * rp_voice_setup_free:
 * @self: (transfer full): a copy of a setup
 */
void
rp_voice_setup_free (RpVoiceSetup *self)
{
  g_free ((char *) self->helper);
  g_free ((char *) self->command);
  g_free ((char *) self->language);
  g_free ((char *) self->name);
  g_free ((char *) self->cache_folder);
  g_free (self);
}

/**
 * rp_voice_setup_dup_key:
 * @self: a copy of a setup
 * @text: what is said
 *
 * Returns: (transfer full): all that decides how it sounds
 */
char *
rp_voice_setup_dup_key (const RpVoiceSetup *self, const char *text)
{
  g_return_val_if_fail (self && text, NULL);

  return g_strdup_printf ("%s\n%s\n%s\n%u\n%s", self->command ? self->command : OWN_VOICE, self->language,
                          self->name ? self->name : "", self->rate, text);
}
