/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-app-sink.h"

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
