/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-clip.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAYBACK (rp_playback_get_type ())
G_DECLARE_FINAL_TYPE (RpPlayback, rp_playback, RP, PLAYBACK, GObject)

RpPlayback *rp_playback_new (RpClock *clock);
void rp_playback_set_clip (RpPlayback *self, const RpClip *clip, guint n_phases);
void rp_playback_switch_clip (RpPlayback *self, const RpClip *clip);
const RpClip *rp_playback_get_clip (RpPlayback *self);
gboolean rp_playback_get_playing (RpPlayback *self);
void rp_playback_set_playing (RpPlayback *self, gboolean playing);
double rp_playback_get_rate (RpPlayback *self);
void rp_playback_set_rate (RpPlayback *self, double rate);
gboolean rp_playback_get_looping (RpPlayback *self);
void rp_playback_set_looping (RpPlayback *self, gboolean looping);
gboolean rp_playback_get_other_side (RpPlayback *self);
void rp_playback_set_other_side (RpPlayback *self, gboolean other_side);
RpSide rp_playback_get_side (RpPlayback *self);
void rp_playback_seek (RpPlayback *self, gint64 position);
void rp_playback_step (RpPlayback *self, int frames);
void rp_playback_get_pass (RpPlayback *self, RpClipPass *pass);
gint64 rp_playback_get_position (RpPlayback *self, RpClipPass *stretch, guint *lap);
guint rp_playback_get_phase (RpPlayback *self);
gint64 rp_playback_get_place (RpPlayback *self);
gint64 rp_playback_get_phase_start (RpPlayback *self, guint phase);

G_END_DECLS
