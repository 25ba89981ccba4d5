/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-clip-reader.h"

#include "clips/rp-frame-queue.h"
#include "clips/rp-pass-player.h"
#include "pipeline/rp-reporter.h"
#include "pipeline/rp-trouble.h"
#include "pipeline/rp-worker.h"

/*
 * Two threads. The main thread owns the object and takes frames. The reading thread opens, decodes, seeks and, once the
 * queue is closed, takes the pipeline down; nobody waits for it. Between them stand the queue, which has its own lock,
 * and RpReporter, which crosses to the main context at each change of state.
 */
struct _RpClipReader
{
  GObject parent_instance;

  /* Main thread */
  char *uri;
  RpClipReaderState state;
  GError *error;
  GError *remark;

  /* Owned references; shared with the reading thread */
  RpFrameQueue *queue;
};

/* What the reading thread works with */
typedef struct
{
  char *uri;
  RpFrameQueue *queue;
  RpReporter *reporter;
} Work;

enum
{
  PROP_URI = 1,
  PROP_STATE,
  PROP_REMARK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (RpClipReaderState,
                    rp_clip_reader_state,
                    G_DEFINE_ENUM_VALUE (RP_CLIP_READER_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (RP_CLIP_READER_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (RP_CLIP_READER_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (RpClipReader, rp_clip_reader, G_TYPE_OBJECT)

static void
work_free (Work *work)
{
  rp_reporter_unref (work->reporter);
  rp_frame_queue_unref (work->queue);
  g_free (work->uri);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/* Main thread */
static void
on_report (gpointer object, const RpReporter *from G_GNUC_UNUSED, int state, GError *error)
{
  RpClipReader *self = object;

  self->state = (RpClipReaderState) state;
  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

static void
log_end (Work *work)
{
  guint n_shown, n_dropped;

  rp_frame_queue_count (work->queue, &n_shown, &n_dropped);
  g_debug ("%s: closed; %u frames were shown, %u were decoded for nothing", work->uri, n_shown, n_dropped);
}

/* Reading thread */
static void
read_clip (Work *work)
{
  g_autoptr (RpPassPlayer) player = rp_pass_player_new (work->uri, work->queue);
  g_autoptr (GError) error = NULL;

  /* Here, because it may take seconds after plugins were installed */
  gst_init (NULL, NULL);
  if (rp_pass_player_open (player, &error))
    {
      g_debug ("%s: ready", work->uri);
      rp_reporter_tell (work->reporter, RP_CLIP_READER_READY, NULL);
      if (rp_pass_player_play (player, &error))
        return;
    }
  /* Left while it was being opened, it has not failed anybody */
  if (!rp_frame_queue_is_closed (work->queue))
    g_info ("%s: failed: %s", work->uri, error->message);
  rp_frame_queue_close (work->queue);
  rp_reporter_tell (work->reporter, RP_CLIP_READER_FAILED, g_steal_pointer (&error));
}

/* Reading thread */
static void
run (gpointer data, gpointer unused)
{
  g_autoptr (Work) work = data;

  /* Unless it was skipped before it began */
  if (rp_frame_queue_is_closed (work->queue))
    return;
  read_clip (work);
  log_end (work);
}

static void
start (RpClipReader *self)
{
  Work *work = g_new (Work, 1);

  g_debug ("%s: opens", self->uri);
  *work = (Work){ g_strdup (self->uri), rp_frame_queue_ref (self->queue), rp_reporter_new (self, on_report) };
  if (rp_worker_start ("clip-reader", run, work))
    return;
  rp_reporter_tell (work->reporter, RP_CLIP_READER_FAILED,
                    rp_trouble_new (self->uri, RP_MEDIA_ERROR_STALLED));
  work_free (work);
}

static void
rp_clip_reader_constructed (GObject *object)
{
  RpClipReader *self = RP_CLIP_READER (object);

  G_OBJECT_CLASS (rp_clip_reader_parent_class)->constructed (object);
  start (self);
}

static void
rp_clip_reader_finalize (GObject *object)
{
  RpClipReader *self = RP_CLIP_READER (object);

  rp_frame_queue_close (self->queue);
  rp_frame_queue_unref (self->queue);
  g_clear_error (&self->error);
  g_clear_error (&self->remark);
  g_free (self->uri);
  G_OBJECT_CLASS (rp_clip_reader_parent_class)->finalize (object);
}

static void
rp_clip_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpClipReader *self = RP_CLIP_READER (object);

  switch (id)
    {
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_REMARK:
      g_value_set_string (value, rp_clip_reader_get_remark (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_clip_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpClipReader *self = RP_CLIP_READER (object);

  if (id == PROP_URI)
    self->uri = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_clip_reader_class_init (RpClipReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rp_clip_reader_constructed;
  object_class->finalize = rp_clip_reader_finalize;
  object_class->get_property = rp_clip_reader_get_property;
  object_class->set_property = rp_clip_reader_set_property;

  /**
   * RpClipReader:uri:
   *
   * The clip it reads.
   */
  props[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RpClipReader:state:
   *
   * How far it has got; changes on the main context that was the default where the reader was made.
   */
  props[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, RP_TYPE_CLIP_READER_STATE, RP_CLIP_READER_LOADING,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpClipReader:remark:
   *
   * What a person should know of a clip that plays all the same, in whole sentences; %NULL while there is nothing.
   */
  props[PROP_REMARK] = g_param_spec_string (
      "remark", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_clip_reader_init (RpClipReader *self)
{
  self->queue = rp_frame_queue_new ();
}

/**
 * rp_clip_reader_new:
 * @uri: a clip, as a resource: or file: URI
 *
 * Makes a reader and sets its thread to work; returns at once. Letting go of the reader returns at once too: the thread
 * takes its pipeline down by itself.
 *
 * Returns: (transfer full): a reader that is loading
 */
RpClipReader *
rp_clip_reader_new (const char *uri)
{
  g_return_val_if_fail (uri, NULL);

  return g_object_new (RP_TYPE_CLIP_READER, "uri", uri, NULL);
}

/**
 * rp_clip_reader_get_state:
 * @self: a reader
 *
 * Returns: how far it has got
 */
RpClipReaderState
rp_clip_reader_get_state (RpClipReader *self)
{
  g_return_val_if_fail (RP_IS_CLIP_READER (self), RP_CLIP_READER_FAILED);

  return self->state;
}

/**
 * rp_clip_reader_get_error:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): why it failed, a #RpMediaError; %NULL in every other state
 */
const GError *
rp_clip_reader_get_error (RpClipReader *self)
{
  g_return_val_if_fail (RP_IS_CLIP_READER (self), NULL);

  return self->error;
}

/**
 * rp_clip_reader_get_remark:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what a person should know of a clip that plays all the same, in whole sentences
 */
const char *
rp_clip_reader_get_remark (RpClipReader *self)
{
  g_return_val_if_fail (RP_IS_CLIP_READER (self), NULL);

  return self->remark ? self->remark->message : NULL;
}

static void
note_lateness (RpClipReader *self)
{
  if (self->remark || !rp_frame_queue_is_late (self->queue))
    return;
  g_info ("%s: pictures come late", self->uri);
  self->remark = rp_trouble_new (self->uri, RP_MEDIA_ERROR_LATE);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REMARK]);
}

/**
 * rp_clip_reader_take:
 * @self: a reader
 * @start: where the pass starts in the clip, in microseconds
 * @end: where it ends, exclusive; more than @start
 * @time: virtual time in microseconds, 0 or more: laps of the pass done, times its length, plus the position inside it
 *
 * Takes the newest frame not later than @time. The pass goes round and round as @time grows. Going back, going far ahead
 * or taking another pass makes the reader jump; frames come again as soon as it has landed. Never waits.
 *
 * Returns: (transfer full) (nullable): the frame to show from now on, or %NULL when the last one still stands
 */
RpFrame *
rp_clip_reader_take (RpClipReader *self, gint64 start, gint64 end, gint64 time)
{
  RpFrame *frame;

  g_return_val_if_fail (RP_IS_CLIP_READER (self), NULL);
  g_return_val_if_fail (start >= 0 && start < end, NULL);
  g_return_val_if_fail (time >= 0, NULL);

  frame = rp_frame_queue_take (self->queue, start, end, time);
  note_lateness (self);
  return frame;
}

/**
 * rp_clip_reader_set_active:
 * @self: a reader
 * @active: whether anybody looks; %TRUE at first
 *
 * While nobody looks, nothing is decoded.
 */
void
rp_clip_reader_set_active (RpClipReader *self, gboolean active)
{
  g_return_if_fail (RP_IS_CLIP_READER (self));

  rp_frame_queue_set_active (self->queue, active);
}

/**
 * rp_clip_reader_wait:
 * @self: a reader
 * @time: the virtual time of the last rp_clip_reader_take()
 * @timeout: the longest wait, in microseconds
 *
 * Waits until decoding is past @time, or no more fits in; once taking brings nothing after this, the frame on screen is
 * the very one. For tests and measurements; a view takes what there is.
 *
 * Returns: %FALSE when the clip failed or the time ran out
 */
gboolean
rp_clip_reader_wait (RpClipReader *self, gint64 time, gint64 timeout)
{
  g_return_val_if_fail (RP_IS_CLIP_READER (self), FALSE);

  return rp_frame_queue_wait (self->queue, time, timeout);
}
