/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-choice.h"
#include "voice/rp-voice-phrase.h"
#include "voice/rp-voice-run.h"

G_BEGIN_DECLS

/* No phrase is longer. */
#define RP_VOICE_PHRASES_MAX_BYTES 4000

GPtrArray *rp_voice_phrases_new (RpPlan *plan, const RpVoiceChoice *choice, const RpVoiceBeat *beat);

G_END_DECLS
