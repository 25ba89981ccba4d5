/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-ring-lap.h"

/* Which lap of time a ring shows at a moment of a session. */

/* Pauses up to this long have an arc for each second. */
#define SECOND_ARCS_MAX 10

/* Makes the arcs of a lap. Returns: how many */
static guint
fill_arcs (const RpMoment *moment, RpRingArc *arcs)
{
  const RpStep *step = moment->step;
  GPtrArray *phases = rp_exercise_get_phases (moment->exercise);
  guint seconds = (guint) ((moment->lap_duration + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
  guint n_arcs = 0;

  if (rp_step_counts_reps (step))
    for (guint i = 0; i < step->n_phases && n_arcs < RP_RING_MAX_ARCS; i++)
      {
        const RpPhase *phase = g_ptr_array_index (phases, i);

        arcs[n_arcs++] = (RpRingArc){ step->phase_ends[i], rp_palette_get_tint (phase->kind) };
      }
  else if (seconds <= SECOND_ARCS_MAX)
    for (guint left = seconds; left-- > 0;)
      arcs[n_arcs++] = (RpRingArc){ moment->lap_duration - (gint64) left * G_USEC_PER_SEC, RP_TINT_WAIT };
  else
    arcs[n_arcs++]
        = (RpRingArc){ moment->lap_duration, step->kind == RP_STEP_REST ? RP_TINT_REST : RP_TINT_WAIT };

  return n_arcs;
}

/**
 * rp_ring_lap_show:
 * @ring: a ring
 * @moment: where the session stands now
 * @eager: whether this frame is drawn anyway
 *
 * Moves the ring. Cheap enough for every frame.
 */
void
rp_ring_lap_show (RpRing *ring, const RpMoment *moment, gboolean eager)
{
  RpRingArc arcs[RP_RING_MAX_ARCS];
  guint lap;

  g_return_if_fail (RP_IS_RING (ring));
  g_return_if_fail (moment);

  lap = moment->step_index << 12 | (moment->rep & 0xfff);
  rp_ring_set_lap (ring, lap, arcs, fill_arcs (moment, arcs));
  rp_ring_set_elapsed (ring, moment->lap_elapsed, eager);
}
