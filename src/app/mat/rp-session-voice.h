/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"
#include "tones/rp-tones.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_VOICE (rp_session_voice_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionVoice, rp_session_voice, RP, SESSION_VOICE, GObject)

RpSessionVoice *rp_session_voice_new (GSettings *settings);
void rp_session_voice_prepare (RpSessionVoice *self, RpPlan *plan);
void rp_session_voice_set_session (RpSessionVoice *self, RpSession *session, RpTones *tones);
gboolean rp_session_voice_is_prepared (RpSessionVoice *self);
const char *rp_session_voice_get_trouble (RpSessionVoice *self);

G_END_DECLS
