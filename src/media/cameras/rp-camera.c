/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera.h"

#include "cameras/rp-camera-feed.h"
#include "cameras/rp-camera-trouble.h"
#include "pipeline/rp-reporter.h"
#include "pipeline/rp-worker.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/*
 * Two threads of ours and those of GStreamer. The main thread owns the object. A working thread opens the camera, looks after
 * it and switches it off; nobody waits for it. GStreamer's put pictures into the ring, under the lock of Work, so that none
 * comes after the camera was closed.
 */
struct _RpCamera
{
  GObject parent_instance;

  /* Main thread */
  RpCameraState state;
  GError *error;
  RpCameraSource *source;
  struct _Work *work; /* NULL while closed */
  struct _Work *last; /* the one before, which may still hold the camera */

  /* Constant */
  RpFrameRing *ring;
};

/* What the threads hold in common; counted, for any may be the last */
typedef struct _Work
{
  /* Constant once the thread runs */
  RpCameraSource *source;
  RpFrameRing *ring;
  RpReporter *reporter;
  GCancellable *cancellable; /* cancelled when the camera is closed */

  /* Guards what follows */
  GMutex lock;
  GCond changed;
  gboolean closed;
  gboolean ended; /* the camera is off */

  /* Any thread, atomically */
  guint n_broken;

  /* Working thread */
  struct _Work *before; /* whose end is waited for; NULL for none */
} Work;

/* How long one waits for the camera to be off before it is switched on anew, in microseconds */
#define HAND_OVER ((gint64) 10 * G_USEC_PER_SEC)

enum
{
  PROP_STATE = 1,
  PROP_SOURCE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (RpCameraState,
                    rp_camera_state,
                    G_DEFINE_ENUM_VALUE (RP_CAMERA_CLOSED, "closed"),
                    G_DEFINE_ENUM_VALUE (RP_CAMERA_OPENING, "opening"),
                    G_DEFINE_ENUM_VALUE (RP_CAMERA_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (RP_CAMERA_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (RP_CAMERA_GONE, "gone"))

G_DEFINE_FINAL_TYPE (RpCamera, rp_camera, G_TYPE_OBJECT)

static void work_unref (Work *work);

static void
work_clear (gpointer data)
{
  Work *work = data;

  g_clear_pointer (&work->before, work_unref);
  g_object_unref (work->source);
  g_object_unref (work->cancellable);
  rp_frame_ring_unref (work->ring);
  rp_reporter_unref (work->reporter);
  g_mutex_clear (&work->lock);
  g_cond_clear (&work->changed);
}

static void
work_unref (Work *work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_unref)

/* Main thread */
static void
set_state (RpCamera *self, RpCameraState state, GError *error)
{
  g_clear_error (&self->error);
  self->error = error;
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* Main thread; what a camera says that was closed meanwhile is of no interest */
static void
on_report (gpointer object, const RpReporter *from, int state, GError *error)
{
  g_autoptr (GError) owned = error;
  RpCamera *self = object;

  if (self->work && self->work->reporter == from)
    set_state (self, (RpCameraState) state, g_steal_pointer (&owned));
}

/* GStreamer's own thread */
static void
on_picture (gint64 time, gconstpointer data, gsize size, gpointer user_data)
{
  Work *work = user_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  if (!work->closed)
    rp_frame_ring_push (work->ring, time, data, size);
}

static gboolean
is_wanted (Work *work)
{
  return !g_cancellable_is_cancelled (work->cancellable);
}

/* Working thread. The same camera cannot be had twice. */
static void
wait_for_the_last (Work *work)
{
  Work *before = work->before;
  gint64 deadline = g_get_monotonic_time () + HAND_OVER;

  if (!before)
    return;
  g_mutex_lock (&before->lock);
  while (!before->ended && g_cond_wait_until (&before->changed, &before->lock, deadline))
    ;
  g_mutex_unlock (&before->lock);
  g_clear_pointer (&work->before, work_unref);
}

/* Working thread */
static void
look_after (Work *work, RpCameraFeed *feed)
{
  const char *name = rp_camera_source_get_name (work->source);
  g_autoptr (GError) error = NULL;
  gboolean open = FALSE;
  gboolean gone;
  gboolean going = rp_camera_feed_open (feed, work->cancellable, &error);

  while (going && is_wanted (work))
    {
      going = rp_camera_feed_look (feed, work->cancellable, &error);
      g_atomic_int_set (&work->n_broken, rp_camera_feed_get_n_broken (feed));
      if (going && !open && rp_camera_feed_get_n_taken (feed) > 0)
        {
          open = TRUE;
          rp_reporter_tell (work->reporter, RP_CAMERA_OPEN, NULL);
        }
    }
  g_debug ("camera %s: off after %u pictures; %u were broken", name, rp_camera_feed_get_n_taken (feed),
           rp_camera_feed_get_n_broken (feed));
  if (going || !is_wanted (work))
    return;
  g_info ("camera %s: %s", name, error->message);
  gone = g_error_matches (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_GONE);
  rp_reporter_tell (work->reporter, gone ? RP_CAMERA_GONE : RP_CAMERA_FAILED, g_steal_pointer (&error));
}

/* Working thread */
static void
end (Work *work)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&work->lock);

  work->ended = TRUE;
  g_cond_broadcast (&work->changed);
}

/* Up to 96 MB of pictures lay in the heap of one of GStreamer's threads; the C library would keep it there. */
static void
trim_heaps (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/* Working thread */
static void
run (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  g_autoptr (Work) work = data;

  wait_for_the_last (work);
  if (is_wanted (work))
    {
      RpCameraFeed *feed = rp_camera_feed_new (work->source, on_picture, work);

      /* Here, because it may take seconds after plugins were installed */
      gst_init (NULL, NULL);
      look_after (work, feed);
      rp_camera_feed_free (feed);
      trim_heaps ();
    }
  end (work);
}

static Work *
work_new (RpCamera *self)
{
  Work *work = g_atomic_rc_box_new0 (Work);

  work->source = g_object_ref (self->source);
  work->ring = rp_frame_ring_ref (self->ring);
  work->reporter = rp_reporter_new (self, on_report);
  work->cancellable = g_cancellable_new ();
  work->before = g_steal_pointer (&self->last);
  g_mutex_init (&work->lock);
  g_cond_init (&work->changed);
  return work;
}

/* No picture comes after this; the working thread sees to the rest. */
static void
work_close (Work *work)
{
  g_mutex_lock (&work->lock);
  work->closed = TRUE;
  g_mutex_unlock (&work->lock);
  g_cancellable_cancel (work->cancellable);
}

static void
set_source (RpCamera *self, RpCameraSource *source)
{
  if (g_set_object (&self->source, source))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SOURCE]);
}

static void
stop (RpCamera *self)
{
  if (self->work)
    {
      work_close (self->work);
      g_clear_pointer (&self->last, work_unref);
      self->last = g_steal_pointer (&self->work);
    }
  rp_frame_ring_clear (self->ring);
  /* Else the working thread does so in the end */
  if (self->state == RP_CAMERA_GONE)
    trim_heaps ();
}

static void
rp_camera_finalize (GObject *object)
{
  RpCamera *self = RP_CAMERA (object);

  stop (self);
  g_clear_pointer (&self->last, work_unref);
  g_clear_object (&self->source);
  g_clear_error (&self->error);
  rp_frame_ring_unref (self->ring);
  G_OBJECT_CLASS (rp_camera_parent_class)->finalize (object);
}

static void
rp_camera_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpCamera *self = RP_CAMERA (object);

  switch (id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SOURCE:
      g_value_set_object (value, self->source);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_camera_class_init (RpCameraClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_camera_finalize;
  object_class->get_property = rp_camera_get_property;

  /**
   * RpCamera:state:
   *
   * How far it has got; changes on the main context that was the default where the camera was opened.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, RP_TYPE_CAMERA_STATE, RP_CAMERA_CLOSED,
                                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpCamera:source: (nullable)
   *
   * Which camera it is; %NULL while it is closed, and when there is none.
   */
  props[PROP_SOURCE]
      = g_param_spec_object ("source", NULL, NULL, RP_TYPE_CAMERA_SOURCE,
                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_camera_init (RpCamera *self G_GNUC_UNUSED)
{
}

/**
 * rp_camera_new:
 * @ring: what it fills; it alone
 *
 * Returns: (transfer full): a camera that is closed
 */
RpCamera *
rp_camera_new (RpFrameRing *ring)
{
  RpCamera *self;

  g_return_val_if_fail (ring, NULL);

  self = g_object_new (RP_TYPE_CAMERA, NULL);
  self->ring = rp_frame_ring_ref (ring);
  return self;
}

/**
 * rp_camera_open:
 * @self: a camera
 * @source: (nullable): which one; %NULL when there is none, which is told as any other reason
 *
 * Switches a camera on, and off the one that was on. What the ring held is forgotten. Returns at once.
 */
void
rp_camera_open (RpCamera *self, RpCameraSource *source)
{
  g_return_if_fail (RP_IS_CAMERA (self));
  g_return_if_fail (!source || RP_IS_CAMERA_SOURCE (source));

  stop (self);
  set_source (self, source);
  if (!source)
    {
      set_state (self, RP_CAMERA_FAILED, rp_camera_trouble_new (NULL, RP_MEDIA_ERROR_NO_CAMERA));
      return;
    }
  g_debug ("camera %s: opens", rp_camera_source_get_name (source));
  self->work = work_new (self);
  set_state (self, RP_CAMERA_OPENING, NULL);
  if (rp_worker_start ("camera", run, g_atomic_rc_box_acquire (self->work)))
    return;
  g_atomic_rc_box_release (self->work);
  end (self->work);
  rp_reporter_tell (self->work->reporter, RP_CAMERA_FAILED,
                    rp_camera_trouble_new (rp_camera_source_get_name (source), RP_MEDIA_ERROR_STALLED));
}

/**
 * rp_camera_close:
 * @self: a camera
 *
 * Switches it off and forgets its pictures. Returns at once; letting go of the camera does the same.
 */
void
rp_camera_close (RpCamera *self)
{
  g_return_if_fail (RP_IS_CAMERA (self));

  stop (self);
  set_source (self, NULL);
  set_state (self, RP_CAMERA_CLOSED, NULL);
}

/**
 * rp_camera_get_state:
 * @self: a camera
 *
 * Returns: how far it has got
 */
RpCameraState
rp_camera_get_state (RpCamera *self)
{
  g_return_val_if_fail (RP_IS_CAMERA (self), RP_CAMERA_CLOSED);

  return self->state;
}

/**
 * rp_camera_get_error:
 * @self: a camera
 *
 * Returns: (transfer none) (nullable): why it failed or is gone, a #RpMediaError; %NULL in every other state
 */
const GError *
rp_camera_get_error (RpCamera *self)
{
  g_return_val_if_fail (RP_IS_CAMERA (self), NULL);

  return self->error;
}

/**
 * rp_camera_get_source:
 * @self: a camera
 *
 * Returns: (transfer none) (nullable): which one it is; %NULL while it is closed, and when there is none
 */
RpCameraSource *
rp_camera_get_source (RpCamera *self)
{
  g_return_val_if_fail (RP_IS_CAMERA (self), NULL);

  return self->source;
}

/**
 * rp_camera_get_ring:
 * @self: a camera
 *
 * Returns: (transfer none): what it fills; the times in it are microseconds of the monotonic time of #RpClock
 */
RpFrameRing *
rp_camera_get_ring (RpCamera *self)
{
  g_return_val_if_fail (RP_IS_CAMERA (self), NULL);

  return self->ring;
}

/**
 * rp_camera_get_n_broken:
 * @self: a camera
 *
 * Returns: how many pictures were left out since it was opened, because they were damaged
 */
guint
rp_camera_get_n_broken (RpCamera *self)
{
  g_return_val_if_fail (RP_IS_CAMERA (self), 0);

  return self->work ? (guint) g_atomic_int_get (&self->work->n_broken) : 0;
}
