/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>
#include <gst/gst.h>

G_BEGIN_DECLS

/* Private to the media layer: it shows GStreamer's types. */

#define RP_FRAME_CAPS "video/x-raw,format=RGB,pixel-aspect-ratio=1/1"

GdkTexture *rp_frame_to_texture (GstSample *sample);

G_END_DECLS
