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

/* A sink that is full before it plays: pictures come once it is about to, and it goes on when it has more than it may hold. */
typedef struct
{
  GstAppSink parent_instance;
  GMutex mutex;
  GCond cond;
  gboolean about_to_play;
  guint n_given;
} FullSink;

typedef GstAppSinkClass FullSinkClass;

GType full_sink_get_type (void);
G_DEFINE_TYPE (FullSink, full_sink, GST_TYPE_APP_SINK)

static void
wait_until_full (FullSink *self)
{
  g_mutex_lock (&self->mutex);
  self->about_to_play = TRUE;
  g_cond_broadcast (&self->cond);
  while (self->n_given <= FULL)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
}

static GstStateChangeReturn
full_sink_change_state (GstElement *element, GstStateChange change)
{
  if (change == GST_STATE_CHANGE_PAUSED_TO_PLAYING)
    wait_until_full ((FullSink *) element);
  return GST_ELEMENT_CLASS (full_sink_parent_class)->change_state (element, change);
}

static void
full_sink_class_init (FullSinkClass *klass)
{
  GST_ELEMENT_CLASS (klass)->change_state = full_sink_change_state;
}

static void
full_sink_init (FullSink *self)
{
}

/* GStreamer's own thread */
static void
on_handoff (GstElement *identity, GstBuffer *buffer, FullSink *sink)
{
  g_mutex_lock (&sink->mutex);
  while (!sink->about_to_play)
    g_cond_wait (&sink->cond, &sink->mutex);
  sink->n_given++;
  g_cond_broadcast (&sink->cond);
  g_mutex_unlock (&sink->mutex);
}

static guint
count_samples (GstAppSink *sink)
{
  guint n = 0;

  for (GstSample *sample; (sample = gst_app_sink_pull_sample (sink)); n++)
    gst_sample_unref (sample);
  return n;
}

static void
test_full_at_start (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline
      = gst_parse_launch ("fakesrc num-buffers=10 ! identity name=identity", &error);
  g_autoptr (GstElement) identity = gst_bin_get_by_name (GST_BIN (pipeline), "identity");
  GstElement *sink = g_object_new (full_sink_get_type (), "sync", FALSE, "async", FALSE, NULL);

  g_assert_no_error (error);
  gst_bin_add (GST_BIN (pipeline), sink);
  g_assert_true (gst_element_link (identity, sink));
  g_signal_connect (identity, "handoff", G_CALLBACK (on_handoff), sink);
  rp_app_sink_start (GST_APP_SINK (sink), pipeline, FULL);
  g_assert_cmpuint (gst_app_sink_get_max_buffers (GST_APP_SINK (sink)), ==, FULL);
  g_assert_cmpuint (count_samples (GST_APP_SINK (sink)), ==, 10);
  rp_app_sink_stop (GST_APP_SINK (sink), pipeline);
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
  g_test_add_func ("/app-sink/full-at-start", test_full_at_start);
  g_test_add_func ("/app-sink/without", test_without);
  return g_test_run ();
}
