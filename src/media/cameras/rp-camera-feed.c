/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-feed.h"

#include "cameras/rp-camera-format.h"
#include "cameras/rp-camera-source-private.h"
#include "cameras/rp-camera-trouble.h"
#include "cameras/rp-still.h"
#include "clips/rp-frame-size.h"

#include <gst/app/app.h>
#include <gst/video/video.h>

/* How long one look at the pipeline takes; also how soon it is noticed that nobody wants the camera any more. */
#define PATIENCE (20 * GST_MSECOND)

/* So many looks without a picture mean that none will come: ten seconds at first, for cameras wake up slowly, then five. */
#define WAKE_LIMIT 500
#define STALL_LIMIT 250

/* A stamp further from its arrival than this is of another clock. */
#define LATEST (2 * GST_SECOND)

/* Pictures that come unencoded are encoded once, on a thread of their own. One may wait: more would be taken from the few
 * that the camera has to fill. */
#define ENCODER                                                                                              \
  "queue leaky=downstream max-size-buffers=1 max-size-bytes=0 max-size-time=0 ! videoconvert ! "             \
  "videoscale name=scale ! capsfilter name=size ! jpegenc quality=85"

struct _RpCameraFeed
{
  /* Constant */
  RpCameraSource *source;
  RpCameraFeedFunc func;
  gpointer user_data;

  /* The thread that made it */
  GPtrArray *wishes; /* (element-type GstCaps): NULL before the camera was asked what it has */
  guint n_tried;
  GstElement *pipeline;
  GstBus *bus;
  guint n_looks; /* in a row that brought nothing */
  guint n_seen;  /* pictures at the last look */

  /* GStreamer's threads count, atomically */
  guint n_taken;
  guint n_broken;
};

/**
 * rp_camera_feed_new:
 * @source: a camera
 * @func: what takes its pictures
 * @user_data: given to @func
 *
 * Returns: (transfer full): a feed that is not open
 */
RpCameraFeed *
rp_camera_feed_new (RpCameraSource *source, RpCameraFeedFunc func, gpointer user_data)
{
  RpCameraFeed *self = g_new0 (RpCameraFeed, 1);

  self->source = g_object_ref (source);
  self->func = func;
  self->user_data = user_data;
  return self;
}

/* The light goes off here. */
static void
take_down (RpCameraFeed *self)
{
  if (self->pipeline)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_object (&self->bus);
  g_clear_object (&self->pipeline);
}

/**
 * rp_camera_feed_free:
 * @self: (transfer full): a feed
 *
 * Switches the camera off. No picture comes after this.
 */
void
rp_camera_feed_free (RpCameraFeed *self)
{
  take_down (self);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_object_unref (self->source);
  g_free (self);
}

/* GStreamer's own thread: when the picture was taken. Its stamp is believed as far as it can be true. */
static gint64
find_time (GstElement *element, GstSample *sample)
{
  g_autoptr (GstClock) clock = gst_element_get_clock (element);
  GstClockTime now = clock ? gst_clock_get_time (clock) : 0;
  GstClockTime stamp = GST_BUFFER_PTS (gst_sample_get_buffer (sample));
  GstClockTime running
      = gst_segment_to_running_time (gst_sample_get_segment (sample), GST_FORMAT_TIME, stamp);

  if (GST_CLOCK_TIME_IS_VALID (running))
    running += gst_element_get_base_time (element);
  if (!GST_CLOCK_TIME_IS_VALID (running) || running > now || now - running > LATEST)
    running = now;
  return (gint64) GST_TIME_AS_USECONDS (running);
}

/* GStreamer's own thread */
static gboolean
hand_out (RpCameraFeed *self, GstSample *sample, gint64 time)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  gboolean whole = FALSE;
  GstMapInfo map;

  if (GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_CORRUPTED)
      || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return FALSE;
  whole = rp_still_is_whole (map.data, map.size);
  if (whole)
    self->func (time, map.data, map.size, self->user_data);
  gst_buffer_unmap (buffer, &map);
  return whole;
}

/* GStreamer's own thread. The buffer goes back to the camera at once. */
static GstFlowReturn
on_sample (GstAppSink *sink, gpointer user_data)
{
  RpCameraFeed *self = user_data;
  g_autoptr (GstSample) sample = gst_app_sink_pull_sample (sink);

  if (!sample || !gst_sample_get_buffer (sample))
    return GST_FLOW_OK;
  if (hand_out (self, sample, find_time (GST_ELEMENT (sink), sample)))
    g_atomic_int_inc (&self->n_taken);
  else
    g_atomic_int_inc (&self->n_broken);
  return GST_FLOW_OK;
}

/* GStreamer's own thread, before the first picture. */
static GstPadProbeReturn
on_size (GstPad *pad G_GNUC_UNUSED, GstPadProbeInfo *info, gpointer user_data)
{
  GstEvent *event = GST_PAD_PROBE_INFO_EVENT (info);
  g_autoptr (GstCaps) wanted = NULL;
  GstVideoInfo video;
  RpFrameSize size;
  GstCaps *caps;

  if (GST_EVENT_TYPE (event) != GST_EVENT_CAPS)
    return GST_PAD_PROBE_OK;
  gst_event_parse_caps (event, &caps);
  if (!gst_video_info_from_caps (&video, caps))
    return GST_PAD_PROBE_OK;
  size = rp_frame_size_fit ((guint) video.width, (guint) video.height, (guint) video.par_n,
                            (guint) video.par_d);
  wanted = gst_caps_new_simple ("video/x-raw", "width", G_TYPE_INT, (int) size.width, "height", G_TYPE_INT,
                                (int) size.height, "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1, NULL);
  g_object_set (user_data, "caps", wanted, NULL);
  return GST_PAD_PROBE_OK;
}

/* Any thread. A camera that is asked to think again what it sends may choose otherwise, or stumble. */
static GstPadProbeReturn
on_upstream (GstPad *pad G_GNUC_UNUSED, GstPadProbeInfo *info, gpointer user_data G_GNUC_UNUSED)
{
  return GST_EVENT_TYPE (GST_PAD_PROBE_INFO_EVENT (info)) == GST_EVENT_RECONFIGURE ? GST_PAD_PROBE_DROP
                                                                                   : GST_PAD_PROBE_OK;
}

static GstElement *
make_encoder (void)
{
  GstElement *encoder = gst_parse_bin_from_description (ENCODER, TRUE, NULL);
  g_autoptr (GstElement) scale = NULL;
  g_autoptr (GstPad) pad = NULL;

  if (!encoder)
    return NULL;
  gst_object_set_name (GST_OBJECT (encoder), "encoder");
  scale = gst_bin_get_by_name (GST_BIN (encoder), "scale");
  pad = gst_element_get_static_pad (scale, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_size,
                     gst_bin_get_by_name (GST_BIN (encoder), "size"), g_object_unref);
  return encoder;
}

/* Takes each picture as it comes, and keeps none. */
static GstElement *
make_sink (RpCameraFeed *self)
{
  GstAppSinkCallbacks callbacks = { .new_sample = on_sample };
  GstElement *sink = gst_element_factory_make ("appsink", "sink");

  if (!sink)
    return NULL;
  g_object_set (sink, "sync", FALSE, "max-buffers", 1, "drop", TRUE, "enable-last-sample", FALSE,
                "wait-on-eos", FALSE, "qos", FALSE, NULL);
  gst_app_sink_set_callbacks (GST_APP_SINK (sink), &callbacks, self, NULL);
  return sink;
}

/* Asks the camera what it has, unless that is known. To ask is to open it, so it may refuse. */
static gboolean
ask (RpCameraFeed *self, GstElement *camera, GstCaps *known)
{
  g_autoptr (GstPad) pad = NULL;
  g_autoptr (GstCaps) offered = NULL;

  if (gst_element_set_state (camera, GST_STATE_READY) == GST_STATE_CHANGE_FAILURE)
    return FALSE;
  if (self->wishes)
    return TRUE;
  pad = gst_element_get_static_pad (camera, "src");
  offered = pad ? gst_pad_query_caps (pad, NULL) : gst_caps_new_any ();
  self->wishes = rp_camera_format_choose (gst_caps_is_any (offered) && known ? known : offered);
  return TRUE;
}

/* GStreamer's own thread, with the first picture in hand: only now it is known for certain what kind comes. */
static GstPadProbeReturn
on_first (GstPad *pad, GstPadProbeInfo *info G_GNUC_UNUSED, gpointer user_data)
{
  GstElement *pipeline = user_data;
  g_autoptr (GstElement) wish = gst_bin_get_by_name (GST_BIN (pipeline), "wish");
  g_autoptr (GstElement) encoder = gst_bin_get_by_name (GST_BIN (pipeline), "encoder");
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);

  if (caps && rp_camera_format_is_jpeg (caps))
    gst_element_link (wish, sink);
  else
    gst_element_link_many (wish, encoder, sink, NULL);
  return GST_PAD_PROBE_REMOVE;
}

static void
wait_for_first (RpCameraFeed *self, GstElement *wish)
{
  g_autoptr (GstPad) pad = gst_element_get_static_pad (wish, "src");

  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BLOCK | GST_PAD_PROBE_TYPE_BUFFER, on_first, self->pipeline,
                     NULL);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_UPSTREAM, on_upstream, NULL, NULL);
}

static gboolean
link_up (RpCameraFeed *self, GstElement *camera, GError **error)
{
  const char *name = rp_camera_source_get_name (self->source);
  GstCaps *caps = g_ptr_array_index (self->wishes, self->n_tried);
  g_autofree char *asked = gst_caps_to_string (caps);
  GstElement *wish = gst_element_factory_make ("capsfilter", "wish");
  GstElement *encoder = make_encoder ();
  GstElement *sink = make_sink (self);

  if (!wish || !encoder || !sink)
    {
      g_clear_pointer (&wish, gst_object_unref);
      g_clear_pointer (&encoder, gst_object_unref);
      g_clear_pointer (&sink, gst_object_unref);
      g_propagate_error (error, rp_camera_trouble_new (name, RP_MEDIA_ERROR_DECODER));
      return FALSE;
    }
  g_debug ("camera %s: asked for %s", name, asked);
  g_object_set (wish, "caps", caps, NULL);
  gst_bin_add_many (GST_BIN (self->pipeline), wish, encoder, sink, NULL);
  wait_for_first (self, wish);
  if (gst_element_link (camera, wish))
    return TRUE;
  g_propagate_error (error, rp_camera_trouble_new (name, RP_MEDIA_ERROR_DAMAGED));
  return FALSE;
}

/* What the pipeline said first, or that it did not start. */
static void
explain (RpCameraFeed *self, GError **error)
{
  const char *name = rp_camera_source_get_name (self->source);
  g_autoptr (GstMessage) message = gst_bus_pop_filtered (self->bus, GST_MESSAGE_ERROR);

  if (error && !*error)
    *error = message ? rp_camera_trouble_from_message (name, message)
                     : rp_camera_trouble_new (name, RP_MEDIA_ERROR_DAMAGED);
}

/* Stamps are those of the system's monotonic clock, whichever the camera would rather have. */
static gboolean
start (RpCameraFeed *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GstCaps) known = NULL;
  g_autoptr (GstElement) camera = rp_camera_source_make_element (self->source, &known, cancellable, error);
  g_autoptr (GstClock) clock = NULL;

  if (!camera)
    return FALSE;
  clock = gst_system_clock_obtain ();
  self->pipeline = gst_object_ref_sink (gst_pipeline_new ("camera"));
  self->bus = gst_element_get_bus (self->pipeline);
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), clock);
  gst_bin_add (GST_BIN (self->pipeline), camera);
  if (ask (self, camera, known) && link_up (self, camera, error)
      && gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE)
    return TRUE;
  explain (self, error);
  take_down (self);
  return FALSE;
}

/* A camera may not keep its word; then it is asked for the next thing. What has another cause stays. */
static gboolean
may_try_next (RpCameraFeed *self, const GError *error)
{
  return g_error_matches (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED) && self->wishes
         && self->n_tried + 1 < self->wishes->len && rp_camera_feed_get_n_taken (self) == 0;
}

/**
 * rp_camera_feed_open:
 * @self: a feed
 * @cancellable: ends the wait for a person's leave
 * @error: #RpMediaError or %G_IO_ERROR_CANCELLED
 *
 * Switches the camera on. Its first picture comes later, or a reason why none does.
 *
 * Returns: whether it started
 */
gboolean
rp_camera_feed_open (RpCameraFeed *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) trouble = NULL;

  while (!start (self, cancellable, &trouble))
    {
      if (!may_try_next (self, trouble))
        {
          g_propagate_error (error, g_steal_pointer (&trouble));
          return FALSE;
        }
      g_clear_error (&trouble);
      self->n_tried++;
    }
  self->n_looks = 0;
  return TRUE;
}

/* Whether pictures still come; counts the looks that brought none. */
static gboolean
note_pictures (RpCameraFeed *self)
{
  guint n_taken = rp_camera_feed_get_n_taken (self);

  self->n_looks = n_taken == self->n_seen ? self->n_looks + 1 : 0;
  self->n_seen = n_taken;
  return self->n_looks < (n_taken == 0 ? WAKE_LIMIT : STALL_LIMIT);
}

static gboolean
handle (RpCameraFeed *self, GstMessage *message, GCancellable *cancellable, GError **error)
{
  const char *name = rp_camera_source_get_name (self->source);
  g_autoptr (GError) trouble = rp_camera_trouble_from_message (name, message);

  if (rp_camera_feed_get_n_taken (self) > 0)
    {
      g_propagate_error (error, rp_camera_trouble_new (name, RP_MEDIA_ERROR_GONE));
      return FALSE;
    }
  if (may_try_next (self, trouble))
    {
      take_down (self);
      self->n_tried++;
      return rp_camera_feed_open (self, cancellable, error);
    }
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

/**
 * rp_camera_feed_look:
 * @self: an open feed
 * @cancellable: ends the wait for a person's leave
 * @error: #RpMediaError
 *
 * Looks for a moment whether all is well. Call it again and again, as long as the camera is wanted.
 *
 * Returns: %FALSE when no more pictures come; with %RP_MEDIA_ERROR_GONE when some have come before
 */
gboolean
rp_camera_feed_look (RpCameraFeed *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GstMessage) message
      = gst_bus_timed_pop_filtered (self->bus, PATIENCE, GST_MESSAGE_ERROR | GST_MESSAGE_EOS);

  if (message)
    return handle (self, message, cancellable, error);
  if (note_pictures (self))
    return TRUE;
  g_propagate_error (
      error, rp_camera_trouble_new (rp_camera_source_get_name (self->source),
                                    self->n_seen == 0 ? RP_MEDIA_ERROR_STALLED : RP_MEDIA_ERROR_GONE));
  return FALSE;
}

/**
 * rp_camera_feed_get_n_taken:
 * @self: a feed
 *
 * Returns: how many whole pictures came; any thread may ask
 */
guint
rp_camera_feed_get_n_taken (RpCameraFeed *self)
{
  return (guint) g_atomic_int_get (&self->n_taken);
}

/**
 * rp_camera_feed_get_n_broken:
 * @self: a feed
 *
 * Returns: how many were left out because they were damaged; any thread may ask
 */
guint
rp_camera_feed_get_n_broken (RpCameraFeed *self)
{
  return (guint) g_atomic_int_get (&self->n_broken);
}
