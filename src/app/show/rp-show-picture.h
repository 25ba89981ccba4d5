/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-clip.h"
#include "model/rp-exercise.h"
#include "model/rp-fault.h"

G_BEGIN_DECLS

/**
 * RpShowPicture:
 * @exercise: (nullable): what is done in it
 * @clip: (nullable): what it plays; %NULL when there is only a still
 * @fault: (nullable): the mistake it shows, %NULL for the right way
 * @side: the side whose turn it is, before it is mirrored
 * @mirror: whether it is the camera that looks at who does it; then it has no clip, no mistake and no side
 *
 * One of the pictures shown. All of it is borrowed from the exercise.
 */
typedef struct
{
  RpExercise *exercise;
  const RpClip *clip;
  const RpFault *fault;
  RpSide side;
  gboolean mirror;
} RpShowPicture;

/**
 * RpShowMoment:
 * @stretch: what is played over and over, and whether it is mirrored
 * @lap: how many times it has been played
 * @position: where in the clip it is, in microseconds, within @stretch
 *
 * What a picture shows now.
 */
typedef struct
{
  RpClipPass stretch;
  guint lap;
  gint64 position;
} RpShowMoment;

char *rp_show_picture_get_key (const RpShowPicture *self);
RpSide rp_show_picture_find_side (const RpClip *clip);
void rp_show_picture_get_pass (const RpShowPicture *self, RpClipPass *pass);
gint64 rp_show_picture_get_frame_time (const RpShowPicture *self);
int rp_show_picture_count_frames (const RpShowPicture *self);
void rp_show_picture_follow (const RpShowPicture *self,
                             const RpShowPicture *lead,
                             const RpShowMoment *moment,
                             int offset,
                             RpShowMoment *followed);

G_END_DECLS
