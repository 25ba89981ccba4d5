/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "demo/rp-playback.h"
#include "show/rp-show-look.h"
#include "show/rp-show-pairing.h"
#include "show/rp-show-picture.h"

G_BEGIN_DECLS

/* How many pictures there are at most. */
#define RP_SHOW_PICTURES 2

#define RP_TYPE_SHOW (rp_show_get_type ())
G_DECLARE_FINAL_TYPE (RpShow, rp_show, RP, SHOW, GObject)

RpShow *rp_show_new (RpClock *clock);
void rp_show_set_exercise (RpShow *self, RpExercise *exercise);
RpExercise *rp_show_get_exercise (RpShow *self);
RpPlayback *rp_show_get_playback (RpShow *self);
RpShowLook *rp_show_get_look (RpShow *self);
guint rp_show_get_n_pictures (RpShow *self);
const RpShowPicture *rp_show_get_picture (RpShow *self, guint picture);
gboolean rp_show_get_moment (RpShow *self, guint picture, RpShowMoment *moment);
gboolean rp_show_can_pair (RpShow *self, RpShowPair pair);
RpShowPair rp_show_get_pair (RpShow *self);
void rp_show_set_pair (RpShow *self, RpShowPair pair);
void rp_show_set_fault (RpShow *self, const char *id);
void rp_show_set_camera (RpShow *self, const char *id);
void rp_show_set_other (RpShow *self, RpExercise *exercise);
void rp_show_swap (RpShow *self);
void rp_show_nudge (RpShow *self, int frames);

G_END_DECLS
