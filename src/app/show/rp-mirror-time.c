/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-time.h"

/**
 * rp_mirror_time_find:
 * @self: what is to be shown
 * @now: what time it is, on the clock of the pictures, in microseconds
 *
 * Returns: the instant to show
 */
gint64
rp_mirror_time_find (const RpMirrorTime *self, gint64 now)
{
  return self->frozen ? self->instant : now - self->delay;
}

/**
 * rp_mirror_time_get_wait:
 * @self: what is to be shown
 * @ring: the pictures that there are
 * @now: what time it is, on their clock, in microseconds
 *
 * Returns: in how many microseconds the oldest picture is as old as it should be; 0 when it is, and when there is none
 */
gint64
rp_mirror_time_get_wait (const RpMirrorTime *self, RpFrameRing *ring, gint64 now)
{
  gint64 first;

  if (self->frozen || !rp_frame_ring_get_span (ring, &first, NULL))
    return 0;
  return MAX (first - rp_mirror_time_find (self, now), 0);
}

/* Never the other way than was asked for, as when what is shown is forgotten already. */
static void
move_to (RpMirrorTime *self, gint64 instant, gboolean later)
{
  if (later ? instant > self->instant : instant < self->instant)
    self->instant = instant;
}

/**
 * rp_mirror_time_scrub:
 * @self: what is shown, frozen
 * @ring: the pictures that there are
 * @by: how much later, in microseconds, less than 0 for earlier
 *
 * Moves the instant, as far as there are pictures.
 */
void
rp_mirror_time_scrub (RpMirrorTime *self, RpFrameRing *ring, gint64 by)
{
  gint64 first, last;

  g_return_if_fail (self->frozen);

  if (rp_frame_ring_get_span (ring, &first, &last))
    move_to (self, CLAMP (self->instant + by, first, last), by > 0);
}

/**
 * rp_mirror_time_step:
 * @self: what is shown, frozen
 * @ring: the pictures that there are
 * @pictures: how many later, less than 0 for earlier
 *
 * Moves the instant by pictures, as far as there are any.
 */
void
rp_mirror_time_step (RpMirrorTime *self, RpFrameRing *ring, int pictures)
{
  g_return_if_fail (self->frozen);

  move_to (self, rp_frame_ring_step (ring, self->instant, pictures), pictures > 0);
}
