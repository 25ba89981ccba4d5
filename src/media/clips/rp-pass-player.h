/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame-queue.h"

G_BEGIN_DECLS

/**
 * RpPassPlayer:
 *
 * The reading thread's own part: plays one pass of a clip round and round into a queue, each frame with its virtual time.
 */
typedef struct _RpPassPlayer RpPassPlayer;

RpPassPlayer *rp_pass_player_new (const char *uri, RpFrameQueue *queue);
void rp_pass_player_free (RpPassPlayer *self);
gboolean rp_pass_player_open (RpPassPlayer *self, GError **error);
gboolean rp_pass_player_play (RpPassPlayer *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPassPlayer, rp_pass_player_free)

G_END_DECLS
