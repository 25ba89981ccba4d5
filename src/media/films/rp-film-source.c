/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "films/rp-film-source.h"

#include "pipeline/rp-app-sink.h"
#include "pipeline/rp-trouble.h"

#include <glib/gi18n-lib.h>
#include <gst/app/app.h>
#include <gst/video/video.h>

/* One look at the pipeline, and how many without an answer mean that none will come: twenty seconds. */
#define PATIENCE (50 * GST_MSECOND)
#define PATIENCE_LIMIT 400

#define FORMAT "video/x-raw,format=I420"

/* What stands between a decoder and the pictures as they are wanted. */
#define CHAIN                                                                                                \
  "videoconvert name=in ! videoflip video-direction=auto ! videoscale add-borders=false ! "                  \
  "capsfilter name=size caps=" FORMAT " ! "                                                                  \
  "appsink name=sink sync=false enable-last-sample=false max-buffers=4"

/**
 * rp_film_source_free:
 * @self: (transfer full): a film
 *
 * Closes it.
 */
void
rp_film_source_free (RpFilmSource *self)
{
  if (self->pipeline)
    rp_app_sink_stop (self->sink ? GST_APP_SINK (self->sink) : NULL, self->pipeline);
  g_clear_object (&self->size);
  g_clear_object (&self->sink);
  g_clear_object (&self->pipeline);
  g_free (self->uri);
  g_free (self);
}

static gboolean
fail (RpFilmSource *self, RpMediaError code, const char *text, GError **error)
{
  g_autofree char *base = g_path_get_basename (self->uri);
  g_autofree char *name = g_uri_unescape_string (base, NULL);

  g_set_error (error, RP_MEDIA_ERROR, (gint) code, "%s: %s", name ? name : base, text);
  return FALSE;
}

static gboolean
fail_decoder (RpFilmSource *self, const char *what, const char *package, GError **error)
{
  g_autofree char *text = NULL;

  if (what && package)
    text = g_strdup_printf (
        _ ("Its pictures are coded as %s, and nothing here can decode that. Install the package "
           "%s and try again, or save the film in another form, such as WebM."),
        what, package);
  else if (what)
    text = g_strdup_printf (
        _ ("Its pictures are coded as %s, and nothing here can decode that. Install a GStreamer "
           "package that can and try again, or save the film in another form, such as WebM."),
        what);
  else
    text = g_strdup (
        _ ("Nothing here can decode this film. Install the package gstreamer1.0-libav and try again, or "
           "save the film in another form, such as WebM."));
  return fail (self, RP_MEDIA_ERROR_DECODER, text, error);
}

/* A reason, in the words of a film and not of a clip. */
static gboolean
fail_film (RpFilmSource *self, GstMessage *message, const GError *trouble, GError **error)
{
  g_autofree char *what = NULL;
  const char *package;

  rp_trouble_find_missing (message, &what, &package);
  switch (trouble->code)
    {
    case RP_MEDIA_ERROR_DECODER:
      return fail_decoder (self, what, package, error);
    case RP_MEDIA_ERROR_NOT_FOUND:
      return fail (self, RP_MEDIA_ERROR_NOT_FOUND, _ ("There is no such film, or it may not be read."),
                   error);
    default:
      return fail (self, RP_MEDIA_ERROR_DAMAGED,
                   _ ("The film cannot be read. Save it anew from your camera, or in another form."), error);
    }
}

/* What the pipeline complains of, as a sentence; FALSE when it does. */
static gboolean
listen (RpFilmSource *self, GError **error)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (self->pipeline);

  for (;;)
    {
      g_autoptr (GstMessage) message = gst_bus_pop (bus);
      g_autoptr (GError) trouble = message ? rp_trouble_from_message (self->uri, message) : NULL;

      if (!message)
        return TRUE;
      if (trouble)
        return fail_film (self, message, trouble, error);
    }
}

/* GStreamer's own thread; only the first video stream is taken */
static void
on_pad_added (GstElement *decoder, GstPad *pad, gpointer user_data)
{
  GstElement *convert = user_data;
  g_autoptr (GstPad) target = gst_element_get_static_pad (convert, "sink");

  if (!gst_pad_is_linked (target))
    gst_pad_link (pad, target);
}

static gboolean
build (RpFilmSource *self)
{
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple ("video/x-raw");
  GstElement *decoder = gst_element_factory_make ("uridecodebin", NULL);
  GstElement *chain = gst_parse_bin_from_description (CHAIN, FALSE, NULL);
  g_autoptr (GstElement) convert = NULL;
  g_autoptr (GstPad) inner = NULL;

  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  if (!decoder || !chain)
    {
      g_clear_pointer (&decoder, gst_object_unref);
      g_clear_pointer (&chain, gst_object_unref);
      return FALSE;
    }
  g_object_set (decoder, "uri", self->uri, "caps", caps, "expose-all-streams", FALSE, "force-sw-decoders",
                TRUE, NULL);
  convert = gst_bin_get_by_name (GST_BIN (chain), "in");
  self->size = gst_bin_get_by_name (GST_BIN (chain), "size");
  self->sink = gst_bin_get_by_name (GST_BIN (chain), "sink");
  gst_bin_add_many (GST_BIN (self->pipeline), decoder, chain, NULL);
  inner = gst_element_get_static_pad (convert, "sink");
  gst_element_add_pad (chain, gst_ghost_pad_new ("sink", inner));
  g_signal_connect_object (decoder, "pad-added", G_CALLBACK (on_pad_added), chain, 0);
  return TRUE;
}

static GstSample *
wait_for_first (RpFilmSource *self, GError **error)
{
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  for (guint i = 0; i < PATIENCE_LIMIT; i++)
    {
      GstSample *sample = gst_app_sink_try_pull_preroll (GST_APP_SINK (self->sink), PATIENCE);

      if (sample)
        return sample;
      if (!listen (self, error))
        return NULL;
      if (gst_app_sink_is_eos (GST_APP_SINK (self->sink)))
        break;
    }
  fail (self, RP_MEDIA_ERROR_DAMAGED, _ ("No picture can be read from this film."), error);
  return NULL;
}

static gint64
sample_time (GstSample *sample)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  guint64 time = gst_segment_to_stream_time (gst_sample_get_segment (sample), GST_FORMAT_TIME,
                                             GST_BUFFER_PTS (buffer));

  return GST_CLOCK_TIME_IS_VALID (time) ? (gint64) (time / GST_USECOND) : 0;
}

static guint
make_even (double size)
{
  return MAX (2 * (guint) (size / 2 + 0.5), 2);
}

/* Square pixels: what is narrow becomes wider, never lower; then even sides, and no more lines than wanted. */
static gboolean
choose_size (RpFilmSource *self, GstSample *sample, guint most_lines)
{
  GstCaps *caps = gst_sample_get_caps (sample);
  GstVideoInfo info;
  double width, height, share;

  if (!caps || !gst_video_info_from_caps (&info, caps) || info.width < 1 || info.height < 1)
    return FALSE;
  width = (double) info.width * MAX (info.par_n, 1) / MAX (info.par_d, 1);
  height = info.height;
  share = MIN (1, most_lines / height);
  self->width = make_even (width * share);
  self->height = make_even (height * share);
  return TRUE;
}

/* Telephones film so when they are not told otherwise. */
static void
look_at_light (RpFilmSource *self)
{
  g_autoptr (GstElement) convert = gst_bin_get_by_name (GST_BIN (self->pipeline), "in");
  g_autoptr (GstPad) pad = gst_element_get_static_pad (convert, "sink");
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);
  GstVideoInfo info;

  self->hdr = caps && gst_video_info_from_caps (&info, caps)
              && (info.colorimetry.transfer == GST_VIDEO_TRANSFER_SMPTE2084
                  || info.colorimetry.transfer == GST_VIDEO_TRANSFER_ARIB_STD_B67);
}

static void
set_size (RpFilmSource *self)
{
  g_autoptr (GstCaps) caps = gst_caps_from_string (FORMAT);

  gst_caps_set_simple (caps, "width", G_TYPE_INT, (int) self->width, "height", G_TYPE_INT, (int) self->height,
                       "pixel-aspect-ratio", GST_TYPE_FRACTION, 1, 1, NULL);
  g_object_set (self->size, "caps", caps, NULL);
}

static void
ask_length (RpFilmSource *self)
{
  gint64 length = 0;

  if (gst_element_query_duration (self->pipeline, GST_FORMAT_TIME, &length) && length > 0)
    self->length = MAX (length / (gint64) GST_USECOND - self->first, 0);
}

/**
 * rp_film_source_new:
 * @uri: a film of any kind that this machine can decode
 * @most_lines: how high pictures may be; higher ones become smaller
 * @error: #RpMediaError
 *
 * Opens a film and looks at its first picture, to know how it is turned and how large it is.
 *
 * Returns: (transfer full) (nullable): the film
 */
RpFilmSource *
rp_film_source_new (const char *uri, guint most_lines, GError **error)
{
  g_autoptr (RpFilmSource) self = g_new0 (RpFilmSource, 1);
  GstSample *sample;

  self->uri = g_strdup (uri);
  if (!build (self))
    {
      g_propagate_error (error, rp_trouble_new (uri, RP_MEDIA_ERROR_DECODER));
      return NULL;
    }
  sample = wait_for_first (self, error);
  if (!sample)
    return NULL;
  self->first = sample_time (sample);
  if (!choose_size (self, sample, most_lines))
    {
      gst_sample_unref (sample);
      fail (self, RP_MEDIA_ERROR_DAMAGED, _ ("No picture can be read from this film."), error);
      return NULL;
    }
  gst_sample_unref (sample);
  ask_length (self);
  look_at_light (self);
  set_size (self);
  return g_steal_pointer (&self);
}

/**
 * rp_film_source_start:
 * @self: a film, just opened
 * @from: where to begin, in microseconds from its first picture
 * @to: where to end, exclusive; less than 0 for its end
 * @error: #RpMediaError
 *
 * Returns: whether pictures can be pulled
 */
gboolean
rp_film_source_start (RpFilmSource *self, gint64 from, gint64 to, GError **error)
{
  GstSeekType end = to < 0 ? GST_SEEK_TYPE_NONE : GST_SEEK_TYPE_SET;
  gint64 stop = to < 0 ? 0 : (self->first + to) * (gint64) GST_USECOND;

  if (!gst_element_seek (self->pipeline, 1.0, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_ACCURATE,
                         GST_SEEK_TYPE_SET, (self->first + from) * (gint64) GST_USECOND, end, stop))
    return fail (self, RP_MEDIA_ERROR_SEEK,
                 _ ("The film cannot be moved about in. Save it anew in another form, such as WebM."), error);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  return TRUE;
}

/**
 * rp_film_source_pull:
 * @self: a film that was started
 * @picture: (out) (transfer full) (nullable): the next picture, as I420; %NULL at the end
 * @time: (out): when it is shown, in microseconds from the film's first picture
 * @length: (out): for how long, in microseconds; 0 when it does not say
 * @error: #RpMediaError
 *
 * Returns: %FALSE in trouble
 */
gboolean
rp_film_source_pull (RpFilmSource *self, GstBuffer **picture, gint64 *time, gint64 *length, GError **error)
{
  *picture = NULL;
  for (guint i = 0; i < PATIENCE_LIMIT; i++)
    {
      GstSample *sample = gst_app_sink_try_pull_sample (GST_APP_SINK (self->sink), PATIENCE);

      if (sample)
        {
          GstBuffer *buffer = gst_sample_get_buffer (sample);

          *time = sample_time (sample) - self->first;
          *length = GST_BUFFER_DURATION_IS_VALID (buffer)
                        ? (gint64) (GST_BUFFER_DURATION (buffer) / GST_USECOND)
                        : 0;
          *picture = gst_buffer_ref (buffer);
          gst_sample_unref (sample);
          return TRUE;
        }
      if (!listen (self, error))
        return FALSE;
      if (gst_app_sink_is_eos (GST_APP_SINK (self->sink)))
        return TRUE;
    }
  return fail (self, RP_MEDIA_ERROR_STALLED, _ ("The film stopped while it was read. Try again."), error);
}
