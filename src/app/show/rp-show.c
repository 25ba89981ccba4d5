/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show.h"

/**
 * RpShow:
 *
 * What the clinic's screen shows: one or two pictures of an exercise that follow one playback, and how they are looked
 * at. It knows no widgets; everything that can be done to it is a property.
 */
struct _RpShow
{
  GObject parent_instance;

  /* Owned references */
  RpPlayback *playback;
  RpShowLook *look;
  RpExercise *exercise;
  RpExercise *other; /* the second exercise of a pair */

  /* Borrowed from the exercise, which the program keeps alive */
  const RpClip *camera; /* shows the right way; the playback is in it */
  const RpFault *fault; /* chosen, shown or not */

  RpShowPicture pictures[RP_SHOW_PICTURES];
  guint n_pictures;
  guint lead; /* which of them the playback is of; the other may be ahead of it or behind */
  RpShowPair pair;
  int offset;
  gboolean swapped;
};

enum
{
  PROP_PAIR = 1,
  PROP_FAULT,
  PROP_CAMERA,
  PROP_SWAPPED,
  PROP_OFFSET,
  N_PROPS,
};

enum
{
  PICTURES_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShow, rp_show, G_TYPE_OBJECT)

static void
notify (RpShow *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
get_lead (RpShow *self, RpShowPicture *lead)
{
  *lead = (RpShowPicture){ .exercise = self->exercise,
                           .clip = self->camera,
                           .side = rp_show_picture_find_side (self->camera) };
}

/* The one place that says which pictures there are. */
static void
update_pictures (RpShow *self)
{
  gboolean paired = self->pair != RP_SHOW_ALONE;
  RpShowPicture lead, other;

  get_lead (self, &lead);
  rp_show_pairing_get_other (self->pair, &lead, self->fault, self->other, &other);
  self->n_pictures = paired ? 2 : 1;
  self->lead = paired && self->swapped ? 1 : 0;
  self->pictures[self->lead] = !paired && self->swapped ? other : lead;
  if (paired)
    self->pictures[1 - self->lead] = other;
  g_signal_emit (self, signals[PICTURES_CHANGED], 0);
}

static void
set_offset (RpShow *self, int offset)
{
  if (self->offset == offset)
    return;
  self->offset = offset;
  notify (self, PROP_OFFSET);
}

static void
set_swapped (RpShow *self, gboolean swapped)
{
  if (self->swapped == !!swapped)
    return;
  self->swapped = !!swapped;
  update_pictures (self);
  notify (self, PROP_SWAPPED);
}

/* All that is about one exercise alone. A camera goes on: nobody has left. */
static void
start_exercise (RpShow *self)
{
  RpExercise *exercise = self->exercise;

  self->camera = rp_exercise_get_default_clip (exercise);
  self->fault = NULL;
  if (self->pair != RP_SHOW_MIRROR)
    self->pair = RP_SHOW_ALONE;
  self->swapped = FALSE;
  self->offset = 0;
  g_clear_object (&self->other);
  rp_playback_set_clip (self->playback, self->camera, rp_exercise_get_phases (exercise)->len);
  /* Before anybody hears of anything else. */
  update_pictures (self);
  rp_playback_set_looping (self->playback, FALSE);
  rp_playback_set_playing (self->playback, self->camera || self->pair == RP_SHOW_MIRROR);
  rp_show_look_set_zoom (self->look, 1);
  for (guint i = PROP_PAIR; i <= PROP_OFFSET; i++)
    notify (self, i);
}

static void
rp_show_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpShow *self = RP_SHOW (object);

  switch (prop_id)
    {
    case PROP_PAIR:
      g_value_set_enum (value, (int) self->pair);
      break;
    case PROP_FAULT:
      g_value_set_string (value, self->fault ? self->fault->id : "");
      break;
    case PROP_CAMERA:
      g_value_set_string (value, self->camera ? self->camera->id : "");
      break;
    case PROP_SWAPPED:
      g_value_set_boolean (value, self->swapped);
      break;
    case PROP_OFFSET:
      g_value_set_int (value, self->offset);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_show_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpShow *self = RP_SHOW (object);

  switch (prop_id)
    {
    case PROP_PAIR:
      rp_show_set_pair (self, (RpShowPair) g_value_get_enum (value));
      break;
    case PROP_FAULT:
      rp_show_set_fault (self, g_value_get_string (value));
      break;
    case PROP_CAMERA:
      rp_show_set_camera (self, g_value_get_string (value));
      break;
    case PROP_SWAPPED:
      if (!!g_value_get_boolean (value) != self->swapped)
        rp_show_swap (self);
      break;
    case PROP_OFFSET:
      rp_show_nudge (self, g_value_get_int (value) - self->offset);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_show_dispose (GObject *object)
{
  RpShow *self = RP_SHOW (object);

  if (self->playback)
    rp_playback_set_clip (self->playback, NULL, 0);
  memset (self->pictures, 0, sizeof (self->pictures));
  self->n_pictures = 0;
  self->camera = NULL;
  self->fault = NULL;
  g_clear_object (&self->playback);
  g_clear_object (&self->look);
  g_clear_object (&self->other);
  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (rp_show_parent_class)->dispose (object);
}

static void
install_choices (void)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * RpShow:pair:
   *
   * What is shown together. What the exercise has not got is not taken.
   */
  props[PROP_PAIR] = g_param_spec_enum ("pair", NULL, NULL, RP_TYPE_SHOW_PAIR, RP_SHOW_ALONE, flags);
  /**
   * RpShow:fault:
   *
   * The id of the mistake chosen; empty while there is none.
   */
  props[PROP_FAULT] = g_param_spec_string ("fault", NULL, NULL, "", flags);
  /**
   * RpShow:camera:
   *
   * The id of the clip that shows the right way; empty without a clip.
   */
  props[PROP_CAMERA] = g_param_spec_string ("camera", NULL, NULL, "", flags);
  /**
   * RpShow:swapped:
   *
   * Whether two pictures have changed places; of a single one, whether it shows the mistake chosen.
   */
  props[PROP_SWAPPED] = g_param_spec_boolean ("swapped", NULL, NULL, FALSE, flags);
  /**
   * RpShow:offset:
   *
   * How many frames the picture that does not lead is ahead, less than 0 for behind; kept while they are paired.
   */
  props[PROP_OFFSET] = g_param_spec_int ("offset", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
}

static void
rp_show_class_init (RpShowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_show_dispose;
  object_class->get_property = rp_show_get_property;
  object_class->set_property = rp_show_set_property;

  install_choices ();
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpShow::pictures-changed:
   *
   * There are other pictures than before.
   */
  signals[PICTURES_CHANGED] = g_signal_new ("pictures-changed", RP_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                            NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_show_init (RpShow *self)
{
  self->look = rp_show_look_new ();
}

/**
 * rp_show_new:
 * @clock: the time it follows
 *
 * Returns: (transfer full): a show of nothing yet
 */
RpShow *
rp_show_new (RpClock *clock)
{
  RpShow *self;

  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_object_new (RP_TYPE_SHOW, NULL);
  self->playback = rp_playback_new (clock);
  return self;
}

/**
 * rp_show_set_exercise:
 * @self: a show
 * @exercise: what to show
 *
 * Shows another exercise alone, whole, from the start of a repetition, playing; the speed stays, and so do the side it is seen
 * from and the camera beside it.
 */
void
rp_show_set_exercise (RpShow *self, RpExercise *exercise)
{
  g_return_if_fail (RP_IS_SHOW (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));

  rp_playback_set_clip (self->playback, NULL, 0);
  g_set_object (&self->exercise, exercise);
  start_exercise (self);
}

/**
 * rp_show_get_exercise:
 * @self: a show
 *
 * Returns: (transfer none) (nullable): the exercise shown
 */
RpExercise *
rp_show_get_exercise (RpShow *self)
{
  g_return_val_if_fail (RP_IS_SHOW (self), NULL);

  return self->exercise;
}

/**
 * rp_show_get_playback:
 * @self: a show
 *
 * Returns: (transfer none): where it is, and how it plays; always the same one
 */
RpPlayback *
rp_show_get_playback (RpShow *self)
{
  g_return_val_if_fail (RP_IS_SHOW (self), NULL);

  return self->playback;
}

/**
 * rp_show_get_n_pictures:
 * @self: a show
 *
 * Returns: how many pictures there are: 0 at first, then 1 or 2
 */
guint
rp_show_get_n_pictures (RpShow *self)
{
  g_return_val_if_fail (RP_IS_SHOW (self), 0);

  return self->n_pictures;
}

/**
 * rp_show_get_picture:
 * @self: a show
 * @picture: which one, in the order they are read
 *
 * Returns: (transfer none): the picture, until they change
 */
const RpShowPicture *
rp_show_get_picture (RpShow *self, guint picture)
{
  g_return_val_if_fail (RP_IS_SHOW (self), NULL);
  g_return_val_if_fail (picture < self->n_pictures, NULL);

  return &self->pictures[picture];
}

/**
 * rp_show_get_moment:
 * @self: a show
 * @picture: which picture
 * @moment: (out caller-allocates): what it shows now
 *
 * Returns: %FALSE when the picture has no clip
 */
gboolean
rp_show_get_moment (RpShow *self, guint picture, RpShowMoment *moment)
{
  const RpShowPicture *shown = rp_show_get_picture (self, picture);
  RpShowPicture lead;
  RpShowMoment now;
  int offset;

  g_return_val_if_fail (shown && moment, FALSE);

  if (!shown->clip || !self->camera)
    return FALSE;
  get_lead (self, &lead);
  now.position = rp_playback_get_position (self->playback, &now.stretch, &now.lap);
  offset = self->n_pictures > 1 && picture != self->lead ? self->offset : 0;
  rp_show_picture_follow (shown, &lead, &now, offset, moment);
  moment->stretch.mirrored ^= rp_show_look_get_mirrored (self->look);
  return TRUE;
}

/**
 * rp_show_can_pair:
 * @self: a show of an exercise
 * @pair: what to show together
 *
 * Returns: whether the exercise has what it takes
 */
gboolean
rp_show_can_pair (RpShow *self, RpShowPair pair)
{
  RpShowPicture lead;

  g_return_val_if_fail (RP_IS_SHOW (self), FALSE);
  g_return_val_if_fail (self->exercise, FALSE);

  get_lead (self, &lead);
  return rp_show_pairing_can (pair, &lead, self->other);
}

/**
 * rp_show_get_pair:
 * @self: a show
 *
 * Returns: what is shown together
 */
RpShowPair
rp_show_get_pair (RpShow *self)
{
  g_return_val_if_fail (RP_IS_SHOW (self), RP_SHOW_ALONE);

  return self->pair;
}

/* In the clip that a mistake was filmed with, at the same place of the repetition. */
static void
look_from (RpShow *self, const RpClip *camera)
{
  if (!camera || camera == self->camera)
    return;
  self->camera = camera;
  rp_playback_switch_clip (self->playback, camera);
  notify (self, PROP_CAMERA);
}

static void
choose_fault (RpShow *self, const RpFault *fault)
{
  if (fault)
    look_from (self, rp_exercise_find_clip (self->exercise, fault->clip_id));
  if (self->fault == fault)
    return;
  self->fault = fault;
  notify (self, PROP_FAULT);
}

/**
 * rp_show_set_pair:
 * @self: a show of an exercise
 * @pair: what to show together; what the exercise has not got changes nothing
 *
 * Shows one picture or two, at the same moment. A mistake is the one chosen last, or the first.
 */
void
rp_show_set_pair (RpShow *self, RpShowPair pair)
{
  g_return_if_fail (RP_IS_SHOW (self));

  if (self->pair == pair || !rp_show_can_pair (self, pair))
    return;
  self->pair = pair;
  set_offset (self, 0);
  set_swapped (self, FALSE);
  if (pair == RP_SHOW_FAULT)
    choose_fault (self, self->fault ? self->fault : rp_show_pairing_find_fault (self->exercise));
  /* What has no clip can stand still only as long as there is a camera that moves. */
  if (!self->camera)
    rp_playback_set_playing (self->playback, pair == RP_SHOW_MIRROR);
  update_pictures (self);
  notify (self, PROP_PAIR);
}

/**
 * rp_show_set_fault:
 * @self: a show of an exercise
 * @id: (nullable): the id of a mistake of its exercise; %NULL or empty for none
 *
 * Shows a mistake beside the right way, or the right way alone.
 */
void
rp_show_set_fault (RpShow *self, const char *id)
{
  const RpFault *fault;

  g_return_if_fail (RP_IS_SHOW (self));
  g_return_if_fail (self->exercise);

  fault = id && id[0] ? rp_exercise_find_fault (self->exercise, id) : NULL;
  if (fault == self->fault && (self->pair == RP_SHOW_FAULT) == (fault != NULL))
    return;
  if (!self->camera || (fault && !fault->clip))
    return;
  set_offset (self, 0);
  choose_fault (self, fault);
  if (self->pair != (fault ? RP_SHOW_FAULT : RP_SHOW_ALONE))
    rp_show_set_pair (self, fault ? RP_SHOW_FAULT : RP_SHOW_ALONE);
  else
    update_pictures (self);
}

/**
 * rp_show_set_camera:
 * @self: a show of an exercise
 * @id: the id of a clip of its exercise; another changes nothing
 *
 * Looks from another place at the same moment. A mistake that was filmed from elsewhere is no longer shown.
 */
void
rp_show_set_camera (RpShow *self, const char *id)
{
  const RpClip *clip;

  g_return_if_fail (RP_IS_SHOW (self));
  g_return_if_fail (self->exercise && id);

  clip = rp_exercise_find_clip (self->exercise, id);
  if (!clip || !self->camera || clip == self->camera)
    return;
  set_offset (self, 0);
  if (self->fault && !g_str_equal (self->fault->clip_id, id))
    {
      rp_show_set_pair (self, self->pair == RP_SHOW_FAULT ? RP_SHOW_ALONE : self->pair);
      set_swapped (self, FALSE);
      choose_fault (self, NULL);
    }
  look_from (self, clip);
  update_pictures (self);
}

/**
 * rp_show_set_other:
 * @self: a show of an exercise
 * @exercise: another exercise
 *
 * Shows another exercise beside the one that is shown.
 */
void
rp_show_set_other (RpShow *self, RpExercise *exercise)
{
  g_return_if_fail (RP_IS_SHOW (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));

  g_set_object (&self->other, exercise);
  if (self->pair != RP_SHOW_EXERCISES)
    {
      rp_show_set_pair (self, RP_SHOW_EXERCISES);
      return;
    }
  set_offset (self, 0);
  update_pictures (self);
}

/**
 * rp_show_swap:
 * @self: a show of an exercise
 *
 * Has two pictures change places, or shows the mistake in place of the right way and back, at the same moment.
 */
void
rp_show_swap (RpShow *self)
{
  g_return_if_fail (RP_IS_SHOW (self));

  if (self->pair == RP_SHOW_ALONE && !self->fault && rp_show_can_pair (self, RP_SHOW_FAULT))
    choose_fault (self, rp_show_pairing_find_fault (self->exercise));
  if (self->pair != RP_SHOW_ALONE || self->fault)
    set_swapped (self, !self->swapped);
}

/**
 * rp_show_nudge:
 * @self: a show
 * @frames: how much further ahead the picture that does not lead shall be; less than 0 for back
 *
 * Moves one of two pictures against the other, for less than a repetition either way.
 */
void
rp_show_nudge (RpShow *self, int frames)
{
  const RpShowPicture *other;
  int most;

  g_return_if_fail (RP_IS_SHOW (self));

  other = &self->pictures[1 - self->lead];
  most = self->n_pictures > 1 && other->clip ? rp_show_picture_count_frames (other) - 1 : 0;
  set_offset (self, CLAMP (self->offset + frames, -most, most));
}

/**
 * rp_show_get_look:
 * @self: a show
 *
 * Returns: (transfer none): how its pictures are looked at; always the same one
 */
RpShowLook *
rp_show_get_look (RpShow *self)
{
  g_return_val_if_fail (RP_IS_SHOW (self), NULL);

  return self->look;
}
