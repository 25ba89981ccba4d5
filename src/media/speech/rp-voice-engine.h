/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpVoiceEngine:
 *
 * The helper process that turns texts into samples. Waits for it, so it belongs to one thread that may wait, and that lives as
 * long as it.
 */
typedef struct _RpVoiceEngine RpVoiceEngine;

RpVoiceEngine *rp_voice_engine_new (const char *program, GCancellable *cancellable);
void rp_voice_engine_free (RpVoiceEngine *self);
RpSound *rp_voice_engine_say (RpVoiceEngine *self,
                              const char *language,
                              const char *name,
                              guint rate,
                              const char *text,
                              GError **error);
char *rp_voice_engine_list (RpVoiceEngine *self, GError **error);
void rp_voice_engine_rest (RpVoiceEngine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVoiceEngine, rp_voice_engine_free)

G_END_DECLS
