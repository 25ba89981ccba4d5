/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-poster-loader.h"
#include "model/rp-exercise.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DRAWING_STRIP (rp_drawing_strip_get_type ())
G_DECLARE_FINAL_TYPE (RpDrawingStrip, rp_drawing_strip, RP, DRAWING_STRIP, GtkWidget)

GtkWidget *rp_drawing_strip_new (void);
void rp_drawing_strip_set_exercise (RpDrawingStrip *self, RpExercise *exercise, RpPosterLoader *loader);

G_END_DECLS
