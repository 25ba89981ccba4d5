/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-picture.h"

#include "model/rp-clip-place.h"

/**
 * rp_show_picture_get_key:
 * @self: a picture
 *
 * Names the picture as it was filmed, so that what is drawn on it comes back with it.
 *
 * Returns: (transfer full): the clip and the side ("resource:///…#left"); "camera" for the mirror; of an exercise without a
 *   clip, its own name
 */
char *
rp_show_picture_get_key (const RpShowPicture *self)
{
  const char *side;

  g_return_val_if_fail (self && self->exercise, NULL);

  if (self->mirror)
    return g_strdup ("camera");
  if (!self->clip)
    return g_strdup_printf ("still:%s", rp_exercise_get_id (self->exercise));
  side = rp_side_to_string (self->side);
  return g_strdup_printf ("%s#%s", self->clip->uri, side ? side : "");
}

/**
 * rp_show_picture_find_side:
 * @clip: (nullable): a clip
 *
 * Returns: the side that works in it as it was filmed; the first one where it shows both
 */
RpSide
rp_show_picture_find_side (const RpClip *clip)
{
  if (!clip)
    return RP_SIDE_NONE;
  if (clip->side != RP_SIDE_NONE || clip->marks->len == 0)
    return clip->side;
  return g_array_index (clip->marks, RpMark, 0).side;
}

static guint
count_phases (const RpShowPicture *self)
{
  return MAX (1, rp_exercise_get_phases (self->exercise)->len);
}

/**
 * rp_show_picture_get_pass:
 * @self: a picture with a clip
 * @pass: (out caller-allocates): where to put the answer
 *
 * Tells which stretch of its clip shows its side: one repetition, or a few in a row.
 */
void
rp_show_picture_get_pass (const RpShowPicture *self, RpClipPass *pass)
{
  g_return_if_fail (self && self->clip && pass);

  rp_clip_get_pass (self->clip, self->side, count_phases (self), pass);
}

/**
 * rp_show_picture_get_frame_time:
 * @self: a picture with a clip
 *
 * Returns: how long one frame of it is seen, in microseconds
 */
gint64
rp_show_picture_get_frame_time (const RpShowPicture *self)
{
  g_return_val_if_fail (self && self->clip, 0);

  return (gint64) self->clip->fps_d * G_USEC_PER_SEC / MAX (1, self->clip->fps_n);
}

/**
 * rp_show_picture_count_frames:
 * @self: a picture with a clip
 *
 * Returns: how many frames a repetition of it has, at least 1
 */
int
rp_show_picture_count_frames (const RpShowPicture *self)
{
  RpClipPass pass;

  g_return_val_if_fail (self && self->clip, 1);

  rp_show_picture_get_pass (self, &pass);
  return MAX (1,
              (int) ((pass.end - pass.start) / pass.n_reps / MAX (1, rp_show_picture_get_frame_time (self))));
}

/* Where @self is when @lead is at @position; @rep tells in which repetition, after @lap passes of @lead. */
static gint64
convert (const RpShowPicture *self, const RpShowPicture *lead, guint lap, gint64 position, guint *rep)
{
  RpClipPass pass, lead_pass;
  RpClipPlace place;

  rp_show_picture_get_pass (self, &pass);
  rp_show_picture_get_pass (lead, &lead_pass);
  rp_clip_place_find (lead->clip, &lead_pass, count_phases (lead), position, &place);
  rp_clip_place_convert (&place, count_phases (lead), count_phases (self));
  place.rep += lap * lead_pass.n_reps;
  *rep = place.rep;
  return rp_clip_place_get_position (&place, self->clip, &pass, count_phases (self));
}

/* As convert(), of where something ends: the end of a repetition is not the start of the next one. */
static gint64
convert_end (const RpShowPicture *self, const RpShowPicture *lead, gint64 position)
{
  RpClipPass pass, lead_pass;
  RpClipPlace last = { .phase = count_phases (self) - 1 };
  gint64 start, end;
  guint rep, next;

  rp_show_picture_get_pass (self, &pass);
  rp_show_picture_get_pass (lead, &lead_pass);
  convert (self, lead, 0, position - 1, &rep);
  end = convert (self, lead, 0, position, &next);
  if (rep == next && position < lead_pass.end)
    return end;
  last.rep = rep;
  rp_clip_place_get_phase (&last, self->clip, &pass, count_phases (self), &start, &end);
  return end;
}

/* The whole pass goes round: what is past its end is in the next one. A lap ahead, so that there is one before. */
static void
go_round (RpShowMoment *followed, const RpClipPass *pass, guint lap, gint64 position)
{
  gint64 length = MAX (1, pass->end - pass->start);
  gint64 place = (position - pass->start) % length;

  if (place < 0)
    place += length;
  followed->stretch = *pass;
  followed->position = pass->start + place;
  followed->lap = lap + 1 + (guint) ((position - pass->start - place) / length);
}

/**
 * rp_show_picture_follow:
 * @self: a picture with a clip
 * @lead: the picture that leads, with a clip
 * @moment: what @lead shows
 * @offset: how many frames @self is ahead of it, less than 0 for behind; less than a repetition
 * @followed: (out caller-allocates): what @self shows at the same moment
 *
 * Keeps two pictures in step: in the same phase, as far into it, however long each of them takes.
 */
void
rp_show_picture_follow (const RpShowPicture *self,
                        const RpShowPicture *lead,
                        const RpShowMoment *moment,
                        int offset,
                        RpShowMoment *followed)
{
  RpClipPass pass, lead_pass;
  gint64 shift;
  guint rep;

  g_return_if_fail (self && self->clip && lead && lead->clip && moment && followed);

  rp_show_picture_get_pass (self, &pass);
  rp_show_picture_get_pass (lead, &lead_pass);
  shift = offset * rp_show_picture_get_frame_time (self);
  if (moment->stretch.start <= lead_pass.start && moment->stretch.end >= lead_pass.end)
    {
      gint64 position = convert (self, lead, moment->lap, moment->position, &rep) + shift;

      go_round (followed, &pass, rep / pass.n_reps, position);
      return;
    }
  followed->stretch = pass;
  followed->stretch.start = convert (self, lead, 0, moment->stretch.start, &rep) + shift;
  followed->stretch.end = convert_end (self, lead, moment->stretch.end) + shift;
  followed->stretch.start = CLAMP (followed->stretch.start, pass.start, pass.end - 1);
  followed->stretch.end = CLAMP (followed->stretch.end, followed->stretch.start + 1, pass.end);
  followed->lap = moment->lap;
  followed->position = convert (self, lead, 0, moment->position, &rep) + shift;
  followed->position = CLAMP (followed->position, followed->stretch.start, followed->stretch.end - 1);
}
