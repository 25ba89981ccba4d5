/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame.h"

#include <gst/gst.h>

G_BEGIN_DECLS

/* Private to the media layer: it shows GStreamer's types. */

/* The order of bytes that cairo and GDK take as they are. GStreamer converts to it quicker than to three bytes. */
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define RP_SAMPLE_CAPS "video/x-raw,format=BGRA,pixel-aspect-ratio=1/1"
#else
#define RP_SAMPLE_CAPS "video/x-raw,format=ARGB,pixel-aspect-ratio=1/1"
#endif

RpFrame *rp_sample_to_frame (GstSample *sample);

G_END_DECLS
