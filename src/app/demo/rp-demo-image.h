/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "clips/rp-frame.h"

G_BEGIN_DECLS

/**
 * RpDemoImage:
 *
 * The frame that is shown, made ready to be drawn: by cairo or by the graphics card, either way round. Belongs to the
 * main thread.
 */
typedef struct _RpDemoImage RpDemoImage;

RpDemoImage *rp_demo_image_new (void);
void rp_demo_image_free (RpDemoImage *self);
void rp_demo_image_set_frame (RpDemoImage *self, RpFrame *frame);
RpFrame *rp_demo_image_get_frame (RpDemoImage *self);
GdkTexture *rp_demo_image_get_texture (RpDemoImage *self);
gboolean rp_demo_image_get_corner (RpDemoImage *self, GdkRGBA *colour);
cairo_pattern_t *rp_demo_image_make_pattern (RpDemoImage *self, gboolean mirrored);
void rp_demo_image_paint (RpDemoImage *self, gboolean mirrored, cairo_t *cr, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDemoImage, rp_demo_image_free)

G_END_DECLS
