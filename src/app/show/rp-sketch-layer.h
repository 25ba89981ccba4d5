/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sketch/rp-sketchbook.h"
#include "show/rp-sketch-area.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RP_SKETCH_LAYER_ALL:
 *
 * No stroke is left out.
 */
#define RP_SKETCH_LAYER_ALL G_MAXUINT

/**
 * RpSketchLayer:
 *
 * What is drawn on a picture, kept as pixels, so that it costs little while a clip plays below.
 */
typedef struct _RpSketchLayer RpSketchLayer;

RpSketchLayer *rp_sketch_layer_new (GtkWidget *widget);
void rp_sketch_layer_free (RpSketchLayer *self);
void rp_sketch_layer_forget (RpSketchLayer *self);
void rp_sketch_layer_snapshot (RpSketchLayer *self,
                               GtkSnapshot *snapshot,
                               RpSketchbook *sketchbook,
                               const char *picture,
                               int phase,
                               guint left_out,
                               const RpSketchArea *area);

void rp_sketch_layer_paint (cairo_t *cr,
                            RpSketchbook *sketchbook,
                            const char *picture,
                            int phase,
                            const RpSketchArea *area,
                            PangoContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSketchLayer, rp_sketch_layer_free)

G_END_DECLS
