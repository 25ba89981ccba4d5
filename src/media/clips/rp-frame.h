/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpFrame:
 *
 * One decoded picture: immutable and counted, four bytes a pixel as the screen has them.
 */
typedef struct _RpFrame RpFrame;

RpFrame *rp_frame_new (GBytes *pixels, guint width, guint height, gsize stride);
RpFrame *rp_frame_ref (RpFrame *self);
void rp_frame_unref (RpFrame *self);
GBytes *rp_frame_get_pixels (RpFrame *self);
const guint32 *rp_frame_get_row (RpFrame *self, guint y);
guint rp_frame_get_width (RpFrame *self);
guint rp_frame_get_height (RpFrame *self);
gsize rp_frame_get_stride (RpFrame *self);
gboolean rp_frame_equal (RpFrame *self, RpFrame *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFrame, rp_frame_unref)

G_END_DECLS
