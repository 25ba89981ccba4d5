/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-phase.h"

G_BEGIN_DECLS

/**
 * RP_STRETCH_SLOWEST:
 *
 * The slowest a phase of a clip is played, as a rate. Slower looks like single pictures; instead the phase plays at
 * this rate and then holds its last still (measured: 24 frames a second at 0.3 is 7 pictures a second).
 */
#define RP_STRETCH_SLOWEST 0.3

/**
 * RpStretch:
 * @kind: what the phase asks of the muscle
 * @natural: how long it takes in the clip, in microseconds; 0 without a clip
 * @duration: how long it takes in the plan, in microseconds
 *
 * How a phase of a clip is stretched over a phase of a plan: evenly, but never slower than %RP_STRETCH_SLOWEST. What would
 * be slower plays on (a hold at its natural speed) and then keeps its last still until the phase ends. So the place never
 * jumps inside a repetition, and the decoder never has to seek at a seam.
 */
typedef struct
{
  RpPhaseKind kind;
  gint64 natural;
  gint64 duration;
} RpStretch;

gint64 rp_stretch_find_offset (const RpStretch *stretch, gint64 elapsed, double *rate);
gint64 rp_stretch_carry_over (const RpStretch *from, gint64 elapsed, const RpStretch *to);

G_END_DECLS
