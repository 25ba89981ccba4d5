/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* Private to the media layer: it shows GStreamer's types. */

/**
 * RpFrameAllocator:
 *
 * Memory for pictures, mapped from the system for each of them and unmapped with it.
 *
 * GStreamer reuses the memory of a picture that is gone for one to come, as long as the clip plays. From the C library it
 * would be a block in the heap of one of many threads, which keeps it when the clip is closed: a heap for each thread,
 * each as large as a clip.
 */
#define RP_TYPE_FRAME_ALLOCATOR (rp_frame_allocator_get_type ())
G_DECLARE_FINAL_TYPE (RpFrameAllocator, rp_frame_allocator, RP, FRAME_ALLOCATOR, GstAllocator)

GstAllocator *rp_frame_allocator_new (void);
void rp_frame_allocator_propose (GstAllocator *self, GstElement *element);

G_END_DECLS
