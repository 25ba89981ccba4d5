/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-app-sink.h"

/**
 * rp_app_sink_start:
 * @sink: where the pictures of @pipeline are taken from; one that takes them before it plays, with "async" off
 * @pipeline: a pipeline that stands
 * @most: how many pictures may wait in @sink
 *
 * Plays a pipeline. GStreamer 1.22 may stand for ever when a sink is full, or at its end, before it plays: its thread waits for
 * pictures to be taken and holds the lock that playing needs. So there is room enough until it plays, and the end waits for
 * nobody.
 */
void
rp_app_sink_start (GstAppSink *sink, GstElement *pipeline, guint most)
{
  g_return_if_fail (GST_IS_APP_SINK (sink));
  g_return_if_fail (GST_IS_ELEMENT (pipeline));

  gst_app_sink_set_wait_on_eos (sink, FALSE);
  gst_app_sink_set_max_buffers (sink, 0);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  gst_app_sink_set_max_buffers (sink, most);
}

/**
 * rp_app_sink_stop:
 * @sink: (nullable): where the pipeline's pictures are taken from
 * @pipeline: a pipeline
 *
 * Stops a pipeline whose pictures are no longer taken. GStreamer 1.22 may stand for ever when it stops one whose thread waits
 * for room in a full sink; so that thread is let go first.
 */
void
rp_app_sink_stop (GstAppSink *sink, GstElement *pipeline)
{
  g_return_if_fail (GST_IS_ELEMENT (pipeline));

  if (sink)
    gst_app_sink_set_drop (sink, TRUE);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}
