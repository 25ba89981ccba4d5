/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-phrase.h"
#include "voice/rp-voice-script.h"

G_BEGIN_DECLS

/**
 * RpVoiceFit:
 * @slot: index of a slot
 * @phrase: (transfer none): how it is said; it lives as long as the slot
 * @start: when it begins, in microseconds since the plan began
 * @until: when it is over, in microseconds since the plan began
 *
 * Something that is said.
 */
typedef struct
{
  guint slot;
  const RpVoicePhrase *phrase;
  gint64 start;
  gint64 until;
} RpVoiceFit;

GArray *rp_voice_fit (const GArray *slots, RpVoiceLengthFunc length, gpointer user_data);

G_END_DECLS
