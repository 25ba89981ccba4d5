/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-clock.h"
#include "model/rp-exercise.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_EXERCISE_PAGE (rp_exercise_page_get_type ())
G_DECLARE_FINAL_TYPE (RpExercisePage, rp_exercise_page, RP, EXERCISE_PAGE, GtkWidget)

GtkWidget *rp_exercise_page_new (void);
void rp_exercise_page_set_exercise (RpExercisePage *self, RpExercise *exercise, RpPosterLoader *loader);
void rp_exercise_page_set_menu (RpExercisePage *self, GMenuModel *menu);
RpExercise *rp_exercise_page_get_exercise (RpExercisePage *self);
void rp_exercise_page_focus (RpExercisePage *self);
const char *rp_exercise_page_get_fault (RpExercisePage *self);

G_END_DECLS
