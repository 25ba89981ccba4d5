/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-exercise.h"

G_BEGIN_DECLS

#define RP_TYPE_STEPS_VIEW (rp_steps_view_get_type ())
G_DECLARE_FINAL_TYPE (RpStepsView, rp_steps_view, RP, STEPS_VIEW, GtkWidget)

GtkWidget *rp_steps_view_new (void);
void rp_steps_view_set_exercise (RpStepsView *self, RpExercise *exercise);
void rp_steps_view_set_picture (RpStepsView *self, GdkPaintable *picture, gboolean mirrored);
void rp_steps_view_set_mirrored (RpStepsView *self, gboolean mirrored);
void rp_steps_view_set_far (RpStepsView *self, gboolean far);
void rp_steps_view_set_compact (RpStepsView *self, gboolean compact);
void rp_steps_view_set_notice (RpStepsView *self, const char *notice);

G_END_DECLS
