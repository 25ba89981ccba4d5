/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-cue.h"
#include "show/rp-show-picture.h"

G_BEGIN_DECLS

/**
 * RpShowPair:
 * @RP_SHOW_ALONE: one picture
 * @RP_SHOW_FAULT: the right way and a mistake
 * @RP_SHOW_CAMERAS: two cameras
 * @RP_SHOW_SIDES: left and right
 * @RP_SHOW_EXERCISES: two exercises
 * @RP_SHOW_MIRROR: the right way and the camera
 *
 * What is shown together.
 */
typedef enum
{
  RP_SHOW_ALONE,
  RP_SHOW_FAULT,
  RP_SHOW_CAMERAS,
  RP_SHOW_SIDES,
  RP_SHOW_EXERCISES,
  RP_SHOW_MIRROR,
} RpShowPair;

#define RP_TYPE_SHOW_PAIR (rp_show_pair_get_type ())
GType rp_show_pair_get_type (void) G_GNUC_CONST;

const RpFault *rp_show_pairing_find_fault (RpExercise *exercise);
const RpClip *rp_show_pairing_find_camera (RpExercise *exercise, const RpClip *camera);
gboolean rp_show_pairing_can (RpShowPair pair, const RpShowPicture *lead, RpExercise *other);
void rp_show_pairing_get_other (RpShowPair pair,
                                const RpShowPicture *lead,
                                const RpFault *fault,
                                RpExercise *exercise,
                                RpShowPicture *other);

const RpCue *rp_show_pairing_find_cue (RpExercise *exercise, guint phase, guint lap, const RpFault *fault);

G_END_DECLS
