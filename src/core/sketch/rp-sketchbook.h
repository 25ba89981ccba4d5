/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sketch/rp-stroke.h"

G_BEGIN_DECLS

#define RP_TYPE_SKETCHBOOK (rp_sketchbook_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchbook, rp_sketchbook, RP, SKETCHBOOK, GObject)

RpSketchbook *rp_sketchbook_new (void);
void rp_sketchbook_add (RpSketchbook *self, const char *picture, RpStroke *stroke);
void rp_sketchbook_replace (RpSketchbook *self, const char *picture, guint i, RpStroke *stroke);
gboolean
rp_sketchbook_erase (RpSketchbook *self, const char *picture, int phase, double x, double y, double reach);
gboolean rp_sketchbook_find_angle (RpSketchbook *self,
                                   const char *picture,
                                   int phase,
                                   double x,
                                   double y,
                                   double reach,
                                   guint *i,
                                   guint *point);
gboolean rp_sketchbook_clear (RpSketchbook *self, const char *const *pictures);
gboolean rp_sketchbook_undo (RpSketchbook *self);
gboolean rp_sketchbook_redo (RpSketchbook *self);
gboolean rp_sketchbook_get_can_undo (RpSketchbook *self);
gboolean rp_sketchbook_get_can_redo (RpSketchbook *self);
guint rp_sketchbook_get_n_strokes (RpSketchbook *self, const char *picture);
const RpStroke *rp_sketchbook_get_stroke (RpSketchbook *self, const char *picture, guint i);

G_END_DECLS
