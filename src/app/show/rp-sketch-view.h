/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-sketch-area.h"
#include "show/rp-sketch-tools.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SKETCH_VIEW (rp_sketch_view_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchView, rp_sketch_view, RP, SKETCH_VIEW, GtkWidget)

GtkWidget *rp_sketch_view_new (void);
void rp_sketch_view_set_area (RpSketchView *self,
                              double x,
                              double y,
                              double width,
                              double height,
                              gboolean mirrored);
gboolean rp_sketch_view_get_area (RpSketchView *self, RpSketchArea *area);
void rp_sketch_view_set_sketchbook (RpSketchView *self, RpSketchbook *sketchbook);
void rp_sketch_view_set_tools (RpSketchView *self, RpSketchTools *tools);
void rp_sketch_view_set_picture (RpSketchView *self, const char *picture);
void rp_sketch_view_set_phase (RpSketchView *self, int phase);
gboolean rp_sketch_view_press_key (RpSketchView *self, guint key, GdkModifierType state);

G_END_DECLS
