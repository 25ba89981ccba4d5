/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-choice.h"
#include "speech/rp-voice.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the person has set about the voice. */

#define RP_VOICE_SETTINGS_KINDS "voice-kinds"
#define RP_VOICE_SETTINGS_EVERY_COUNT "voice-every-count"
#define RP_VOICE_SETTINGS_RATE "voice-rate"
#define RP_VOICE_SETTINGS_NAME "voice-name"
#define RP_VOICE_SETTINGS_COMMAND "voice-command"

void rp_voice_settings_get_choice (GSettings *settings, RpVoiceChoice *choice);
void rp_voice_settings_set_choice (GSettings *settings, const RpVoiceChoice *choice);
gboolean rp_voice_settings_is_about_phrases (const char *key);
RpVoice *rp_voice_settings_make_voice (GSettings *settings, const char *language);

G_END_DECLS
