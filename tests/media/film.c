/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "film.h"

#include <gst/app/app.h>

#define GLANCE (GST_SECOND / 20)
#define GLANCES 1200

/* The demuxer's thread calls; all it writes is read after the end of the stream. */
static void
on_pad (GstElement *demux, GstPad *pad, gpointer data)
{
  Film *film = data;
  g_autoptr (GstObject) pipeline = gst_object_get_parent (GST_OBJECT (demux));
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_autoptr (GstCaps) caps = gst_pad_get_current_caps (pad);

  film->n_tracks++;
  if (film->caps == NULL
      && g_str_has_prefix (gst_structure_get_name (gst_caps_get_structure (caps, 0)), "video/"))
    {
      g_autoptr (GstPad) target = gst_element_get_static_pad (sink, "sink");

      film->caps = gst_caps_ref (caps);
      gst_pad_link (pad, target);
    }
}

/* The next picture; none at the end, and none of what is broken. */
static GstSample *
pull (GstElement *pipeline, GstElement *sink)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);

  for (guint i = 0; i < GLANCES; i++)
    {
      GstSample *sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), GLANCE);
      g_autoptr (GstMessage) message = NULL;

      if (sample != NULL || gst_app_sink_is_eos (GST_APP_SINK (sink)))
        return sample;
      message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
      if (message != NULL)
        return NULL;
    }
  return NULL;
}

static void
take_packets (Film *film, GstElement *pipeline)
{
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  GstSample *sample;

  while ((sample = pull (pipeline, sink)))
    {
      g_ptr_array_add (film->packets, gst_buffer_ref (gst_sample_get_buffer (sample)));
      gst_sample_unref (sample);
    }
}

/**
 * film_open:
 * @path: a file
 *
 * Returns: (transfer full): what is in it; no packets when it is no film
 */
Film *
film_open (const char *path)
{
  Film *film = g_new0 (Film, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (
      "filesrc name=source ! matroskademux name=demux appsink name=sink sync=false async=false", &error);
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstElement) demux = NULL;

  g_assert_no_error (error);
  film->packets = g_ptr_array_new_with_free_func ((GDestroyNotify) gst_buffer_unref);
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  demux = gst_bin_get_by_name (GST_BIN (pipeline), "demux");
  g_object_set (source, "location", path, NULL);
  g_signal_connect (demux, "pad-added", G_CALLBACK (on_pad), film);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  take_packets (film, pipeline);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return film;
}

/**
 * film_free:
 * @film: (transfer full): a film
 *
 * Frees it.
 */
void
film_free (Film *film)
{
  gst_clear_caps (&film->caps);
  g_ptr_array_unref (film->packets);
  g_free (film);
}

/**
 * film_get_size:
 * @film: a film
 * @field: "width" or "height"
 *
 * Returns: how large its pictures are, in pixels; 0 when it has none
 */
int
film_get_size (Film *film, const char *field)
{
  int size = 0;

  if (film->caps != NULL)
    gst_structure_get_int (gst_caps_get_structure (film->caps, 0), field, &size);
  return size;
}

/**
 * film_get_time:
 * @film: a film
 * @frame: which picture, from 0
 *
 * Returns: when it is shown, in microseconds
 */
gint64
film_get_time (Film *film, guint frame)
{
  GstBuffer *packet = g_ptr_array_index (film->packets, frame);

  return GST_TIME_AS_USECONDS (GST_BUFFER_PTS (packet));
}

/**
 * film_is_key:
 * @film: a film
 * @frame: which picture, from 0
 *
 * Returns: whether it can be decoded without those before it
 */
gboolean
film_is_key (Film *film, guint frame)
{
  return !GST_BUFFER_FLAG_IS_SET ((GstBuffer *) g_ptr_array_index (film->packets, frame),
                                  GST_BUFFER_FLAG_DELTA_UNIT);
}

/* The first picture, and from the last key frame to the end: that is all there is to decode. */
static void
push_ends (Film *film, GstElement *pipeline)
{
  g_autoptr (GstElement) source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  guint last_key = film->packets->len - 1;

  while (last_key > 0 && !film_is_key (film, last_key))
    last_key--;
  gst_app_src_set_caps (GST_APP_SRC (source), film->caps);
  gst_app_src_push_buffer (GST_APP_SRC (source), gst_buffer_ref (g_ptr_array_index (film->packets, 0)));
  for (guint i = MAX (last_key, 1); i < film->packets->len; i++)
    gst_app_src_push_buffer (GST_APP_SRC (source), gst_buffer_ref (g_ptr_array_index (film->packets, i)));
  gst_app_src_end_of_stream (GST_APP_SRC (source));
}

static gboolean
compare (GstSample *first, GstSample *last, FilmDifference *difference)
{
  GstMapInfo a, b;
  guint64 sum = 0;

  if (first == NULL || last == NULL)
    return FALSE;
  difference->largest = 0;
  gst_buffer_map (gst_sample_get_buffer (first), &a, GST_MAP_READ);
  gst_buffer_map (gst_sample_get_buffer (last), &b, GST_MAP_READ);
  for (gsize i = 0; i < MIN (a.size, b.size); i++)
    {
      guint apart = (guint) ABS ((int) a.data[i] - (int) b.data[i]);

      sum += apart;
      difference->largest = MAX (difference->largest, apart);
    }
  difference->mean = (double) sum / (double) MAX (a.size, 1);
  gst_buffer_unmap (gst_sample_get_buffer (first), &a);
  gst_buffer_unmap (gst_sample_get_buffer (last), &b);
  return a.size == b.size;
}

/**
 * film_compare_ends:
 * @film: a film with packets
 * @difference: (out caller-allocates): how far its first and its last picture are apart
 *
 * Returns: whether both could be decoded
 */
gboolean
film_compare_ends (Film *film, FilmDifference *difference)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (
      "appsrc name=source format=time ! decodebin ! videoconvert ! video/x-raw,format=I420 ! "
      "appsink name=sink sync=false",
      &error);
  g_autoptr (GstElement) sink = NULL;
  GstSample *first = NULL;
  GstSample *last = NULL;
  GstSample *sample;
  gboolean compared;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  push_ends (film, pipeline);
  while ((sample = pull (pipeline, sink)))
    {
      if (first == NULL)
        first = gst_sample_ref (sample);
      g_clear_pointer (&last, gst_sample_unref);
      last = sample;
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  compared = compare (first, last, difference);
  g_clear_pointer (&first, gst_sample_unref);
  g_clear_pointer (&last, gst_sample_unref);
  return compared;
}
