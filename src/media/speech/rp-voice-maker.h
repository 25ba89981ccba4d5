/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"
#include "speech/rp-voice-setup.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpVoiceMaker:
 *
 * Makes sounds of texts, or finds those that were made before. Waits, so it belongs to one thread that may.
 */
typedef struct _RpVoiceMaker RpVoiceMaker;

RpVoiceMaker *rp_voice_maker_new (const RpVoiceSetup *setup, GCancellable *cancellable);
void rp_voice_maker_free (RpVoiceMaker *self);
RpSound *rp_voice_maker_make (RpVoiceMaker *self, const char *text, GError **error);
void rp_voice_maker_rest (RpVoiceMaker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVoiceMaker, rp_voice_maker_free)

G_END_DECLS
