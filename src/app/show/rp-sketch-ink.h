/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-sketch-area.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How strokes look, on the screen and wherever a picture goes with its lines. */

/**
 * RpSketchInk:
 * @fill: the colour
 * @edge: around it, so that it shows on any ground
 *
 * A colour that lines are drawn in.
 */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA edge;
} RpSketchInk;

const RpSketchInk *rp_sketch_ink_get (guint colour);
double rp_sketch_ink_get_width (guint width);
void rp_sketch_ink_get_bounds (const RpStroke *stroke, const RpSketchArea *area, graphene_rect_t *bounds);
void
rp_sketch_ink_draw (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, PangoContext *context);
void rp_sketch_ink_draw_handle (cairo_t *cr,
                                guint colour,
                                double width,
                                const RpSketchArea *area,
                                const graphene_point_t *at);
void rp_sketch_ink_draw_cross (cairo_t *cr, const RpSketchArea *area, const graphene_point_t *at);
void rp_sketch_ink_draw_ring (cairo_t *cr, const RpSketchArea *area, const graphene_point_t *at);

G_END_DECLS
