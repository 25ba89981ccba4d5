/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-choice.h"
#include "voice/rp-voice-run.h"

G_BEGIN_DECLS

void
rp_voice_steps_tell (RpPlan *plan, const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases);
void rp_voice_steps_tell_late (const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases);

G_END_DECLS
