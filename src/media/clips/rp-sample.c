/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-sample.h"

#include <gst/video/video.h>

static void
unmap (gpointer data)
{
  GstVideoFrame *video = data;

  gst_video_frame_unmap (video);
  g_free (video);
}

/**
 * rp_sample_to_frame:
 * @sample: (transfer none): a decoded picture in %RP_SAMPLE_CAPS
 *
 * Wraps a decoded picture without copying it. The frame keeps the buffer, not the sample: a sample that is alive during
 * a flushing seek makes the sink complain.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when the sample holds none
 */
RpFrame *
rp_sample_to_frame (GstSample *sample)
{
  GstCaps *caps = gst_sample_get_caps (sample);
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  g_autofree GstVideoFrame *video = g_new0 (GstVideoFrame, 1);
  g_autoptr (GBytes) pixels = NULL;
  GstVideoInfo info;
  gsize stride;

  if (!caps || !buffer || !gst_video_info_from_caps (&info, caps))
    return NULL;
  if (!gst_video_frame_map (video, &info, buffer, GST_MAP_READ))
    return NULL;
  stride = GST_VIDEO_FRAME_PLANE_STRIDE (video, 0);
  pixels = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (video, 0), stride * info.height, unmap,
                                       video);
  video = NULL;
  return rp_frame_new (pixels, info.width, info.height, stride);
}
