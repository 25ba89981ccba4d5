/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror.h"

#include "cameras/rp-camera.h"
#include "show/rp-mirror-picture.h"
#include "show/rp-mirror-time.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

struct _RpMirror
{
  GObject parent_instance;

  /* Owned references; everything here belongs to the main thread */
  RpClock *clock;
  RpFrameRing *ring;
  RpCamera *camera;
  RpMirrorPicture *picture;

  RpMirrorTime time;
  gboolean flipped;

  /* As told last */
  RpMirrorState state;
  gint64 age;
  guint length;
};

enum
{
  PROP_STATE = 1,
  PROP_SOURCE,
  PROP_TROUBLE,
  PROP_DELAY,
  PROP_FROZEN,
  PROP_FLIPPED,
  PROP_AGE,
  PROP_LENGTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* What there is to see as long as nothing is frozen, by the state of the camera. */
static const RpMirrorState states[] = {
  [RP_CAMERA_CLOSED] = RP_MIRROR_OFF, [RP_CAMERA_OPENING] = RP_MIRROR_OPENING,
  [RP_CAMERA_OPEN] = RP_MIRROR_LIVE,  [RP_CAMERA_FAILED] = RP_MIRROR_FAILED,
  [RP_CAMERA_GONE] = RP_MIRROR_GONE,
};

G_DEFINE_ENUM_TYPE (RpMirrorState,
                    rp_mirror_state,
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_OFF, "off"),
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_OPENING, "opening"),
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_FILLING, "filling"),
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_LIVE, "live"),
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_FROZEN, "frozen"),
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (RP_MIRROR_GONE, "gone"))

static void rp_mirror_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpMirror,
                               rp_mirror,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, rp_mirror_paintable_init))

static void
rp_mirror_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  gdk_paintable_snapshot (GDK_PAINTABLE (RP_MIRROR (paintable)->picture), snapshot, width, height);
}

static GdkPaintable *
rp_mirror_get_current_image (GdkPaintable *paintable)
{
  return gdk_paintable_get_current_image (GDK_PAINTABLE (RP_MIRROR (paintable)->picture));
}

static int
rp_mirror_get_intrinsic_width (GdkPaintable *paintable)
{
  return gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (RP_MIRROR (paintable)->picture));
}

static int
rp_mirror_get_intrinsic_height (GdkPaintable *paintable)
{
  return gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (RP_MIRROR (paintable)->picture));
}

static void
rp_mirror_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = rp_mirror_snapshot;
  iface->get_current_image = rp_mirror_get_current_image;
  iface->get_intrinsic_width = rp_mirror_get_intrinsic_width;
  iface->get_intrinsic_height = rp_mirror_get_intrinsic_height;
}

static gint64
get_now (RpMirror *self)
{
  return rp_clock_now (self->clock).monotonic;
}

static RpMirrorState
find_state (RpMirror *self)
{
  RpMirrorState state = states[rp_camera_get_state (self->camera)];

  if (self->time.frozen && (state == RP_MIRROR_LIVE || state == RP_MIRROR_GONE))
    return RP_MIRROR_FROZEN;
  if (state == RP_MIRROR_LIVE && rp_mirror_get_wait (self) > 0)
    return RP_MIRROR_FILLING;
  return state;
}

/* Whole seconds of pictures */
static guint
get_length (RpMirror *self)
{
  gint64 first, last;

  return rp_frame_ring_get_span (self->ring, &first, &last) ? (guint) ((last - first) / SECOND) : 0;
}

/* Tells what has changed for people who read it. */
static void
tell (RpMirror *self)
{
  RpMirrorState state = find_state (self);
  guint length = get_length (self);
  gint64 age = (rp_mirror_get_age (self) + SECOND / 2) / SECOND;

  g_object_freeze_notify (G_OBJECT (self));
  if (self->state != state)
    {
      g_debug ("mirror: %d, was %d", state, self->state);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
    }
  if (self->length != length)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LENGTH]);
  if (self->age != age)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AGE]);
  self->state = state;
  self->length = length;
  self->age = age;
  g_object_thaw_notify (G_OBJECT (self));
}

/* A frozen instant whose picture is forgotten keeps what is shown. */
static gboolean
update_picture (RpMirror *self)
{
  gint64 instant = rp_mirror_time_find (&self->time, get_now (self));
  gint64 taken;
  g_autoptr (GBytes) bytes = rp_frame_ring_find (self->ring, instant, &taken);
  gboolean forgotten = bytes && self->time.frozen && taken > instant;

  if (!bytes || (forgotten && rp_mirror_picture_get_time (self->picture) != RP_MIRROR_PICTURE_NEVER))
    return FALSE;
  return rp_mirror_picture_want (self->picture, bytes, taken);
}

static void
forget (RpMirror *self)
{
  rp_mirror_picture_clear (self->picture);
  rp_mirror_set_frozen (self, FALSE);
}

static void
on_picture_changed (RpMirror *self)
{
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
  tell (self);
}

static void
on_camera_state (RpMirror *self)
{
  tell (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

static void
rp_mirror_dispose (GObject *object)
{
  RpMirror *self = RP_MIRROR (object);

  if (self->camera)
    rp_camera_close (self->camera);
  rp_mirror_picture_clear (self->picture);
  g_clear_object (&self->camera);
  G_OBJECT_CLASS (rp_mirror_parent_class)->dispose (object);
}

static void
rp_mirror_finalize (GObject *object)
{
  RpMirror *self = RP_MIRROR (object);

  g_object_unref (self->picture);
  rp_frame_ring_unref (self->ring);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (rp_mirror_parent_class)->finalize (object);
}

static void
rp_mirror_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpMirror *self = RP_MIRROR (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SOURCE:
      g_value_set_object (value, self->camera ? rp_camera_get_source (self->camera) : NULL);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, rp_mirror_get_trouble (self));
      break;
    case PROP_DELAY:
      g_value_set_uint (value, (guint) (self->time.delay / SECOND));
      break;
    case PROP_FROZEN:
      g_value_set_boolean (value, self->time.frozen);
      break;
    case PROP_FLIPPED:
      g_value_set_boolean (value, self->flipped);
      break;
    case PROP_AGE:
      g_value_set_int64 (value, rp_mirror_get_age (self));
      break;
    case PROP_LENGTH:
      g_value_set_uint (value, get_length (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_flipped (RpMirror *self, gboolean flipped)
{
  if (self->flipped == flipped)
    return;
  self->flipped = flipped;
  rp_mirror_picture_set_flipped (self->picture, flipped);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FLIPPED]);
}

static void
rp_mirror_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpMirror *self = RP_MIRROR (object);

  switch (id)
    {
    case PROP_DELAY:
      rp_mirror_set_delay (self, g_value_get_uint (value));
      break;
    case PROP_FROZEN:
      rp_mirror_set_frozen (self, g_value_get_boolean (value));
      break;
    case PROP_FLIPPED:
      set_flipped (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags chosen = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * RpMirror:state:
   *
   * What there is to see; told at a tick, and when the camera changes.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, RP_TYPE_MIRROR_STATE, RP_MIRROR_OFF, told);
  /**
   * RpMirror:source: (nullable)
   *
   * The camera it looks through; %NULL while it is closed, and when there is none.
   */
  props[PROP_SOURCE] = g_param_spec_object ("source", NULL, NULL, RP_TYPE_CAMERA_SOURCE, told);
  /**
   * RpMirror:trouble: (nullable)
   *
   * Why the camera gives no picture and what to do, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, told);
  /**
   * RpMirror:delay:
   *
   * By how many seconds it is late.
   */
  props[PROP_DELAY]
      = g_param_spec_uint ("delay", NULL, NULL, 0, RP_MIRROR_MOST_DELAY, RP_MIRROR_DELAY, chosen);
  /**
   * RpMirror:frozen:
   *
   * Whether it keeps to the instant that was shown.
   */
  props[PROP_FROZEN] = g_param_spec_boolean ("frozen", NULL, NULL, FALSE, chosen);
  /**
   * RpMirror:flipped:
   *
   * Whether left and right are exchanged, as in a mirror.
   */
  props[PROP_FLIPPED] = g_param_spec_boolean ("flipped", NULL, NULL, TRUE, chosen);
  /**
   * RpMirror:age:
   *
   * How long ago the picture shown was taken, in microseconds; told when the nearest whole second is another.
   */
  props[PROP_AGE] = g_param_spec_int64 ("age", NULL, NULL, 0, G_MAXINT64, 0, told);
  /**
   * RpMirror:length:
   *
   * How many seconds of pictures there are.
   */
  props[PROP_LENGTH] = g_param_spec_uint ("length", NULL, NULL, 0, G_MAXUINT, 0, told);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_mirror_class_init (RpMirrorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_mirror_dispose;
  object_class->finalize = rp_mirror_finalize;
  object_class->get_property = rp_mirror_get_property;
  object_class->set_property = rp_mirror_set_property;
  install_properties (object_class);
}

static void
rp_mirror_init (RpMirror *self)
{
  self->time.delay = RP_MIRROR_DELAY * SECOND;
  self->flipped = TRUE;
  self->picture = rp_mirror_picture_new ();
  rp_mirror_picture_set_flipped (self->picture, TRUE);
  g_signal_connect_object (self->picture, "invalidate-size", G_CALLBACK (gdk_paintable_invalidate_size), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->picture, "invalidate-contents", G_CALLBACK (on_picture_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_mirror_new:
 * @clock: what tells how late it is; on it cameras stamp their pictures
 * @ring: what its pictures lie in; its alone
 *
 * Returns: (transfer full): a mirror that is closed
 */
RpMirror *
rp_mirror_new (RpClock *clock, RpFrameRing *ring)
{
  RpMirror *self;

  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (ring, NULL);

  self = g_object_new (RP_TYPE_MIRROR, NULL);
  self->clock = g_object_ref (clock);
  self->ring = rp_frame_ring_ref (ring);
  rp_frame_ring_limit (self->ring, RP_MIRROR_KEEP * SECOND);
  self->camera = rp_camera_new (self->ring);
  g_signal_connect_object (self->camera, "notify::state", G_CALLBACK (on_camera_state), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_mirror_open:
 * @self: a mirror
 * @source: (nullable): the camera; %NULL when there is none, which is told as any other trouble
 *
 * Switches a camera on, and off the one that was on. What was seen is forgotten. Returns at once.
 */
void
rp_mirror_open (RpMirror *self, RpCameraSource *source)
{
  g_return_if_fail (RP_IS_MIRROR (self));
  g_return_if_fail (!source || RP_IS_CAMERA_SOURCE (source));

  forget (self);
  rp_camera_open (self->camera, source);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
  on_camera_state (self);
}

/**
 * rp_mirror_close:
 * @self: a mirror
 *
 * Switches the camera off and forgets all its pictures. Returns at once; letting go of the mirror does the same.
 */
void
rp_mirror_close (RpMirror *self)
{
  g_return_if_fail (RP_IS_MIRROR (self));

  rp_camera_close (self->camera);
  forget (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
  on_camera_state (self);
}

/**
 * rp_mirror_tick:
 * @self: a mirror
 *
 * Called at each frame by whoever shows it. When another picture is due, that is decoded, on another thread and one at a
 * time, and shown when it is ready; a damaged one is left out, so that the one before stands.
 *
 * Returns: whether a picture is on its way
 */
gboolean
rp_mirror_tick (RpMirror *self)
{
  gboolean coming;

  g_return_val_if_fail (RP_IS_MIRROR (self), FALSE);

  coming = update_picture (self);
  tell (self);
  return coming;
}

/**
 * rp_mirror_set_accelerated:
 * @self: a mirror
 * @accelerated: whether whoever shows it draws with the graphics card; %FALSE at first
 *
 * Chooses between two ways of drawing the same picture. The wrong choice costs time, nothing else.
 */
void
rp_mirror_set_accelerated (RpMirror *self, gboolean accelerated)
{
  g_return_if_fail (RP_IS_MIRROR (self));

  rp_mirror_picture_set_accelerated (self->picture, accelerated);
}

/**
 * rp_mirror_set_delay:
 * @self: a mirror
 * @seconds: by how much it is late, %RP_MIRROR_MOST_DELAY at most
 *
 * Shows another past. What is frozen goes on.
 */
void
rp_mirror_set_delay (RpMirror *self, guint seconds)
{
  g_return_if_fail (RP_IS_MIRROR (self));
  g_return_if_fail (seconds <= RP_MIRROR_MOST_DELAY);

  rp_mirror_set_frozen (self, FALSE);
  if (self->time.delay == (gint64) seconds * SECOND)
    return;
  self->time.delay = (gint64) seconds * SECOND;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DELAY]);
  rp_mirror_tick (self);
}

/**
 * rp_mirror_set_frozen:
 * @self: a mirror
 * @frozen: whether to keep to what is shown now
 *
 * Freezes it, or lets it go on as late as it was. While it is frozen pictures are forgotten for want of room alone.
 */
void
rp_mirror_set_frozen (RpMirror *self, gboolean frozen)
{
  g_return_if_fail (RP_IS_MIRROR (self));

  frozen = !!frozen;
  if (self->time.frozen == frozen)
    return;
  self->time.instant = rp_mirror_picture_get_time (self->picture);
  if (self->time.instant == RP_MIRROR_PICTURE_NEVER)
    self->time.instant = rp_mirror_time_find (&self->time, get_now (self));
  self->time.frozen = frozen;
  rp_frame_ring_limit (self->ring, frozen ? 0 : RP_MIRROR_KEEP * SECOND);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FROZEN]);
  rp_mirror_tick (self);
}

/**
 * rp_mirror_scrub:
 * @self: a mirror
 * @seconds: how much later, less than 0 for earlier
 *
 * Moves a frozen instant, as far as there are pictures. Does nothing to what is not frozen.
 */
void
rp_mirror_scrub (RpMirror *self, double seconds)
{
  g_return_if_fail (RP_IS_MIRROR (self));

  if (!self->time.frozen)
    return;
  rp_mirror_time_scrub (&self->time, self->ring, (gint64) (seconds * (double) SECOND));
  rp_mirror_tick (self);
}

/**
 * rp_mirror_step:
 * @self: a mirror
 * @pictures: how many pictures later, less than 0 for earlier
 *
 * Freezes it if it is not, and moves the instant by pictures, as far as there are any.
 */
void
rp_mirror_step (RpMirror *self, int pictures)
{
  g_return_if_fail (RP_IS_MIRROR (self));

  rp_mirror_set_frozen (self, TRUE);
  rp_mirror_time_step (&self->time, self->ring, pictures);
  rp_mirror_tick (self);
}

/**
 * rp_mirror_get_state:
 * @self: a mirror
 *
 * Returns: what there was to see when it was told last
 */
RpMirrorState
rp_mirror_get_state (RpMirror *self)
{
  g_return_val_if_fail (RP_IS_MIRROR (self), RP_MIRROR_OFF);

  return self->state;
}

/**
 * rp_mirror_get_trouble:
 * @self: a mirror
 *
 * Returns: (transfer none) (nullable): why the camera gives no picture and what to do, in whole sentences
 */
const char *
rp_mirror_get_trouble (RpMirror *self)
{
  const GError *error;

  g_return_val_if_fail (RP_IS_MIRROR (self), NULL);

  error = self->camera ? rp_camera_get_error (self->camera) : NULL;
  return error ? error->message : NULL;
}

/**
 * rp_mirror_get_age:
 * @self: a mirror
 *
 * Returns: how long ago the picture shown was taken, in microseconds; 0 without one
 */
gint64
rp_mirror_get_age (RpMirror *self)
{
  gint64 taken;

  g_return_val_if_fail (RP_IS_MIRROR (self), 0);

  taken = rp_mirror_picture_get_time (self->picture);
  return taken != RP_MIRROR_PICTURE_NEVER ? MAX (get_now (self) - taken, 0) : 0;
}

/**
 * rp_mirror_get_wait:
 * @self: a mirror
 *
 * Returns: in how many seconds the oldest picture is as late as was asked for, a begun one counted whole; 0 when it is
 */
guint
rp_mirror_get_wait (RpMirror *self)
{
  g_return_val_if_fail (RP_IS_MIRROR (self), 0);

  return (guint) ((rp_mirror_time_get_wait (&self->time, self->ring, get_now (self)) + SECOND - 1) / SECOND);
}
