/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pipeline/rp-media-error.h"
#include "tones/rp-tone-mailbox.h"

G_BEGIN_DECLS

/**
 * RpTonePlayer:
 *
 * The sound device and the pipeline to it. May wait for the device, so it belongs to one thread that may wait.
 */
typedef struct _RpTonePlayer RpTonePlayer;

RpTonePlayer *rp_tone_player_new (const char *sink);
void rp_tone_player_free (RpTonePlayer *self);
gboolean rp_tone_player_open (RpTonePlayer *self, GError **error);
gboolean rp_tone_player_renew (RpTonePlayer *self, gboolean nobody, GError **error);
gboolean
rp_tone_player_play (RpTonePlayer *self, const RpToneMail *mail, RpToneMailbox *mailbox, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTonePlayer, rp_tone_player_free)

G_END_DECLS
