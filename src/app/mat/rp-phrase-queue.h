/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"
#include "tones/rp-tones.h"

G_BEGIN_DECLS

/**
 * RpPhraseQueue:
 *
 * Phrases on their way to the sound device, which has room for one that has not begun: the next one goes there once the one
 * before it has begun.
 */
typedef struct _RpPhraseQueue RpPhraseQueue;

RpPhraseQueue *rp_phrase_queue_new (RpTones *tones, RpClock *clock);
void rp_phrase_queue_free (RpPhraseQueue *self);
void rp_phrase_queue_add (RpPhraseQueue *self, RpSound *phrase, gint64 at);
void rp_phrase_queue_clear (RpPhraseQueue *self);
guint rp_phrase_queue_get_length (RpPhraseQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPhraseQueue, rp_phrase_queue_free)

G_END_DECLS
