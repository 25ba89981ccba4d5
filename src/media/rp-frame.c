/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-frame.h"

#include <gst/video/video.h>

static void
unmap (gpointer data)
{
  GstVideoFrame *frame = data;

  gst_video_frame_unmap (frame);
  g_free (frame);
}

/**
 * rp_frame_to_texture:
 * @sample: (transfer none): a decoded picture in %RP_FRAME_CAPS
 *
 * Wraps a decoded picture without copying it. The texture keeps the buffer, not the sample: a sample that is alive
 * during a flushing seek makes the sink complain.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when the sample holds none
 */
GdkTexture *
rp_frame_to_texture (GstSample *sample)
{
  GstCaps *caps = gst_sample_get_caps (sample);
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  GstVideoInfo info;
  g_autofree GstVideoFrame *frame = g_new0 (GstVideoFrame, 1);
  g_autoptr (GBytes) bytes = NULL;
  gsize stride;

  if (caps == NULL || buffer == NULL || !gst_video_info_from_caps (&info, caps))
    return NULL;
  if (!gst_video_frame_map (frame, &info, buffer, GST_MAP_READ))
    return NULL;
  stride = GST_VIDEO_FRAME_PLANE_STRIDE (frame, 0);
  bytes = g_bytes_new_with_free_func (GST_VIDEO_FRAME_PLANE_DATA (frame, 0), stride * info.height, unmap,
                                      frame);
  frame = NULL;
  return gdk_memory_texture_new (info.width, info.height, GDK_MEMORY_R8G8B8, bytes, stride);
}
