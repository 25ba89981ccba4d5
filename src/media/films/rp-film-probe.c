/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "films/rp-film-probe.h"

#include "pipeline/rp-app-sink.h"
#include "pipeline/rp-trouble.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gst/app/app.h>
#include <gst/base/base.h>
#include <gst/pbutils/pbutils.h>

/* So much of a file tells its kind. */
#define HEAD 4096

/* One look at a pipeline, and how many without an answer mean that none will come: five seconds. */
#define PATIENCE (50 * GST_MSECOND)
#define PATIENCE_LIMIT 100

/* So many packets wait to be taken. */
#define MOST_WAITING 64

/* So many bytes of key pictures are kept to be decoded; what lies behind them is only counted. */
#define MOST_KEPT (64 * 1024 * 1024)

/* Under this name the demuxer knows what is read. It goes before that does. */
#define READING "rp-reading"

/* Where what a film says is gathered: the pictures to decode, and what they are. */
typedef struct
{
  RpFilmProbe *probe;
  GstElement *pipeline;
  GstAppSink *sink;
  GstCaps *caps; /* written by GStreamer's thread before the first picture comes */
  GPtrArray *keys;
  gsize n_kept;
} Reading;

/**
 * rp_film_probe_free:
 * @self: (transfer full): what a film said
 *
 * Frees it.
 */
void
rp_film_probe_free (RpFilmProbe *self)
{
  g_free (self->kind);
  g_free (self->kind_name);
  g_free (self->codec);
  g_free (self->codec_name);
  g_free (self->missing);
  g_array_unref (self->pictures);
  g_free (self);
}

/**
 * rp_film_probe_is_webm:
 * @self: what a film said
 *
 * Returns: whether it is WebM or its elder brother Matroska, which alone are looked into
 */
gboolean
rp_film_probe_is_webm (const RpFilmProbe *self)
{
  return self->kind
         && (g_str_has_suffix (self->kind, "/webm") || g_str_has_suffix (self->kind, "/x-matroska"));
}

static void
name_kind (RpFilmProbe *self, const guint8 *data, gsize size)
{
  GstTypeFindProbability sure = GST_TYPE_FIND_NONE;
  g_autoptr (GstCaps) caps = size > 0 ? gst_type_find_helper_for_data (NULL, data, size, &sure) : NULL;

  if (!caps || gst_caps_is_any (caps) || gst_caps_is_empty (caps))
    return;
  self->kind = g_strdup (gst_structure_get_name (gst_caps_get_structure (caps, 0)));
  self->kind_name = gst_pb_utils_get_codec_description (caps);
}

static gboolean
read_head (RpFilmProbe *self, const char *uri, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  guint8 data[HEAD];
  gsize size = 0;

  if (stream && g_input_stream_read_all (G_INPUT_STREAM (stream), data, sizeof data, &size, NULL, NULL))
    {
      name_kind (self, data, size);
      return TRUE;
    }
  g_propagate_error (error, rp_trouble_new (uri, RP_MEDIA_ERROR_NOT_FOUND));
  return FALSE;
}

/* GStreamer's own thread: the first stream of pictures is read, the others are counted. */
static void
on_pad_added (GstElement *demuxer, GstPad *pad, gpointer data)
{
  Reading *reading = g_object_get_data (G_OBJECT (demuxer), READING);
  g_autoptr (GstPad) target = gst_element_get_static_pad (GST_ELEMENT (reading->sink), "sink");
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  const char *name = caps ? gst_structure_get_name (gst_caps_get_structure (caps, 0)) : "";

  if (!g_str_has_prefix (name, "video/"))
    {
      reading->probe->n_others++;
      return;
    }
  reading->probe->n_videos++;
  if (reading->caps)
    return;
  reading->caps = gst_caps_ref (caps);
  gst_pad_link (pad, target);
}

static gboolean
build (Reading *self, const char *uri)
{
  GstElement *source = gst_element_make_from_uri (GST_URI_SRC, uri, NULL, NULL);
  GstElement *demuxer = gst_element_factory_make ("matroskademux", NULL);
  GstElement *sink = gst_element_factory_make ("appsink", NULL);

  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  if (!source || !demuxer || !sink)
    {
      g_clear_pointer (&source, gst_object_unref);
      g_clear_pointer (&demuxer, gst_object_unref);
      g_clear_pointer (&sink, gst_object_unref);
      return FALSE;
    }
  g_object_set (sink, "sync", FALSE, "async", FALSE, "enable-last-sample", FALSE, NULL);
  gst_bin_add_many (GST_BIN (self->pipeline), source, demuxer, sink, NULL);
  self->sink = GST_APP_SINK (sink);
  g_object_set_data (G_OBJECT (demuxer), READING, self);
  g_signal_connect (demuxer, "pad-added", G_CALLBACK (on_pad_added), NULL);
  return gst_element_link (source, demuxer);
}

/* The next of what comes out; nothing at the end, and in trouble, which is told. */
static GstSample *
pull (GstElement *pipeline, GstAppSink *sink, GstMessage **trouble)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);

  for (guint i = 0; i < PATIENCE_LIMIT; i++)
    {
      GstSample *sample = gst_app_sink_try_pull_sample (sink, PATIENCE);

      if (sample || gst_app_sink_is_eos (sink))
        return sample;
      *trouble = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR | GST_MESSAGE_ELEMENT);
      if (*trouble
          && (GST_MESSAGE_TYPE (*trouble) == GST_MESSAGE_ERROR || gst_is_missing_plugin_message (*trouble)))
        return NULL;
      g_clear_pointer (trouble, gst_message_unref);
    }
  return NULL;
}

static void
take_packet (Reading *self, GstBuffer *buffer)
{
  RpFilmPicture picture = { .time = (gint64) (GST_BUFFER_PTS_IS_VALID (buffer) ? GST_BUFFER_PTS (buffer) : 0)
                                    / (gint64) GST_USECOND,
                            .key = !GST_BUFFER_FLAG_IS_SET (buffer, GST_BUFFER_FLAG_DELTA_UNIT) };

  g_array_append_val (self->probe->pictures, picture);
  if (!picture.key || self->n_kept > MOST_KEPT)
    return;
  self->n_kept += gst_buffer_get_size (buffer);
  g_ptr_array_add (self->keys, gst_buffer_ref (buffer));
}

static void
read_packets (Reading *self)
{
  g_autoptr (GstMessage) trouble = NULL;
  GstSample *sample;

  rp_app_sink_start (self->sink, self->pipeline, MOST_WAITING);
  while ((sample = pull (self->pipeline, self->sink, &trouble)))
    {
      take_packet (self, gst_sample_get_buffer (sample));
      gst_sample_unref (sample);
    }
  self->probe->whole = !trouble && gst_app_sink_is_eos (self->sink);
  rp_app_sink_stop (self->sink, self->pipeline);
}

/* What the file says of its pictures; the decoder may know better. */
static void
take_caps (RpFilmProbe *self, GstCaps *caps)
{
  GstStructure *structure = gst_caps_get_structure (caps, 0);
  int width = 0, height = 0, par_n = 1, par_d = 1;

  gst_structure_get_int (structure, "width", &width);
  gst_structure_get_int (structure, "height", &height);
  gst_structure_get_fraction (structure, "pixel-aspect-ratio", &par_n, &par_d);
  self->width = (guint) MAX (width, 0);
  self->height = (guint) MAX (height, 0);
  self->par_n = (guint) MAX (par_n, 1);
  self->par_d = (guint) MAX (par_d, 1);
}

static void
feed (Reading *self, GstElement *pipeline)
{
  g_autoptr (GstElement) source = gst_bin_get_by_name (GST_BIN (pipeline), "source");

  g_object_set (source, "caps", self->caps, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (guint i = 0; i < self->keys->len; i++)
    gst_app_src_push_buffer (GST_APP_SRC (source), gst_buffer_ref (g_ptr_array_index (self->keys, i)));
  gst_app_src_end_of_stream (GST_APP_SRC (source));
}

/* Only key pictures are decoded: that is quick, and tells of the codec, the true size and damage. */
static void
decode_keys (Reading *self, const char *uri)
{
  g_autoptr (GstElement) pipeline
      = gst_parse_launch ("appsrc name=source format=time ! decodebin force-sw-decoders=true ! "
                          "appsink name=sink sync=false async=false enable-last-sample=false max-buffers=8",
                          NULL);
  g_autoptr (GstElement) sink = pipeline ? gst_bin_get_by_name (GST_BIN (pipeline), "sink") : NULL;
  g_autoptr (GstMessage) trouble = NULL;
  GstSample *sample;

  self->probe->n_tried = self->keys->len;
  if (!sink)
    {
      g_autoptr (GError) error = rp_trouble_new (uri, RP_MEDIA_ERROR_DECODER);

      self->probe->missing = g_strdup (error->message);
      return;
    }
  feed (self, pipeline);
  while ((sample = pull (pipeline, GST_APP_SINK (sink), &trouble)))
    {
      if (self->probe->n_decoded++ == 0)
        take_caps (self->probe, gst_sample_get_caps (sample));
      gst_sample_unref (sample);
    }
  if (trouble && gst_is_missing_plugin_message (trouble))
    {
      g_autoptr (GError) error = rp_trouble_from_message (uri, trouble);

      self->probe->missing = error ? g_strdup (error->message) : NULL;
    }
  rp_app_sink_stop (GST_APP_SINK (sink), pipeline);
}

static gboolean
read_film (Reading *self, const char *uri, GError **error)
{
  if (!build (self, uri))
    {
      g_propagate_error (error, rp_trouble_new (uri, RP_MEDIA_ERROR_DECODER));
      return FALSE;
    }
  read_packets (self);
  if (!self->caps)
    return TRUE;
  take_caps (self->probe, self->caps);
  self->probe->codec = g_strdup (gst_structure_get_name (gst_caps_get_structure (self->caps, 0)));
  self->probe->codec_name = gst_pb_utils_get_codec_description (self->caps);
  if (self->keys->len > 0)
    decode_keys (self, uri);
  return TRUE;
}

/**
 * rp_film_probe_new:
 * @uri: a film
 * @error: %RP_MEDIA_ERROR_NOT_FOUND when it cannot be read; %RP_MEDIA_ERROR_DECODER when what is needed to take it apart is not
 *   installed
 *
 * Takes a film apart: what it is, and each picture's time. Key pictures are decoded, the others only counted. A file that is
 * no film, or a damaged one, is no error: it is told by what is found in it. Slow: not for a main thread.
 *
 * Returns: (transfer full) (nullable): what it says
 */
RpFilmProbe *
rp_film_probe_new (const char *uri, GError **error)
{
  g_autoptr (RpFilmProbe) self = g_new0 (RpFilmProbe, 1);
  Reading reading = { .probe = self };
  gboolean done;

  g_return_val_if_fail (uri, NULL);

  self->pictures = g_array_new (FALSE, FALSE, sizeof (RpFilmPicture));
  self->par_n = self->par_d = 1;
  if (!gst_init_check (NULL, NULL, error) || !read_head (self, uri, error))
    return NULL;
  if (!rp_film_probe_is_webm (self))
    return g_steal_pointer (&self);
  reading.keys = g_ptr_array_new_with_free_func ((GDestroyNotify) gst_buffer_unref);
  done = read_film (&reading, uri, error);
  g_ptr_array_unref (reading.keys);
  gst_clear_caps (&reading.caps);
  gst_clear_object (&reading.pipeline);
  return done ? g_steal_pointer (&self) : NULL;
}
