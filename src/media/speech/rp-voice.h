/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"
#include "speech/rp-voice-setup.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpVoice:
 *
 * Turns phrases into sounds before they are needed, on a thread of its own.
 */
#define RP_TYPE_VOICE (rp_voice_get_type ())
G_DECLARE_FINAL_TYPE (RpVoice, rp_voice, RP, VOICE, GObject)

RpVoice *rp_voice_new (const RpVoiceSetup *setup);
void rp_voice_prepare (RpVoice *self, const char *const *texts);
gboolean rp_voice_get_prepared (RpVoice *self);
RpSound *rp_voice_find (RpVoice *self, const char *text);
gint64 rp_voice_get_length (RpVoice *self, const char *text);
const char *rp_voice_get_trouble (RpVoice *self);

G_END_DECLS
