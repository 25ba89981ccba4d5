/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"
#include "tones/rp-tones.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_SOUNDS (rp_session_sounds_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionSounds, rp_session_sounds, RP, SESSION_SOUNDS, GObject)

RpTones *rp_session_sounds_make_tones (GSettings *settings);
RpSessionSounds *rp_session_sounds_new (RpTones *tones);
void rp_session_sounds_set_session (RpSessionSounds *self, RpSession *session);
gboolean rp_session_sounds_find (RpSessionNotice notice, RpStepKind step, RpTone *tone);

G_END_DECLS
