/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-settings.h"

/**
 * rp_voice_settings_get_choice:
 * @settings: what the person has set
 * @choice: (out caller-allocates): what they want to hear
 *
 * Reads it: one of the choices that are ready, by its id, or kinds by theirs.
 */
void
rp_voice_settings_get_choice (GSettings *settings, RpVoiceChoice *choice)
{
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (choice);

  ids = g_settings_get_strv (settings, RP_VOICE_SETTINGS_KINDS);
  if (g_strv_length (ids) == 1 && rp_voice_choice_parse (ids[0], choice))
    return;
  choice->every_count = g_settings_get_boolean (settings, RP_VOICE_SETTINGS_EVERY_COUNT);
  rp_voice_choice_set_kinds (choice, (const char *const *) ids);
}

/**
 * rp_voice_settings_set_choice:
 * @settings: what the person has set
 * @choice: what they want to hear
 *
 * Remembers it; one that is ready by its id, so that it goes on meaning the same when there are more kinds.
 */
void
rp_voice_settings_set_choice (GSettings *settings, const RpVoiceChoice *choice)
{
  g_auto (GStrv) kinds = NULL;
  const char *ready[2] = { NULL };

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (choice);

  ready[0] = rp_voice_choice_get_id (choice);
  kinds = rp_voice_choice_dup_kinds (choice);
  g_settings_set_boolean (settings, RP_VOICE_SETTINGS_EVERY_COUNT, choice->every_count);
  g_settings_set_strv (settings, RP_VOICE_SETTINGS_KINDS, ready[0] ? ready : (const char *const *) kinds);
}

/**
 * rp_voice_settings_is_about_phrases:
 * @key: a setting
 *
 * Returns: whether it changes what is said, or how
 */
gboolean
rp_voice_settings_is_about_phrases (const char *key)
{
  static const char *const keys[]
      = { RP_VOICE_SETTINGS_KINDS, RP_VOICE_SETTINGS_EVERY_COUNT, RP_VOICE_SETTINGS_RATE,
          RP_VOICE_SETTINGS_NAME,  RP_VOICE_SETTINGS_COMMAND,     NULL };

  g_return_val_if_fail (key, FALSE);

  return g_strv_contains (keys, key);
}

/**
 * rp_voice_settings_make_voice:
 * @settings: what the person has set
 * @language: the language of what shall be said
 *
 * Returns: (transfer full): the voice that says it
 */
RpVoice *
rp_voice_settings_make_voice (GSettings *settings, const char *language)
{
  g_autofree char *name = NULL;
  g_autofree char *command = NULL;
  RpVoiceSetup setup = { .language = language };

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (language, NULL);

  name = g_settings_get_string (settings, RP_VOICE_SETTINGS_NAME);
  command = g_settings_get_string (settings, RP_VOICE_SETTINGS_COMMAND);
  setup.name = name;
  setup.command = command;
  setup.rate = g_settings_get_uint (settings, RP_VOICE_SETTINGS_RATE);
  return rp_voice_new (&setup);
}
