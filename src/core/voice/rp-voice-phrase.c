/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-phrase.h"

#include "words/rp-spoken-words.h"

/**
 * rp_voice_phrase_new:
 * @kind: what it is
 * @weight: how much it matters
 * @parts: (array zero-terminated=1): what is said, one sentence after the other
 *
 * Returns: (transfer full): a phrase; free with rp_voice_phrase_free()
 */
RpVoicePhrase *
rp_voice_phrase_new (RpVoiceKind kind, RpVoiceWeight weight, const char *const *parts)
{
  RpVoicePhrase *phrase = g_new (RpVoicePhrase, 1);

  *phrase = (RpVoicePhrase){ kind, weight, rp_spoken_words_join (parts) };
  return phrase;
}

/**
 * rp_voice_phrase_free:
 * @phrase: (transfer full): a phrase
 *
 * Frees it.
 */
void
rp_voice_phrase_free (RpVoicePhrase *phrase)
{
  g_free (phrase->text);
  g_free (phrase);
}
