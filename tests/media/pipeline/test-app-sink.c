/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-app-sink.h"

#define ROUNDS 50
#define FULL 2

static GstElement *
start (GstElement **sink)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *description = g_strdup_printf (
      "fakesrc sizetype=fixed sizemax=16 ! appsink name=sink sync=false max-buffers=%d", FULL);
  GstElement *pipeline = gst_parse_launch (description, &error);

  g_assert_no_error (error);
  *sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  return pipeline;
}

/* Stops with a thread that waits for room, at once and after a picture was taken. */
static void
test_full (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GstElement) sink = NULL;
      g_autoptr (GstElement) pipeline = start (&sink);
      g_autoptr (GstSample) sample = i % 2 ? gst_app_sink_pull_sample (GST_APP_SINK (sink)) : NULL;

      g_assert_true (sample || i % 2 == 0);
      rp_app_sink_stop (GST_APP_SINK (sink), pipeline);
      g_assert_cmpint (GST_STATE (pipeline), ==, GST_STATE_NULL);
    }
}

/* A pipeline that was never made whole has no sink. */
static void
test_without (void)
{
  g_autoptr (GstElement) pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));

  rp_app_sink_stop (NULL, pipeline);
  g_assert_cmpint (GST_STATE (pipeline), ==, GST_STATE_NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  g_test_add_func ("/app-sink/full", test_full);
  g_test_add_func ("/app-sink/without", test_without);
  return g_test_run ();
}
