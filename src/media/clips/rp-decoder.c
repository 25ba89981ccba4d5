/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-decoder.h"

#include "clips/rp-frame-allocator.h"
#include "clips/rp-frame-size.h"
#include "pipeline/rp-app-sink.h"
#include "pipeline/rp-trouble.h"

#include <gst/app/app.h>
#include <gst/video/video.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* How long one look at the pipeline may take; also how soon a closed queue is noticed. */
#define PATIENCE (50 * GST_MSECOND)

/* So many looks without an answer mean that none will come: ten seconds. */
#define PATIENCE_LIMIT 200

/* As long as the decoder is at work, on its way from a key frame to a place, so many looks may pass: thirty seconds. */
#define WAY_LIMIT 600

/* The order of bytes that cairo and GDK take as they are. GStreamer converts to it quicker than to three bytes. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define FORMAT "BGRA"
#else
#define FORMAT "ARGB"
#endif

/* From so many pixels on, one thread may not be enough to decode in time. */
#define LARGE_FILM (1920 * 1080)
#define LARGE_FILM_THREADS 4u

#define TO_GST(us) ((GstClockTime) (us) *GST_USECOND)
#define FROM_GST(ns) ((gint64) ((ns) / GST_USECOND))

struct _RpDecoder
{
  /* Everything belongs to the thread that made it */
  char *uri;
  GstElement *pipeline;
  GstAppSink *sink; /* unowned, in the pipeline */
  GstBus *bus;
  gint64 origin; /* when the film's first picture starts, in its own time; microseconds */
  guint n_waits; /* looks in a row that brought nothing */
  guint n_way;   /* those of them in which the decoder was at work */

  guint n_packets_seen; /* at the last look */

  /* GStreamer's threads count, atomically; times in the film's own milliseconds */
  guint n_packets;
  guint key;  /* the newest key frame that went into the decoder */
  guint skip; /* pictures before this are wanted by nobody */
};

static void
on_pad_added (GstElement *source, GstPad *pad, gpointer user_data)
{
  GstElement *scale = user_data;
  g_autoptr (GstPad) target = gst_element_get_static_pad (scale, "sink");

  /* GStreamer's own thread; only the first video stream is shown */
  if (!gst_pad_is_linked (target))
    gst_pad_link (pad, target);
}

/* GStreamer's own thread, before a picture of another size arrives. */
static GstPadProbeReturn
on_size (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
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
  wanted = gst_caps_new_simple ("video/x-raw", "format", G_TYPE_STRING, FORMAT, "width", G_TYPE_INT,
                                (int) size.width, "height", G_TYPE_INT, (int) size.height,
                                "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1, NULL);
  g_object_set (user_data, "caps", wanted, NULL);
  return GST_PAD_PROBE_OK;
}

/* GStreamer's own thread, before the decoder starts. For a film of usual size, more threads decode no sooner than one
 * needs, but cost a fifth more. */
static GstPadProbeReturn
on_coded_size (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  GstEvent *event = GST_PAD_PROBE_INFO_EVENT (info);
  int width = 0, height = 0;
  GstCaps *caps;

  if (GST_EVENT_TYPE (event) != GST_EVENT_CAPS)
    return GST_PAD_PROBE_OK;
  gst_event_parse_caps (event, &caps);
  gst_structure_get_int (gst_caps_get_structure (caps, 0), "width", &width);
  gst_structure_get_int (gst_caps_get_structure (caps, 0), "height", &height);
  if ((gint64) width * height > LARGE_FILM)
    g_object_set (user_data, "threads", MIN (g_get_num_processors (), LARGE_FILM_THREADS), NULL);
  return GST_PAD_PROBE_OK;
}

/* GStreamer's own thread */
static GstPadProbeReturn
on_packet (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  RpDecoder *self = user_data;
  GstBuffer *packet = GST_PAD_PROBE_INFO_BUFFER (info);

  g_atomic_int_inc (&self->n_packets);
  if (GST_BUFFER_PTS_IS_VALID (packet) && !GST_BUFFER_FLAG_IS_SET (packet, GST_BUFFER_FLAG_DELTA_UNIT))
    g_atomic_int_set (&self->key, (guint) (GST_BUFFER_PTS (packet) / GST_MSECOND));
  return GST_PAD_PROBE_OK;
}

/* GStreamer's own thread, before a picture is scaled and converted */
static GstPadProbeReturn
on_picture (GstPad *pad, GstPadProbeInfo *info, gpointer user_data)
{
  RpDecoder *self = user_data;
  GstClockTime time = GST_BUFFER_PTS (GST_PAD_PROBE_INFO_BUFFER (info));
  guint skip = (guint) g_atomic_int_get (&self->skip);

  return GST_CLOCK_TIME_IS_VALID (time) && time < skip * GST_MSECOND ? GST_PAD_PROBE_DROP : GST_PAD_PROBE_OK;
}

static void
on_element_added (GstBin *bin, GstBin *sub_bin, GstElement *element, gpointer user_data)
{
  GstElementFactory *factory = gst_element_get_factory (element);
  gboolean is_decoder
      = factory && gst_element_factory_list_is_type (factory, GST_ELEMENT_FACTORY_TYPE_DECODER);
  GParamSpec *threads = g_object_class_find_property (G_OBJECT_GET_CLASS (element), "threads");
  g_autoptr (GstPad) pad = gst_element_get_static_pad (element, "sink");

  if (!is_decoder || !pad)
    return;
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_packet, g_object_get_data (G_OBJECT (bin), "decoder"),
                     NULL);
  if (!threads || threads->value_type != G_TYPE_UINT)
    return;
  g_object_set (element, "threads", 1, NULL);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_coded_size, element, NULL);
}

static GstElement *
make_source (const char *uri)
{
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple ("video/x-raw");
  GstElement *source = gst_element_factory_make ("uridecodebin", NULL);

  if (source)
    g_object_set (source, "uri", uri, "caps", caps, "expose-all-streams", FALSE, "force-sw-decoders", TRUE,
                  NULL);
  return source;
}

static GstElement *
make_scale (RpDecoder *self, GstElement *sink)
{
  GstElement *scale = gst_element_factory_make ("videoscale", NULL);
  g_autoptr (GstPad) pad = NULL;

  if (!scale)
    return NULL;
  g_object_set (scale, "add-borders", FALSE, NULL);
  pad = gst_element_get_static_pad (scale, "sink");
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_EVENT_DOWNSTREAM, on_size, gst_object_ref (sink),
                     gst_object_unref);
  gst_pad_add_probe (pad, GST_PAD_PROBE_TYPE_BUFFER, on_picture, self, NULL);
  return scale;
}

static GstElement *
make_sink (void)
{
  g_autoptr (GstCaps) caps = gst_caps_new_simple ("video/x-raw", "format", G_TYPE_STRING, FORMAT, NULL);
  GstElement *sink = gst_element_factory_make ("appsink", NULL);

  if (sink)
    g_object_set (sink, "caps", caps, "sync", FALSE, "max-buffers", 2, "enable-last-sample", FALSE, NULL);
  return sink;
}

/* Takes the elements, unless one is missing */
static gboolean
join (RpDecoder *self, GstElement *source, GstElement *scale, GstElement *convert, GstElement *sink)
{
  g_autoptr (GstAllocator) allocator = rp_frame_allocator_new ();

  gst_bin_add_many (GST_BIN (self->pipeline), source, scale, convert, sink, NULL);
  g_signal_connect_object (source, "pad-added", G_CALLBACK (on_pad_added), scale, 0);
  rp_frame_allocator_propose (allocator, scale);
  rp_frame_allocator_propose (allocator, convert);
  rp_frame_allocator_propose (allocator, sink);
  return gst_element_link_many (scale, convert, sink, NULL);
}

static gboolean
build (RpDecoder *self)
{
  GstElement *source = make_source (self->uri);
  GstElement *convert = gst_element_factory_make ("videoconvert", NULL);
  GstElement *sink = make_sink ();
  GstElement *scale = sink ? make_scale (self, sink) : NULL;

  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->bus = gst_element_get_bus (self->pipeline);
  g_object_set_data (G_OBJECT (self->pipeline), "decoder", self);
  g_signal_connect (self->pipeline, "deep-element-added", G_CALLBACK (on_element_added), NULL);
  if (source && scale && convert && sink)
    {
      self->sink = GST_APP_SINK (sink);
      return join (self, source, scale, convert, sink);
    }
  g_clear_pointer (&source, gst_object_unref);
  g_clear_pointer (&scale, gst_object_unref);
  g_clear_pointer (&convert, gst_object_unref);
  g_clear_pointer (&sink, gst_object_unref);
  return FALSE;
}

/**
 * rp_decoder_new:
 * @uri: a clip
 *
 * Returns: (transfer full): a decoder that has not looked at the clip yet
 */
RpDecoder *
rp_decoder_new (const char *uri)
{
  RpDecoder *self = g_new0 (RpDecoder, 1);

  self->uri = g_strdup (uri);
  return self;
}

/* What the codec worked with, megabytes, was freed into the heap of one of GStreamer's threads. The C library would keep it
 * there, for each thread that ever decoded: 120 changes between 4K films left 335 MiB behind, with this 49. It takes half a
 * millisecond of the reading thread; to map each block of the codec by itself took a fifth more work on the whole. */
static void
trim_heaps (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

/**
 * rp_decoder_free:
 * @self: (transfer full): a decoder
 *
 * Stops the pipeline, waiting for its threads, and frees it.
 */
void
rp_decoder_free (RpDecoder *self)
{
  if (self->pipeline)
    rp_app_sink_stop (self->sink, self->pipeline);
  g_clear_object (&self->bus);
  g_clear_object (&self->pipeline);
  g_free (self->uri);
  g_free (self);
  trim_heaps ();
}

static gboolean
fail (RpDecoder *self, RpMediaError code, GError **error)
{
  g_propagate_error (error, rp_trouble_new (self->uri, code));
  return FALSE;
}

/* Returns FALSE on trouble; empties the bus otherwise, and notes whether the pipeline has prerolled */
static gboolean
listen (RpDecoder *self, GstClockTime patience, gboolean *prerolled, GError **error)
{
  GstClockTime wait = patience;

  for (;;)
    {
      g_autoptr (GstMessage) message = gst_bus_timed_pop (self->bus, wait);
      GError *trouble;

      if (!message)
        return TRUE;
      trouble = rp_trouble_from_message (self->uri, message);
      if (trouble)
        {
          g_propagate_error (error, trouble);
          return FALSE;
        }
      if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE)
        *prerolled = TRUE;
      wait = *prerolled ? 0 : patience;
    }
}

static gboolean
preroll (RpDecoder *self, RpFrameQueue *queue, GError **error)
{
  gboolean prerolled = FALSE;

  if (gst_element_set_state (self->pipeline, GST_STATE_PAUSED) == GST_STATE_CHANGE_FAILURE)
    {
      if (!listen (self, 0, &prerolled, error))
        return FALSE;
      return fail (self, RP_MEDIA_ERROR_DAMAGED, error);
    }
  for (guint i = 0; i < PATIENCE_LIMIT && !rp_frame_queue_is_closed (queue) && !prerolled; i++)
    if (!listen (self, PATIENCE, &prerolled, error))
      return FALSE;
  return prerolled || fail (self, RP_MEDIA_ERROR_STALLED, error);
}

static gboolean
is_seekable (RpDecoder *self)
{
  g_autoptr (GstQuery) query = gst_query_new_seeking (GST_FORMAT_TIME);
  gboolean seekable = FALSE;

  if (gst_element_query (self->pipeline, query))
    gst_query_parse_seeking (query, NULL, &seekable, NULL, NULL);
  return seekable;
}

/* When a picture starts in the film's own time, in microseconds */
static gint64
get_time (GstSample *sample)
{
  GstSegment *segment = gst_sample_get_segment (sample);
  gint64 time = FROM_GST (GST_BUFFER_PTS (gst_sample_get_buffer (sample)));

  if (!segment || segment->format != GST_FORMAT_TIME)
    return time;
  return time - FROM_GST (segment->start) + FROM_GST (segment->time);
}

/* Films cut out of longer ones may start late. The sample must be gone before the first seek. */
static void
find_origin (RpDecoder *self)
{
  g_autoptr (GstSample) sample = gst_app_sink_try_pull_preroll (self->sink, 0);

  if (sample && GST_BUFFER_PTS_IS_VALID (gst_sample_get_buffer (sample)))
    self->origin = get_time (sample);
  if (self->origin != 0)
    g_debug ("%s: starts at %" G_GINT64_FORMAT " us", self->uri, self->origin);
}

/**
 * rp_decoder_open:
 * @self: a decoder
 * @queue: gives up early when this is closed
 * @error: #RpMediaError
 *
 * Opens the clip and decodes its first picture. Refuses a clip that cannot be seeked in: a seek would hang.
 *
 * Returns: whether the clip can be played
 */
gboolean
rp_decoder_open (RpDecoder *self, RpFrameQueue *queue, GError **error)
{
  if (!build (self))
    return fail (self, RP_MEDIA_ERROR_DECODER, error);
  if (!preroll (self, queue, error))
    return FALSE;
  if (!is_seekable (self))
    return fail (self, RP_MEDIA_ERROR_SEEK, error);
  find_origin (self);
  return gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE
         || fail (self, RP_MEDIA_ERROR_DAMAGED, error);
}

/**
 * rp_decoder_seek:
 * @self: an open decoder
 * @position: where to go, in microseconds from the film's first picture
 * @end: where to stop, exclusive; #RP_DECODER_TO_THE_END for the film's own end
 * @exact: %FALSE to start at the key frame at or before @position, which is cheaper
 * @error: #RpMediaError
 *
 * Returns: whether the clip went there
 */
gboolean
rp_decoder_seek (RpDecoder *self, gint64 position, gint64 end, gboolean exact, GError **error)
{
  GstClockTime stop = end == RP_DECODER_TO_THE_END ? GST_CLOCK_TIME_NONE : TO_GST (self->origin + end);
  GstSeekFlags flags = GST_SEEK_FLAG_FLUSH | (exact ? GST_SEEK_FLAG_ACCURATE : GST_SEEK_FLAG_KEY_UNIT);

  self->n_waits = 0;
  self->n_way = 0;
  g_atomic_int_set (&self->skip, 0);
  return gst_element_seek (self->pipeline, 1.0, GST_FORMAT_TIME, flags, GST_SEEK_TYPE_SET,
                           TO_GST (self->origin + position), GST_SEEK_TYPE_SET, stop)
         || fail (self, RP_MEDIA_ERROR_SEEK, error);
}

/**
 * rp_decoder_skip:
 * @self: an open decoder
 * @position: a place ahead, in microseconds from the film's first picture
 *
 * Goes on without making pictures of what lies before @position, until the next seek. A few that were made already come yet.
 */
void
rp_decoder_skip (RpDecoder *self, gint64 position)
{
  g_atomic_int_set (&self->skip, (guint) (MAX (self->origin + position, 0) / G_TIME_SPAN_MILLISECOND));
}

/**
 * rp_decoder_get_key:
 * @self: an open decoder
 *
 * Returns: where the newest key frame lies that decoding has come to, in microseconds from the film's first picture
 */
gint64
rp_decoder_get_key (RpDecoder *self)
{
  return (gint64) (guint) g_atomic_int_get (&self->key) * G_TIME_SPAN_MILLISECOND - self->origin;
}

/* A decoder that takes packets in has not stopped answering, though what it makes lies before the place to go to. */
static void
note_work (RpDecoder *self)
{
  guint n_packets = (guint) g_atomic_int_get (&self->n_packets);

  if (n_packets == self->n_packets_seen)
    return;
  self->n_packets_seen = n_packets;
  self->n_waits = 0;
  self->n_way++;
}

static RpDecoderResult
look_around (RpDecoder *self, GError **error)
{
  gboolean ignored = TRUE;

  if (!listen (self, 0, &ignored, error))
    return RP_DECODER_FAILED;
  if (gst_app_sink_is_eos (self->sink))
    return RP_DECODER_END;
  note_work (self);
  if (self->n_way < WAY_LIMIT && ++self->n_waits < PATIENCE_LIMIT)
    return RP_DECODER_NOTHING;
  g_debug ("%s: no picture in %u looks, %u of them at work", self->uri, self->n_waits, self->n_way);
  fail (self, self->n_way < WAY_LIMIT ? RP_MEDIA_ERROR_STALLED : RP_MEDIA_ERROR_FAR, error);
  return RP_DECODER_FAILED;
}

static void
unmap (gpointer data)
{
  GstVideoFrame *video = data;

  gst_video_frame_unmap (video);
  g_free (video);
}

/* Wraps a decoded picture without copying it. The frame keeps the buffer, not the sample: a sample that is alive during a
 * flushing seek makes the sink complain. */
static RpFrame *
wrap (GstSample *sample)
{
  GstCaps *caps = gst_sample_get_caps (sample);
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  g_autofree GstVideoFrame *video = g_new0 (GstVideoFrame, 1);
  g_autoptr (GBytes) pixels = NULL;
  GstVideoInfo info;
  gsize stride;

  if (!caps || !buffer || !gst_video_info_from_caps (&info, caps))
    return NULL;
  if (!gst_video_frame_map (video, &info, buffer, GST_MAP_READ))
    return NULL;
  stride = GST_VIDEO_FRAME_PLANE_STRIDE (video, 0);
  pixels = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (video, 0), stride * info.height, unmap,
                                       video);
  video = NULL;
  return rp_frame_new (pixels, info.width, info.height, stride);
}

/**
 * rp_decoder_pull:
 * @self: an open decoder
 * @position: (out): when the picture starts, in microseconds from the film's first
 * @frame: (out) (transfer full): the picture; only with %RP_DECODER_FRAME
 * @error: #RpMediaError, only with %RP_DECODER_FAILED
 *
 * Takes the next picture; waits for it at most a twentieth of a second.
 *
 * Returns: what came out
 */
RpDecoderResult
rp_decoder_pull (RpDecoder *self, gint64 *position, RpFrame **frame, GError **error)
{
  g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (self->sink, PATIENCE);
  gboolean ignored = TRUE;

  if (!sample)
    return look_around (self, error);
  self->n_waits = 0;
  self->n_way = 0;
  if (gst_bus_have_pending (self->bus) && !listen (self, 0, &ignored, error))
    return RP_DECODER_FAILED;
  if (!GST_BUFFER_PTS_IS_VALID (gst_sample_get_buffer (sample)))
    return RP_DECODER_NOTHING;
  *position = get_time (sample) - self->origin;
  *frame = wrap (sample);
  if (*frame)
    return RP_DECODER_FRAME;
  fail (self, RP_MEDIA_ERROR_DAMAGED, error);
  return RP_DECODER_FAILED;
}
