/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"

G_BEGIN_DECLS

/**
 * RpVoiceCache:
 *
 * Phrases that were made before, as files. Reads and writes, so it belongs to one thread that may wait; several programs
 * may share the folder.
 */
typedef struct _RpVoiceCache RpVoiceCache;

RpVoiceCache *rp_voice_cache_new (const char *folder, guint64 most);
void rp_voice_cache_free (RpVoiceCache *self);
RpSound *rp_voice_cache_find (RpVoiceCache *self, const char *key);
void rp_voice_cache_keep (RpVoiceCache *self, const char *key, RpSound *sound);
void rp_voice_cache_prune (RpVoiceCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVoiceCache, rp_voice_cache_free)

G_END_DECLS
