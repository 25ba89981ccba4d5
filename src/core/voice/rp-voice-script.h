/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"
#include "voice/rp-utterance.h"
#include "voice/rp-voice-choice.h"

G_BEGIN_DECLS

/**
 * RP_VOICE_LEAD:
 *
 * Microseconds between a notice, or the end of its tone, and the first sound of what is said: a voice that begins in the
 * tone is not understood.
 */
#define RP_VOICE_LEAD ((gint64) 60000)

/**
 * RpVoiceLengthFunc:
 * @text: what is said
 * @user_data: the caller's
 *
 * Returns: how long it takes to say, in microseconds, or less than 0 when that is not known yet
 */
typedef gint64 (*RpVoiceLengthFunc) (const char *text, gpointer user_data);

/**
 * RpVoiceScript:
 *
 * All that a session will say, known before it starts: an immutable, counted list in the order of time.
 */
typedef struct _RpVoiceScript RpVoiceScript;

#define RP_TYPE_VOICE_SCRIPT (rp_voice_script_get_type ())

GType rp_voice_script_get_type (void) G_GNUC_CONST;
RpVoiceScript *
rp_voice_script_new (RpPlan *plan, const RpVoiceChoice *choice, RpVoiceLengthFunc length, gpointer user_data);
RpVoiceScript *rp_voice_script_ref (RpVoiceScript *self);
void rp_voice_script_unref (RpVoiceScript *self);
guint rp_voice_script_get_n_utterances (RpVoiceScript *self);
const RpUtterance *rp_voice_script_get_utterance (RpVoiceScript *self, guint index);
const RpUtterance *
rp_voice_script_find (RpVoiceScript *self, RpSessionNotice notice, guint step, guint rep, guint phase);
const RpUtterance *
rp_voice_script_find_now (RpVoiceScript *self, RpSessionNotice notice, guint step, const RpMoment *moment);
GStrv rp_voice_script_list_texts (RpPlan *plan, const RpVoiceChoice *choice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVoiceScript, rp_voice_script_unref)

G_END_DECLS
