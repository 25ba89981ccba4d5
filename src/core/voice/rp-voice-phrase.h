/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-kind.h"

G_BEGIN_DECLS

/**
 * RpVoiceWeight:
 * @RP_VOICE_WEIGHT_PHASE: the word of a phase
 * @RP_VOICE_WEIGHT_COUNT: a number
 * @RP_VOICE_WEIGHT_WORD: what keeps somebody safe or must be known: a cue, a side, the last one
 *
 * What gives way to what, where there is no time for both.
 */
typedef enum
{
  RP_VOICE_WEIGHT_PHASE,
  RP_VOICE_WEIGHT_COUNT,
  RP_VOICE_WEIGHT_WORD,
} RpVoiceWeight;

/**
 * RpVoicePhrase:
 * @kind: what it is; of several parts, the one that matters most
 * @weight: how much it matters
 * @text: what is said
 *
 * One way to say something.
 */
typedef struct
{
  RpVoiceKind kind;
  RpVoiceWeight weight;
  char *text;
} RpVoicePhrase;

RpVoicePhrase *rp_voice_phrase_new (RpVoiceKind kind, RpVoiceWeight weight, const char *const *parts);
void rp_voice_phrase_free (RpVoicePhrase *phrase);

G_END_DECLS
