/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-sketch-tools.h"

G_BEGIN_DECLS

#define RP_TYPE_SKETCH_HAND (rp_sketch_hand_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchHand, rp_sketch_hand, RP, SKETCH_HAND, GObject)

RpSketchHand *rp_sketch_hand_new (void);
void rp_sketch_hand_set_tools (RpSketchHand *self, RpSketchTools *tools);
void rp_sketch_hand_set_sketchbook (RpSketchHand *self, RpSketchbook *sketchbook);
void rp_sketch_hand_set_picture (RpSketchHand *self, const char *picture);
void rp_sketch_hand_set_phase (RpSketchHand *self, int phase);
void rp_sketch_hand_press (RpSketchHand *self,
                           RpSketchTool tool,
                           const RpStrokePoint *point,
                           double pixel,
                           gboolean steps);
void rp_sketch_hand_move (RpSketchHand *self, const RpStrokePoint *point, gboolean steps);
void rp_sketch_hand_release (RpSketchHand *self, const RpStrokePoint *point, gboolean steps);
void rp_sketch_hand_cancel (RpSketchHand *self);
gboolean rp_sketch_hand_drop_point (RpSketchHand *self);
gboolean rp_sketch_hand_get_pressed (RpSketchHand *self);
gboolean rp_sketch_hand_get_grabbed (RpSketchHand *self, guint *i);
RpStroke *rp_sketch_hand_make_preview (RpSketchHand *self);
guint rp_sketch_hand_get_n_set (RpSketchHand *self);
const RpStrokePoint *rp_sketch_hand_get_set (RpSketchHand *self, guint i);

G_END_DECLS
