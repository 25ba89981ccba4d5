/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-choice.h"
#include "voice/rp-voice-phrase.h"
#include "voice/rp-voice-run.h"

G_BEGIN_DECLS

GPtrArray *rp_voice_phrases_new (RpPlan *plan, const RpVoiceChoice *choice, const RpVoiceBeat *beat);

G_END_DECLS
