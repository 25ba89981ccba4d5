/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-playback.h"

#include "clips/rp-frame-queue.h"
#include "model/rp-clip-place.h"

#define SLOWEST 0.1
#define FASTEST 1.5

/**
 * RpPlayback:
 *
 * Where in a clip a free demonstration is: a function of the clock, the speed, the phase that is looped and the side.
 */
struct _RpPlayback
{
  GObject parent_instance;

  /* Owned references */
  RpClock *clock;

  /* Borrowed from the exercise, which the owner keeps alive */
  const RpClip *clip;

  guint n_phases;
  RpClipPass pass;    /* of the side shown */
  RpClipPass stretch; /* what is played over and over: the pass, or one phase of it */
  gint64 anchor_time;
  gint64 anchor_position;
  guint anchor_lap;
  double rate;
  gboolean playing;
  gboolean looping;
  gboolean other_side;
};

enum
{
  PROP_PLAYING = 1,
  PROP_RATE,
  PROP_LOOPING,
  PROP_OTHER_SIDE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpPlayback, rp_playback, G_TYPE_OBJECT)

static gboolean
is_rate (double rate)
{
  return rate >= SLOWEST && rate <= FASTEST;
}

/* From now on the time counts from here. */
static void
set_anchor (RpPlayback *self, gint64 position, guint lap)
{
  self->anchor_time = rp_clock_now (self->clock).monotonic;
  self->anchor_position = position;
  self->anchor_lap = lap;
}

static void
hold_anchor (RpPlayback *self)
{
  guint lap = 0;
  gint64 position = rp_playback_get_position (self, NULL, &lap);

  set_anchor (self, position, lap);
}

static void
find_place (RpPlayback *self, gint64 position, RpClipPlace *place)
{
  rp_clip_place_find (self->clip, &self->pass, self->n_phases, position, place);
}

/* Takes the phase at @position as the one to loop, when one is looped. */
static void
update_stretch (RpPlayback *self, gint64 position)
{
  self->stretch = self->pass;
  if (self->looping && self->clip)
    {
      RpClipPlace place;

      find_place (self, position, &place);
      rp_clip_place_get_phase (&place, self->clip, &self->pass, self->n_phases, &self->stretch.start,
                               &self->stretch.end);
      self->stretch.first_mark = self->pass.first_mark + place.rep * self->n_phases + place.phase;
      self->stretch.n_reps = 1;
    }
}

static void
rp_playback_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpPlayback *self = RP_PLAYBACK (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    case PROP_RATE:
      g_value_set_double (value, self->rate);
      break;
    case PROP_LOOPING:
      g_value_set_boolean (value, self->looping);
      break;
    case PROP_OTHER_SIDE:
      g_value_set_boolean (value, self->other_side);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_playback_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpPlayback *self = RP_PLAYBACK (object);

  switch (prop_id)
    {
    case PROP_PLAYING:
      rp_playback_set_playing (self, g_value_get_boolean (value));
      break;
    case PROP_RATE:
      if (is_rate (g_value_get_double (value)))
        rp_playback_set_rate (self, g_value_get_double (value));
      break;
    case PROP_LOOPING:
      rp_playback_set_looping (self, g_value_get_boolean (value));
      break;
    case PROP_OTHER_SIDE:
      rp_playback_set_other_side (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_playback_dispose (GObject *object)
{
  RpPlayback *self = RP_PLAYBACK (object);

  self->clip = NULL;
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (rp_playback_parent_class)->dispose (object);
}

static void
rp_playback_class_init (RpPlaybackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_playback_dispose;
  object_class->get_property = rp_playback_get_property;
  object_class->set_property = rp_playback_set_property;

  /**
   * RpPlayback:playing:
   *
   * Whether the clock moves it.
   */
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  /**
   * RpPlayback:rate:
   *
   * The speed, 1 being natural. Only one from 0.1 to 1.5 is taken: an action may ask for any.
   */
  props[PROP_RATE] = g_param_spec_double ("rate", NULL, NULL, 0, G_MAXDOUBLE, 1.0, flags);
  /**
   * RpPlayback:looping:
   *
   * Whether one phase is played over and over.
   */
  props[PROP_LOOPING] = g_param_spec_boolean ("looping", NULL, NULL, FALSE, flags);
  /**
   * RpPlayback:other-side:
   *
   * Whether the side the clip was not filmed from is shown.
   */
  props[PROP_OTHER_SIDE] = g_param_spec_boolean ("other-side", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_playback_init (RpPlayback *self)
{
  self->rate = 1.0;
}

/**
 * rp_playback_new:
 * @clock: the time it follows
 *
 * Returns: (transfer full): a playback of nothing, not playing
 */
RpPlayback *
rp_playback_new (RpClock *clock)
{
  RpPlayback *self;

  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_object_new (RP_TYPE_PLAYBACK, NULL);
  self->clock = g_object_ref (clock);
  return self;
}

static void
update_pass (RpPlayback *self)
{
  RpSide side = rp_playback_get_side (self);

  self->pass = (RpClipPass){ 0 };
  if (!self->clip)
    return;
  rp_clip_get_pass (self->clip, side, self->n_phases, &self->pass);
  /* A move without sides can still be looked at in the mirror. */
  if (side == RP_SIDE_NONE)
    self->pass.mirrored = self->other_side;
}

/**
 * rp_playback_set_clip:
 * @self: a playback
 * @clip: (nullable): what to play; must live as long as it is set
 * @n_phases: how many phases its exercise has
 *
 * Starts over with another clip, on the side it was filmed from; speed and the rest stay.
 */
void
rp_playback_set_clip (RpPlayback *self, const RpClip *clip, guint n_phases)
{
  g_return_if_fail (RP_IS_PLAYBACK (self));

  self->clip = clip;
  self->n_phases = n_phases;
  update_pass (self);
  update_stretch (self, self->pass.start);
  set_anchor (self, self->stretch.start, 0);
}

/**
 * rp_playback_switch_clip:
 * @self: a playback of a clip
 * @clip: another clip of the same exercise; must live as long as it is set
 *
 * Goes on in another clip at the same place of the repetition: in the same phase, as far into it.
 */
void
rp_playback_switch_clip (RpPlayback *self, const RpClip *clip)
{
  RpClipPlace place;

  g_return_if_fail (RP_IS_PLAYBACK (self));
  g_return_if_fail (self->clip && clip);

  find_place (self, rp_playback_get_position (self, NULL, NULL), &place);
  self->clip = clip;
  update_pass (self);
  rp_playback_seek (self, rp_clip_place_get_position (&place, clip, &self->pass, self->n_phases));
}

/**
 * rp_playback_get_clip:
 * @self: a playback
 *
 * Returns: (transfer none) (nullable): the clip
 */
const RpClip *
rp_playback_get_clip (RpPlayback *self)
{
  g_return_val_if_fail (RP_IS_PLAYBACK (self), NULL);

  return self->clip;
}

/**
 * rp_playback_get_playing:
 * @self: a playback
 *
 * Returns: %TRUE while the clock moves it
 */
gboolean
rp_playback_get_playing (RpPlayback *self)
{
  g_return_val_if_fail (RP_IS_PLAYBACK (self), FALSE);

  return self->playing;
}

/**
 * rp_playback_set_playing:
 * @self: a playback
 * @playing: whether the clock moves it
 *
 * Plays on from where it is, or keeps its place.
 */
void
rp_playback_set_playing (RpPlayback *self, gboolean playing)
{
  g_return_if_fail (RP_IS_PLAYBACK (self));

  playing = !!playing;
  if (self->playing == playing)
    return;
  hold_anchor (self);
  self->playing = playing;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

/**
 * rp_playback_get_rate:
 * @self: a playback
 *
 * Returns: the speed, 1 being natural
 */
double
rp_playback_get_rate (RpPlayback *self)
{
  g_return_val_if_fail (RP_IS_PLAYBACK (self), 1.0);

  return self->rate;
}

/**
 * rp_playback_set_rate:
 * @self: a playback
 * @rate: the speed, 0.1 to 1.5
 *
 * Changes the speed from here on.
 */
void
rp_playback_set_rate (RpPlayback *self, double rate)
{
  g_return_if_fail (RP_IS_PLAYBACK (self));
  g_return_if_fail (is_rate (rate));

  if (ABS (self->rate - rate) < 0.001)
    return;
  hold_anchor (self);
  self->rate = rate;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATE]);
}

/**
 * rp_playback_get_looping:
 * @self: a playback
 *
 * Returns: %TRUE while one phase is played over and over
 */
gboolean
rp_playback_get_looping (RpPlayback *self)
{
  g_return_val_if_fail (RP_IS_PLAYBACK (self), FALSE);

  return self->looping;
}

/**
 * rp_playback_set_looping:
 * @self: a playback
 * @looping: whether to stay in the current phase
 *
 * Plays one phase over and over, or the whole repetition again.
 */
void
rp_playback_set_looping (RpPlayback *self, gboolean looping)
{
  gint64 position;

  g_return_if_fail (RP_IS_PLAYBACK (self));

  looping = !!looping;
  if (self->looping == looping)
    return;
  position = rp_playback_get_position (self, NULL, NULL);
  self->looping = looping;
  update_stretch (self, position);
  set_anchor (self, position, 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOOPING]);
}

/**
 * rp_playback_get_other_side:
 * @self: a playback
 *
 * Returns: %TRUE while the side the clip was not filmed from is shown
 */
gboolean
rp_playback_get_other_side (RpPlayback *self)
{
  g_return_val_if_fail (RP_IS_PLAYBACK (self), FALSE);

  return self->other_side;
}

/**
 * rp_playback_set_other_side:
 * @self: a playback
 * @other_side: whether to show the other side
 *
 * Shows the other side at the same place of the repetition.
 */
void
rp_playback_set_other_side (RpPlayback *self, gboolean other_side)
{
  gint64 offset;

  g_return_if_fail (RP_IS_PLAYBACK (self));

  other_side = !!other_side;
  if (self->other_side == other_side)
    return;
  offset = rp_playback_get_position (self, NULL, NULL) - self->pass.start;
  self->other_side = other_side;
  update_pass (self);
  rp_playback_seek (self, self->pass.start + offset);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OTHER_SIDE]);
}

/**
 * rp_playback_get_side:
 * @self: a playback
 *
 * Returns: the side that works in the picture shown
 */
RpSide
rp_playback_get_side (RpPlayback *self)
{
  RpSide side;

  g_return_val_if_fail (RP_IS_PLAYBACK (self), RP_SIDE_NONE);

  if (!self->clip)
    return RP_SIDE_NONE;
  side = self->clip->side;
  if (side == RP_SIDE_NONE && self->clip->marks->len > 0)
    side = g_array_index (self->clip->marks, RpMark, 0).side;
  return self->other_side ? rp_side_other (side) : side;
}

/**
 * rp_playback_seek:
 * @self: a playback
 * @position: where in the clip, in microseconds; brought into the pass shown
 *
 * Goes somewhere else. A phase that is looped is then the one there.
 */
void
rp_playback_seek (RpPlayback *self, gint64 position)
{
  g_return_if_fail (RP_IS_PLAYBACK (self));

  position = CLAMP (position, self->pass.start, MAX (self->pass.start, self->pass.end - 1));
  update_stretch (self, position);
  set_anchor (self, position, 0);
}

/**
 * rp_playback_step:
 * @self: a playback
 * @frames: how many pictures further, less than 0 for back
 *
 * Stops, and goes to another picture; past an end it goes on at the other.
 */
void
rp_playback_step (RpPlayback *self, int frames)
{
  gint64 n, frame, first, count, unit;

  g_return_if_fail (RP_IS_PLAYBACK (self));

  if (!self->clip || self->stretch.end <= self->stretch.start)
    return;
  rp_playback_set_playing (self, FALSE);
  n = self->clip->fps_n;
  unit = (gint64) self->clip->fps_d * G_USEC_PER_SEC;
  first = (self->stretch.start * n + unit / 2) / unit;
  count = MAX (1, (self->stretch.end - self->stretch.start) * n / unit);
  frame = rp_frame_queue_find_picture (self->clip, rp_playback_get_position (self, NULL, NULL));
  frame = first + (((frame - first + frames) % count) + count) % count;
  /* A little into the picture, so that rounding never shows the one before. */
  set_anchor (self, MIN (frame * unit / n + 1000, self->stretch.end - 1), 0);
}

/**
 * rp_playback_get_pass:
 * @self: a playback
 * @pass: (out caller-allocates): where to put the answer
 *
 * Tells which stretch of the clip shows the side shown: one repetition, or a few in a row.
 */
void
rp_playback_get_pass (RpPlayback *self, RpClipPass *pass)
{
  g_return_if_fail (RP_IS_PLAYBACK (self));
  g_return_if_fail (pass);

  *pass = self->pass;
}

/**
 * rp_playback_get_position:
 * @self: a playback
 * @stretch: (out caller-allocates) (optional): what is played over and over: the pass, or one phase of it
 * @lap: (out) (optional): how many times it has been played
 *
 * Returns: where in the clip it is now, in microseconds
 */
gint64
rp_playback_get_position (RpPlayback *self, RpClipPass *stretch, guint *lap)
{
  gint64 length, offset;

  g_return_val_if_fail (RP_IS_PLAYBACK (self), 0);

  length = self->stretch.end - self->stretch.start;
  offset = self->anchor_position - self->stretch.start;
  if (self->playing && length > 0)
    offset += (gint64) ((double) (rp_clock_now (self->clock).monotonic - self->anchor_time) * self->rate);
  if (stretch)
    *stretch = self->stretch;
  if (lap)
    *lap = self->anchor_lap + (length > 0 ? (guint) (offset / length) : 0);
  return self->stretch.start + (length > 0 ? offset % length : 0);
}

/**
 * rp_playback_get_phase:
 * @self: a playback
 *
 * Returns: index of the phase it is in now
 */
guint
rp_playback_get_phase (RpPlayback *self)
{
  RpClipPlace place;

  g_return_val_if_fail (RP_IS_PLAYBACK (self), 0);

  if (!self->clip)
    return 0;
  find_place (self, rp_playback_get_position (self, NULL, NULL), &place);
  return place.phase;
}

/**
 * rp_playback_get_place:
 * @self: a playback
 *
 * Returns: the place of the first repetition that shows what is shown now, for a line of one repetition; in microseconds
 */
gint64
rp_playback_get_place (RpPlayback *self)
{
  gint64 position;
  RpClipPlace place;

  g_return_val_if_fail (RP_IS_PLAYBACK (self), 0);

  position = rp_playback_get_position (self, NULL, NULL);
  if (!self->clip || self->pass.n_reps <= 1)
    return position;
  find_place (self, position, &place);
  place.rep = 0;
  return rp_clip_place_get_position (&place, self->clip, &self->pass, self->n_phases);
}

/**
 * rp_playback_get_phase_start:
 * @self: a playback
 * @phase: index of a phase; their number for the end of the last one
 *
 * Returns: where in the clip the phase starts for the first time on the side shown, in microseconds
 */
gint64
rp_playback_get_phase_start (RpPlayback *self, guint phase)
{
  RpClipPlace place = { .phase = phase };
  gint64 start, end;

  g_return_val_if_fail (RP_IS_PLAYBACK (self), 0);

  if (!self->clip)
    return self->pass.start;
  rp_clip_place_get_phase (&place, self->clip, &self->pass, self->n_phases, &start, &end);
  return start;
}
