/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-clip.h"

/**
 * rp_clip_new:
 * @id: its name inside its exercise
 * @uri: where it lies
 *
 * Returns: (transfer full): a clip without frames or marks, for a reader to fill; free with rp_clip_free()
 */
RpClip *
rp_clip_new (const char *id, const char *uri)
{
  RpClip *clip;

  g_return_val_if_fail (id, NULL);
  g_return_val_if_fail (uri, NULL);

  clip = g_new0 (RpClip, 1);
  clip->id = g_strdup (id);
  clip->uri = g_strdup (uri);
  clip->side = RP_SIDE_NONE;
  clip->marks = g_array_new (FALSE, TRUE, sizeof (RpMark));
  return clip;
}

/**
 * rp_clip_new_like:
 * @clip: a clip
 * @id: the new clip's name inside its exercise
 * @uri: where the new clip lies
 *
 * Returns: (transfer full): a clip of the same camera, side, shape, timing and origin as @clip; free with rp_clip_free()
 */
RpClip *
rp_clip_new_like (const RpClip *clip, const char *id, const char *uri)
{
  RpClip *copy;

  g_return_val_if_fail (clip, NULL);

  copy = rp_clip_new (id, uri);
  copy->camera = g_strdup (clip->camera);
  copy->side = clip->side;
  copy->width = clip->width;
  copy->height = clip->height;
  copy->n_frames = clip->n_frames;
  copy->fps_n = clip->fps_n;
  copy->fps_d = clip->fps_d;
  g_array_append_vals (copy->marks, clip->marks->data, clip->marks->len);
  copy->licence = g_strdup (clip->licence);
  copy->author = g_strdup (clip->author);
  return copy;
}

/**
 * rp_clip_free:
 * @clip: (transfer full) (nullable): a clip from rp_clip_new()
 *
 * Frees it, its texts and its marks.
 */
void
rp_clip_free (RpClip *clip)
{
  if (!clip)
    return;
  g_free (clip->id);
  g_free (clip->uri);
  g_free (clip->camera);
  g_array_unref (clip->marks);
  g_free (clip->licence);
  g_free (clip->author);
  g_free (clip);
}

/**
 * rp_clip_get_duration:
 * @clip: a clip
 *
 * Returns: how long it is at its own frame rate, in microseconds; 0 when it has no frames or no rate
 */
gint64
rp_clip_get_duration (const RpClip *clip)
{
  g_return_val_if_fail (clip, 0);

  if (clip->fps_n == 0)
    return 0;
  return (gint64) clip->n_frames * (gint64) clip->fps_d * G_USEC_PER_SEC / clip->fps_n;
}

/* The first mark of the side asked for; the first of all when the clip's marks name no side or not that one. */
static guint
find_first_mark (const RpClip *clip, RpSide side)
{
  for (guint i = 0; i < clip->marks->len; i++)
    {
      if (g_array_index (clip->marks, RpMark, i).side == side)
        return i;
    }
  return 0;
}

/* How many marks from there on are of one side. */
static guint
count_marks (const RpClip *clip, guint first)
{
  RpSide side = g_array_index (clip->marks, RpMark, first).side;
  guint n = 1;

  while (first + n < clip->marks->len && g_array_index (clip->marks, RpMark, first + n).side == side)
    n++;
  return n;
}

/**
 * rp_clip_get_pass:
 * @clip: a clip
 * @side: the side to show
 * @n_phases: how many phases its exercise has
 * @pass: (out caller-allocates): where to put the answer
 *
 * Finds the stretch of the clip that shows @side. A clip that shows one side serves the other one mirrored; a clip that
 * shows both, one after the other, is never mirrored; nor is any for %RP_SIDE_NONE.
 */
void
rp_clip_get_pass (const RpClip *clip, RpSide side, guint n_phases, RpClipPass *pass)
{
  RpSide shown;

  g_return_if_fail (clip && pass);

  shown = clip->side;
  *pass = (RpClipPass){ .end = rp_clip_get_duration (clip), .n_reps = 1 };
  if (clip->marks->len > 0)
    {
      guint first = find_first_mark (clip, side);
      guint n_marks = count_marks (clip, first);
      const RpMark *marks = &g_array_index (clip->marks, RpMark, first);

      pass->first_mark = first;
      pass->start = marks[0].position;
      pass->n_reps = MAX (1, n_marks / MAX (1, n_phases));
      if (first + n_marks < clip->marks->len)
        pass->end = marks[n_marks].position;
      if (marks[0].side != RP_SIDE_NONE)
        shown = marks[0].side;
    }
  pass->mirrored = side != RP_SIDE_NONE && shown == rp_side_other (side);
}
