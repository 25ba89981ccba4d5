/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-clip-place.h"

#include <math.h>

/* What is less than this of a phase is none of it: half a microsecond of a phase of a minute. */
#define NOTHING 1e-8

static guint
count_phases (const RpClipPass *pass, guint n_phases)
{
  return MAX (1, pass->n_reps) * n_phases;
}

/* Phases are counted on through the repetitions of a pass. */
static gint64
get_start (const RpClip *clip, const RpClipPass *pass, guint n_phases, guint phase)
{
  guint mark = pass->first_mark + phase;

  if (phase >= count_phases (pass, n_phases))
    return pass->end;
  return mark < clip->marks->len ? g_array_index (clip->marks, RpMark, mark).position : pass->start;
}

/**
 * rp_clip_place_get_phase:
 * @place: a place in a repetition
 * @clip: a clip
 * @pass: a pass of it
 * @n_phases: how many phases its exercise has, at least 1
 * @start: (out): where in the clip the place's phase starts, in microseconds
 * @end: (out): where it ends, exclusive
 *
 * Finds the phase of a place in a clip. Of a repetition that the pass does not have, it takes the one that goes round to it.
 */
void
rp_clip_place_get_phase (const RpClipPlace *place,
                         const RpClip *clip,
                         const RpClipPass *pass,
                         guint n_phases,
                         gint64 *start,
                         gint64 *end)
{
  guint phase;

  g_return_if_fail (place && clip && pass && start && end);

  phase = place->rep % MAX (1, pass->n_reps) * n_phases + place->phase;
  *start = get_start (clip, pass, n_phases, phase);
  *end = get_start (clip, pass, n_phases, phase + 1);
}

/**
 * rp_clip_place_find:
 * @clip: a clip
 * @pass: a pass of it
 * @n_phases: how many phases its exercise has, at least 1
 * @position: where in the clip, in microseconds; brought into the pass
 * @place: (out caller-allocates): where in which repetition that is
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
  guint phase = 0;

  g_return_if_fail (clip && pass && n_phases > 0 && place);

  position = CLAMP (position, pass->start, MAX (pass->start, pass->end - 1));
  while (phase + 1 < count_phases (pass, n_phases) && position >= get_start (clip, pass, n_phases, phase + 1))
    phase++;
  place->rep = phase / n_phases;
  place->phase = phase % n_phases;
  rp_clip_place_get_phase (place, clip, pass, n_phases, &start, &end);
  place->fraction = (double) (position - start) / (double) MAX (end - start, 1);
}

/**
 * rp_clip_place_get_position:
 * @place: a place in a repetition
 * @clip: a clip
 * @pass: a pass of it
 * @n_phases: how many phases its exercise has
 *
 * Returns: where in the clip that place is, in microseconds, within the pass
 */
gint64
rp_clip_place_get_position (const RpClipPlace *place,
                            const RpClip *clip,
                            const RpClipPass *pass,
                            guint n_phases)
{
  gint64 start, end, position;

  g_return_val_if_fail (place && clip && pass, 0);

  rp_clip_place_get_phase (place, clip, pass, n_phases, &start, &end);
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
