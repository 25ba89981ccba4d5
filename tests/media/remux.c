/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remux.h"

#include "film.h"

#include <gst/app/app.h>

/* Plays a pipeline to its end, which is in the file it writes. */
static void
play (GstElement *pipeline)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message = NULL;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

static GstElement *
open_pipeline (const char *description, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = g_strdup_printf ("%s ! webmmux ! filesink name=sink", description);
  GstElement *pipeline = gst_parse_launch (whole, &error);
  g_autoptr (GstElement) sink = NULL;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_object_set (sink, "location", path, NULL);
  return pipeline;
}

/* From a key frame up to the next */
static gboolean
is_in_hole (Film *film, guint frame, guint hole)
{
  if (hole == 0 || frame < hole)
    return FALSE;
  for (guint i = hole + 1; i <= frame; i++)
    if (film_is_key (film, i))
      return FALSE;
  return TRUE;
}

static void
push_packet (GstElement *source, GstBuffer *original, gint64 late)
{
  GstBuffer *packet = gst_buffer_copy (original);

  GST_BUFFER_PTS (packet) += (GstClockTime) late * GST_USECOND;
  GST_BUFFER_DTS (packet) = GST_CLOCK_TIME_NONE;
  gst_app_src_push_buffer (GST_APP_SRC (source), packet);
}

static void
push_packets (GstElement *pipeline, Film *film, const Remux *change)
{
  g_autoptr (GstElement) source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  g_autoptr (GstCaps) caps = gst_caps_copy (film->caps);
  guint n_frames = change->n_frames > 0 ? change->n_frames : film->packets->len;

  if (change->pixel_width > 0)
    gst_caps_set_simple (caps, "pixel-aspect-ratio", GST_TYPE_FRACTION, change->pixel_width,
                         change->pixel_height, NULL);
  gst_app_src_set_caps (GST_APP_SRC (source), caps);
  for (guint i = 0; i < n_frames; i++)
    if (!is_in_hole (film, i, change->hole))
      push_packet (source, g_ptr_array_index (film->packets, i), change->late);
  gst_app_src_end_of_stream (GST_APP_SRC (source));
}

/**
 * remux_barcode:
 * @folder: where to write
 * @name: the file's name
 * @change: what is different
 *
 * Returns: (transfer full): where the changed copy of the barcode clip lies
 */
char *
remux_barcode (const char *folder, const char *name, const Remux *change)
{
  g_autofree char *source = g_test_build_filename (G_TEST_BUILT, "media", "barcode.webm", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (Film) film = film_open (source);
  g_autoptr (GstElement) pipeline = open_pipeline ("appsrc name=source format=time", path);

  push_packets (pipeline, film, change);
  play (pipeline);
  return g_filename_to_uri (path, NULL, NULL);
}

/**
 * remux_make:
 * @folder: where to write
 * @name: the file's name
 * @film: a pipeline of GStreamer's that makes one encoded stream
 *
 * Returns: (transfer full): where the film lies
 */
char *
remux_make (const char *folder, const char *name, const char *film)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GstElement) pipeline = open_pipeline (film, path);

  play (pipeline);
  return g_filename_to_uri (path, NULL, NULL);
}
