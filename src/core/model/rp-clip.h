/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/rp-side.h"

G_BEGIN_DECLS

/**
 * RpMark:
 * @side: the side working from here on; only a clip that shows both sides has marks of both
 * @phase: index of the phase that starts here
 * @position: where in the clip, in microseconds from its first frame
 *
 * Where a phase starts in a clip.
 */
typedef struct
{
  RpSide side;
  guint phase;
  gint64 position;
} RpMark;

/**
 * RpClip:
 * @id: its name inside its exercise
 * @uri: where it lies, a resource: URI below the pack's own prefix
 * @camera: how the camera stands, in words ("Front"), translated
 * @side: the side that works in it, %RP_SIDE_NONE when both do
 * @width: pixels, more than 0
 * @height: pixels, more than 0
 * @n_frames: how many frames it has
 * @fps_n: frame rate, numerator
 * @fps_d: frame rate, denominator
 * @marks: (element-type RpMark): where each phase starts, ascending; for each side shown, every phase in order, once for
 *   each repetition
 * @licence: an SPDX expression
 * @author: who made it
 *
 * One or more filmed or rendered repetitions, tied to the phases of their exercise by the marks. Immutable once loaded.
 */
typedef struct
{
  char *id;
  char *uri;
  char *camera;
  RpSide side;
  guint width;
  guint height;
  guint n_frames;
  guint fps_n;
  guint fps_d;
  GArray *marks;
  char *licence;
  char *author;
} RpClip;

/**
 * RpClipPass:
 * @start: where in the clip the first repetition starts, in microseconds
 * @end: where the last one ends, exclusive
 * @mirrored: %TRUE when the picture must be mirrored to show the side asked for
 * @first_mark: index in the clip's marks of the pass's first phase; one mark a phase follows, for each repetition
 * @n_reps: how many repetitions it has; 0 counts as 1
 *
 * The stretch of a clip that shows one side: one repetition, or a few of a movement that travels. It goes round.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  gboolean mirrored;
  guint first_mark;
  guint n_reps;
} RpClipPass;

RpClip *rp_clip_new (const char *id, const char *uri);
RpClip *rp_clip_new_like (const RpClip *clip, const char *id, const char *uri);
void rp_clip_free (RpClip *clip);
gint64 rp_clip_get_duration (const RpClip *clip);
void rp_clip_get_pass (const RpClip *clip, RpSide side, guint n_phases, RpClipPass *pass);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpClip, rp_clip_free)

G_END_DECLS
