/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-exercise.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_EXERCISE_CARD (rp_exercise_card_get_type ())
G_DECLARE_FINAL_TYPE (RpExerciseCard, rp_exercise_card, RP, EXERCISE_CARD, GtkWidget)

GtkWidget *rp_exercise_card_new (void);
void rp_exercise_card_set_exercise (RpExerciseCard *self, RpExercise *exercise, RpPosterLoader *loader);
void rp_exercise_card_set_choice (RpExerciseCard *self, gboolean choosing, guint number);
RpExercise *rp_exercise_card_get_exercise (RpExerciseCard *self);

G_END_DECLS
