/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-stretch.h"

static gboolean
keeps_still (const RpStretch *stretch)
{
  return stretch->kind == RP_PHASE_HOLD || stretch->kind == RP_PHASE_REST;
}

static gboolean
is_even (const RpStretch *stretch)
{
  return (double) stretch->natural >= RP_STRETCH_SLOWEST * (double) stretch->duration;
}

static double
get_rate (const RpStretch *stretch)
{
  if (is_even (stretch))
    return (double) stretch->natural / (double) MAX (stretch->duration, 1);
  return keeps_still (stretch) ? 1.0 : RP_STRETCH_SLOWEST;
}

/**
 * rp_stretch_find_offset:
 * @stretch: a phase
 * @elapsed: microseconds since it began
 * @rate: (out): how fast the clip moves then; 0 while a still is held
 *
 * Returns: how far into the phase of the clip that is, in microseconds, within it
 */
gint64
rp_stretch_find_offset (const RpStretch *stretch, gint64 elapsed, double *rate)
{
  gint64 offset;

  g_return_val_if_fail (stretch && rate, 0);

  *rate = get_rate (stretch);
  if (is_even (stretch))
    offset = (gint64) ((double) elapsed * (double) stretch->natural / (double) MAX (stretch->duration, 1));
  else
    offset = (gint64) ((double) elapsed * *rate);
  if (offset >= stretch->natural)
    *rate = 0.0;
  return CLAMP (offset, 0, MAX (stretch->natural - 1, 0));
}

/* When the clip is at an offset that it has not passed. */
static gint64
find_elapsed (const RpStretch *stretch, gint64 offset)
{
  return (gint64) ((double) offset / get_rate (stretch) + 0.5);
}

/* Nobody sees a difference: what is held goes on as long as it was held, and a movement stands as far through. */
static gint64
carry_unseen (const RpStretch *from, gint64 elapsed, const RpStretch *to)
{
  if (keeps_still (from))
    return elapsed;
  return (gint64) ((double) elapsed * (double) to->duration / (double) MAX (from->duration, 1));
}

/**
 * rp_stretch_carry_over:
 * @from: a phase
 * @elapsed: microseconds since it began
 * @to: the same phase with another duration
 *
 * Goes on from a phase with another duration, at the same picture. Where the picture already stands and would still move
 * in @to, the phase is all but over.
 *
 * Returns: microseconds since @to began, less than its duration
 */
gint64
rp_stretch_carry_over (const RpStretch *from, gint64 elapsed, const RpStretch *to)
{
  gint64 offset;
  gint64 carried;
  double rate;

  g_return_val_if_fail (from && to, 0);

  if (from->duration == to->duration)
    return elapsed;

  offset = rp_stretch_find_offset (from, elapsed, &rate);
  if (from->natural == 0)
    carried = carry_unseen (from, elapsed, to);
  else if (rate > 0)
    carried = find_elapsed (to, offset);
  else
    carried = MAX (elapsed, find_elapsed (to, to->natural));
  return CLAMP (carried, 0, MAX (to->duration - 1, 0));
}
