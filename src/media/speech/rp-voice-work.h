/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpVoiceWork:
 *
 * What a voice and its thread have in common: the texts that are wanted, in their order, and the sounds made of them. Nobody is
 * held up in it but the thread that has nothing to do.
 */
typedef struct _RpVoiceWork RpVoiceWork;

RpVoiceWork *rp_voice_work_new (void);
RpVoiceWork *rp_voice_work_ref (RpVoiceWork *self);
void rp_voice_work_unref (RpVoiceWork *self);
GCancellable *rp_voice_work_get_cancellable (RpVoiceWork *self);
guint rp_voice_work_want (RpVoiceWork *self, const char *const *texts);
RpSound *rp_voice_work_find (RpVoiceWork *self, const char *text);
void rp_voice_work_close (RpVoiceWork *self);
gboolean rp_voice_work_wait (RpVoiceWork *self);
char *rp_voice_work_take (RpVoiceWork *self, guint *round);
void rp_voice_work_put (RpVoiceWork *self, const char *text, RpSound *sound);
void rp_voice_work_give_up (RpVoiceWork *self, guint round);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVoiceWork, rp_voice_work_unref)

G_END_DECLS
