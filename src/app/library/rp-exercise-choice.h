/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

#define RP_TYPE_EXERCISE_CHOICE (rp_exercise_choice_get_type ())
G_DECLARE_FINAL_TYPE (RpExerciseChoice, rp_exercise_choice, RP, EXERCISE_CHOICE, GObject)

RpExerciseChoice *rp_exercise_choice_new (void);
gboolean rp_exercise_choice_is_on (RpExerciseChoice *self);
void rp_exercise_choice_set_on (RpExerciseChoice *self, gboolean on);
void rp_exercise_choice_toggle (RpExerciseChoice *self, RpExercise *exercise);
guint rp_exercise_choice_find (RpExerciseChoice *self, RpExercise *exercise);
GPtrArray *rp_exercise_choice_get_exercises (RpExerciseChoice *self);

G_END_DECLS
