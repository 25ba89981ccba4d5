/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-clip.h"

G_BEGIN_DECLS

/**
 * RpClipPlace:
 * @phase: index of the phase
 * @fraction: how much of it is over, from 0 to less than 1
 * @rep: which repetition of the pass it is, the first being 0
 *
 * A place in a repetition, whichever clip shows it and however long its phases are there.
 */
typedef struct
{
  guint phase;
  double fraction;
  guint rep;
} RpClipPlace;

void rp_clip_place_find (const RpClip *clip,
                         const RpClipPass *pass,
                         guint n_phases,
                         gint64 position,
                         RpClipPlace *place);
gint64 rp_clip_place_get_position (const RpClipPlace *place,
                                   const RpClip *clip,
                                   const RpClipPass *pass,
                                   guint n_phases);
void rp_clip_place_convert (RpClipPlace *place, guint n_phases, guint n_other);
void rp_clip_place_get_phase (const RpClipPlace *place,
                              const RpClip *clip,
                              const RpClipPass *pass,
                              guint n_phases,
                              gint64 *start,
                              gint64 *end);

G_END_DECLS
