/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cameras/rp-frame-ring.h"

G_BEGIN_DECLS

/**
 * RpMirrorTime:
 * @delay: how late it is, in microseconds
 * @frozen: whether it keeps to one instant
 * @instant: which one, on the clock of the pictures; means nothing else
 *
 * What instant a mirror shows: the arithmetic of it, without clock, camera or picture.
 */
typedef struct
{
  gint64 delay;
  gboolean frozen;
  gint64 instant;
} RpMirrorTime;

gint64 rp_mirror_time_find (const RpMirrorTime *self, gint64 now);
gint64 rp_mirror_time_get_wait (const RpMirrorTime *self, RpFrameRing *ring, gint64 now);
void rp_mirror_time_scrub (RpMirrorTime *self, RpFrameRing *ring, gint64 by);
void rp_mirror_time_step (RpMirrorTime *self, RpFrameRing *ring, int pictures);

G_END_DECLS
