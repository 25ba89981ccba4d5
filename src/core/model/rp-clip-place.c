/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-clip-place.h"

#include <math.h>

/* What is less than this of a phase is none of it: half a microsecond of a phase of a minute. */
#define NOTHING 1e-8

/**
 * rp_clip_place_get_phase_start:
 * @clip: a clip
 * @pass: one repetition in it
 * @n_phases: how many phases its exercise has
 * @phase: index of a phase; @n_phases for the end of the last one
 *
 * Returns: where in the clip the phase starts, in microseconds
 */
gint64
rp_clip_place_get_phase_start (const RpClip *clip, const RpClipPass *pass, guint n_phases, guint phase)
{
  guint mark;

  g_return_val_if_fail (clip && pass, 0);

  if (phase >= n_phases)
    return pass->end;
  mark = pass->first_mark + phase;
  return mark < clip->marks->len ? g_array_index (clip->marks, RpMark, mark).position : pass->start;
}

/**
 * rp_clip_place_find:
 * @clip: a clip
 * @pass: one repetition in it
 * @n_phases: how many phases its exercise has, at least 1
 * @position: where in the clip, in microseconds; brought into the repetition
 * @place: (out caller-allocates): where in the repetition that is
 *
 * Reads a place off the marks of a clip.
 */
void
rp_clip_place_find (const RpClip *clip,
                    const RpClipPass *pass,
                    guint n_phases,
                    gint64 position,
                    RpClipPlace *place)
{
  gint64 start, end;

  g_return_if_fail (clip && pass && n_phases > 0 && place);

  position = CLAMP (position, pass->start, MAX (pass->start, pass->end - 1));
  place->phase = 0;
  while (place->phase + 1 < n_phases
         && position >= rp_clip_place_get_phase_start (clip, pass, n_phases, place->phase + 1))
    place->phase++;
  start = rp_clip_place_get_phase_start (clip, pass, n_phases, place->phase);
  end = rp_clip_place_get_phase_start (clip, pass, n_phases, place->phase + 1);
  place->fraction = (double) (position - start) / (double) MAX (end - start, 1);
}

/**
 * rp_clip_place_get_position:
 * @place: a place in a repetition
 * @clip: a clip
 * @pass: one repetition in it
 * @n_phases: how many phases its exercise has
 *
 * Returns: where in the clip that place is, in microseconds, within the repetition
 */
gint64
rp_clip_place_get_position (const RpClipPlace *place,
                            const RpClip *clip,
                            const RpClipPass *pass,
                            guint n_phases)
{
  gint64 start, end, position;

  g_return_val_if_fail (place && clip && pass, 0);

  start = rp_clip_place_get_phase_start (clip, pass, n_phases, place->phase);
  end = rp_clip_place_get_phase_start (clip, pass, n_phases, place->phase + 1);
  position = start + (gint64) floor (place->fraction * (double) (end - start) + 0.5);
  return CLAMP (position, pass->start, MAX (pass->start, pass->end - 1));
}

/**
 * rp_clip_place_convert:
 * @place: (inout): a place in a repetition of @n_phases phases
 * @n_phases: how many phases it is of, at least 1
 * @n_other: how many phases another exercise has, at least 1
 *
 * Finds the place that goes with it in a repetition of another exercise: phase by phase where both have as many, and
 * otherwise as far through the phases.
 */
void
rp_clip_place_convert (RpClipPlace *place, guint n_phases, guint n_other)
{
  double through;

  g_return_if_fail (place && n_phases > 0 && n_other > 0);

  if (n_phases == n_other)
    return;
  through = (place->phase + place->fraction) * n_other / n_phases;
  place->phase = MIN ((guint) (through + NOTHING), n_other - 1);
  place->fraction = CLAMP (through - place->phase, 0, 1 - NOTHING);
}
