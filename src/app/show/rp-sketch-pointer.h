/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-sketch-area.h"
#include "show/rp-sketch-hand.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpSketchAreaFunc:
 * @widget: the widget over the picture
 * @area: (out caller-allocates): where the picture lies in it
 *
 * Finds where the picture lies now.
 *
 * Returns: whether it is anywhere to be seen
 */
typedef gboolean (*RpSketchAreaFunc) (GtkWidget *widget, RpSketchArea *area);

#define RP_TYPE_SKETCH_POINTER (rp_sketch_pointer_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchPointer, rp_sketch_pointer, RP, SKETCH_POINTER, GObject)

RpSketchPointer *rp_sketch_pointer_new (GtkWidget *widget, RpSketchHand *hand, RpSketchAreaFunc find_area);
void rp_sketch_pointer_set_tool (RpSketchPointer *self, RpSketchTool tool);
gboolean rp_sketch_pointer_press_key (RpSketchPointer *self, guint key, GdkModifierType state);
gboolean rp_sketch_pointer_get_place (RpSketchPointer *self, graphene_point_t *place);
gboolean rp_sketch_pointer_get_cross (RpSketchPointer *self, graphene_point_t *cross);

G_END_DECLS
