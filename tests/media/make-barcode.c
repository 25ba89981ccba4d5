/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"

#include <gst/app/app.h>

#include <string.h>

/* make-barcode FILE: writes the test clip, six seconds of VP8 with a key frame every two. */

static GstBuffer *
make_frame (guint number)
{
  gsize luma = BARCODE_WIDTH * BARCODE_HEIGHT;
  GstBuffer *buffer = gst_buffer_new_allocate (NULL, luma * 3 / 2, NULL);
  GstMapInfo map;

  gst_buffer_map (buffer, &map, GST_MAP_WRITE);
  barcode_paint (map.data, BARCODE_WIDTH, number);
  memset (map.data + luma, 128, luma / 2);
  gst_buffer_unmap (buffer, &map);
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (number, GST_SECOND, BARCODE_FPS);
  GST_BUFFER_DURATION (buffer)
      = gst_util_uint64_scale (number + 1, GST_SECOND, BARCODE_FPS) - GST_BUFFER_PTS (buffer);
  return buffer;
}

static int
write_clip (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch ("appsrc name=source format=time block=true ! vp8enc "
                                                      "deadline=1 cpu-used=8 threads=1 keyframe-max-dist=60 "
                                                      "target-bitrate=400000 ! webmmux ! filesink name=sink",
                                                      &error);
  g_autoptr (GstElement) source = NULL;
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstCaps) caps = gst_caps_new_simple (
      "video/x-raw", "format", G_TYPE_STRING, "I420", "width", G_TYPE_INT, BARCODE_WIDTH, "height",
      G_TYPE_INT, BARCODE_HEIGHT, "framerate", GST_TYPE_FRACTION, BARCODE_FPS, 1, NULL);
  g_autoptr (GstMessage) message = NULL;

  if (pipeline == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  bus = gst_element_get_bus (pipeline);
  g_object_set (source, "caps", caps, NULL);
  g_object_set (sink, "location", path, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (guint i = 0; i < BARCODE_FRAMES; i++)
    gst_app_src_push_buffer (GST_APP_SRC (source), make_frame (i));
  gst_app_src_end_of_stream (GST_APP_SRC (source));
  message = gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  gst_init (&argc, &argv);
  if (argc != 2)
    {
      g_printerr ("usage: make-barcode FILE\n");
      return 2;
    }
  return write_clip (argv[1]);
}
