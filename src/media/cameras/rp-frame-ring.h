/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_FRAME_RING_BYTES:
 *
 * How much the mirror keeps: at 720 lines and 30 pictures a second half a minute and more.
 */
#define RP_FRAME_RING_BYTES (96 * 1024 * 1024)

/**
 * RpFrameRing:
 *
 * The last pictures of a camera as it gave them, each with its instant. Counted, and safe between threads: one fills it
 * while another looks back.
 */
typedef struct _RpFrameRing RpFrameRing;

RpFrameRing *rp_frame_ring_new (gsize capacity);
RpFrameRing *rp_frame_ring_ref (RpFrameRing *self);
void rp_frame_ring_unref (RpFrameRing *self);
void rp_frame_ring_limit (RpFrameRing *self, gint64 span);
void rp_frame_ring_push (RpFrameRing *self, gint64 time, gconstpointer data, gsize size);
void rp_frame_ring_clear (RpFrameRing *self);
GBytes *rp_frame_ring_find (RpFrameRing *self, gint64 time, gint64 *found);
gint64 rp_frame_ring_step (RpFrameRing *self, gint64 time, int frames);
gboolean rp_frame_ring_get_span (RpFrameRing *self, gint64 *first, gint64 *last);
gsize rp_frame_ring_get_size (RpFrameRing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFrameRing, rp_frame_ring_unref)

G_END_DECLS
