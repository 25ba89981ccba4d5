/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "films/rp-film-writer.h"

#include <glib/gi18n-lib.h>
#include <gst/app/app.h>
#include <gst/video/video.h>

/* So many pictures wait for the encoder at most. */
#define MOST_WAITING 8
#define GLANCE (20 * GST_MSECOND)

/* Quality as the shipped clips have it; more would be seen by nobody, and a key picture costs what it costs.
 * An encoder that looks ahead loses the last pictures when the film ends. */
#define VP9                                                                                                  \
  "vp9enc name=encoder end-usage=cq cq-level=28 deadline=1000000 cpu-used=3 row-mt=true threads=4 "          \
  "lag-in-frames=0 "                                                                                         \
  "tile-columns=2 keyframe-max-dist=9999"
#define VP8                                                                                                  \
  "vp8enc name=encoder end-usage=cq cq-level=12 deadline=1000000 cpu-used=2 threads=4 "                      \
  "keyframe-max-dist=9999"
#define BITS_A_PIXEL 0.12

/**
 * rp_film_writer_free:
 * @self: (transfer full): a clip
 *
 * Stops writing, finished or not.
 */
void
rp_film_writer_free (RpFilmWriter *self)
{
  if (self->pipeline)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_object (&self->source);
  g_clear_object (&self->pipeline);
  g_free (self);
}

static gboolean
fail_encoder (GError **error)
{
  g_set_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER,
               _ ("No clip can be made here: an encoder for VP9 or VP8 is missing. Install the package "
                  "gstreamer1.0-plugins-good."));
  return FALSE;
}

static GstElement *
make_pipeline (void)
{
  static const char *const encoders[] = { VP9, VP8 };
  GstElement *pipeline = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (encoders) && !pipeline; i++)
    {
      g_autofree char *text = g_strdup_printf (
          "appsrc name=source format=time ! %s ! webmmux ! filesink name=sink", encoders[i]);

      pipeline = gst_parse_launch_full (text, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
    }
  return pipeline ? gst_object_ref_sink (pipeline) : NULL;
}

static GstCaps *
make_caps (guint width, guint height, guint rate_n, guint rate_d)
{
  return gst_caps_new_simple ("video/x-raw", "format", G_TYPE_STRING, "I420", "width", G_TYPE_INT,
                              (int) width, "height", G_TYPE_INT, (int) height, "framerate", GST_TYPE_FRACTION,
                              (int) rate_n, (int) rate_d, "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1,
                              NULL);
}

/**
 * rp_film_writer_new:
 * @path: where to write
 * @width: pixels, even
 * @height: pixels, even
 * @rate_n: pictures a second, numerator
 * @rate_d: pictures a second, denominator
 * @error: #RpMediaError
 *
 * Returns: (transfer full) (nullable): a clip without pictures
 */
RpFilmWriter *
rp_film_writer_new (const char *path, guint width, guint height, guint rate_n, guint rate_d, GError **error)
{
  g_autoptr (RpFilmWriter) self = g_new0 (RpFilmWriter, 1);
  g_autoptr (GstCaps) caps = make_caps (width, height, rate_n, rate_d);
  g_autoptr (GstElement) encoder = NULL;
  g_autoptr (GstElement) sink = NULL;

  *self = (RpFilmWriter){ make_pipeline (), NULL, width, height, rate_n, rate_d, 0 };
  if (!self->pipeline)
    {
      fail_encoder (error);
      return NULL;
    }
  self->source = gst_bin_get_by_name (GST_BIN (self->pipeline), "source");
  encoder = gst_bin_get_by_name (GST_BIN (self->pipeline), "encoder");
  sink = gst_bin_get_by_name (GST_BIN (self->pipeline), "sink");
  g_object_set (self->source, "caps", caps, NULL);
  g_object_set (sink, "location", path, NULL);
  g_object_set (encoder, "target-bitrate",
                (int) MAX (BITS_A_PIXEL * width * height * rate_n / rate_d, 100000), NULL);
  if (gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE)
    return g_steal_pointer (&self);
  g_set_error (
      error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED,
      _ ("The clip cannot be written. May you write into its folder, and is there room on the disk?"));
  return NULL;
}

/* Never a bit before its time: the encoder counts in whole frames and would take it for the one before. */
static GstClockTime
frame_time (RpFilmWriter *self, guint frame)
{
  return gst_util_uint64_scale_ceil (frame, (guint64) GST_SECOND * self->rate_d, self->rate_n);
}

/**
 * rp_film_writer_add_key:
 * @self: a clip without pictures
 * @frame: which picture, from 0; ascending from call to call
 *
 * Has a picture made so that it can be decoded without those before it.
 */
void
rp_film_writer_add_key (RpFilmWriter *self, guint frame)
{
  g_autoptr (GstElement) encoder = gst_bin_get_by_name (GST_BIN (self->pipeline), "encoder");
  g_autoptr (GstPad) pad = gst_element_get_static_pad (encoder, "src");

  gst_pad_send_event (pad,
                      gst_video_event_new_upstream_force_key_unit (frame_time (self, frame), FALSE, frame));
}

/* What the encoder or the disk complains of; FALSE when they do, or when the time passed without a message wanted. */
static gboolean
hear (GstElement *pipeline, GstClockTime patience, gboolean *ended, GError **error)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message
      = gst_bus_timed_pop_filtered (bus, patience, GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
  g_autoptr (GError) trouble = NULL;

  *ended = message && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS;
  if (!message || *ended)
    return TRUE;
  gst_message_parse_error (message, &trouble, NULL);
  g_set_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED,
               _ ("The clip cannot be written. Is there room on the disk? The system says: %s"),
               trouble->message);
  return FALSE;
}

/**
 * rp_film_writer_push:
 * @self: a clip
 * @picture: (transfer none): the next picture, I420 of the clip's size
 * @error: #RpMediaError
 *
 * Waits while the encoder has enough to do.
 *
 * Returns: %FALSE in trouble
 */
gboolean
rp_film_writer_push (RpFilmWriter *self, GstBuffer *picture, GError **error)
{
  GstBuffer *copy = gst_buffer_copy (picture);
  gboolean ended;

  GST_BUFFER_PTS (copy) = frame_time (self, self->n_written);
  GST_BUFFER_DURATION (copy) = frame_time (self, self->n_written + 1) - GST_BUFFER_PTS (copy);
  GST_BUFFER_DTS (copy) = GST_CLOCK_TIME_NONE;
  GST_BUFFER_OFFSET (copy) = self->n_written++;
  gst_app_src_push_buffer (GST_APP_SRC (self->source), copy);
  while (gst_app_src_get_current_level_buffers (GST_APP_SRC (self->source)) > MOST_WAITING)
    if (!hear (self->pipeline, GLANCE, &ended, error))
      return FALSE;
  return TRUE;
}

/**
 * rp_film_writer_finish:
 * @self: a clip
 * @error: #RpMediaError
 *
 * Waits until all is written.
 *
 * Returns: %FALSE in trouble
 */
gboolean
rp_film_writer_finish (RpFilmWriter *self, GError **error)
{
  gboolean ended = FALSE;

  gst_app_src_end_of_stream (GST_APP_SRC (self->source));
  if (!hear (self->pipeline, GST_CLOCK_TIME_NONE, &ended, error))
    return FALSE;
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  return TRUE;
}

/**
 * rp_film_writer_make_jpeg:
 * @picture: (transfer none): a picture, I420
 * @width: its pixels
 * @height: its pixels
 * @error: #RpMediaError
 *
 * Returns: (transfer full) (nullable): the same as a JPEG file
 */
GBytes *
rp_film_writer_make_jpeg (GstBuffer *picture, guint width, guint height, GError **error)
{
  g_autoptr (GstCaps) from = make_caps (width, height, 0, 1);
  g_autoptr (GstCaps) to = gst_caps_new_empty_simple ("image/jpeg");
  GstSample *raw = gst_sample_new (picture, from, NULL, NULL);
  g_autoptr (GError) trouble = NULL;
  GstSample *made = gst_video_convert_sample (raw, to, 10 * GST_SECOND, &trouble);
  GBytes *bytes = NULL;
  GstMapInfo map;

  gst_sample_unref (raw);
  if (made && gst_buffer_map (gst_sample_get_buffer (made), &map, GST_MAP_READ))
    {
      bytes = g_bytes_new (map.data, map.size);
      gst_buffer_unmap (gst_sample_get_buffer (made), &map);
    }
  else
    g_set_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER,
                 _ ("The still cannot be made. Install the package gstreamer1.0-plugins-good."));
  g_clear_pointer (&made, gst_sample_unref);
  return bytes;
}
