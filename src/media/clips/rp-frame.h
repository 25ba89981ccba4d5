/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/**
 * RpFrame:
 *
 * One decoded picture, immutable, that can be drawn in software or handed to the graphics card.
 */
typedef struct _RpFrame RpFrame;

RpFrame *rp_frame_new (GBytes *pixels, guint width, guint height, gsize stride);
RpFrame *rp_frame_ref (RpFrame *self);
void rp_frame_unref (RpFrame *self);
gboolean rp_frame_equal (RpFrame *self, RpFrame *other);
RpFrame *rp_frame_mirror (RpFrame *self);
GdkTexture *rp_frame_get_texture (RpFrame *self);
void rp_frame_get_corner (RpFrame *self, GdkRGBA *colour);
cairo_pattern_t *rp_frame_make_pattern (RpFrame *self);
void rp_frame_paint (RpFrame *self, cairo_t *cr, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFrame, rp_frame_unref)

G_END_DECLS
