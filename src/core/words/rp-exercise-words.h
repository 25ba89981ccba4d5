/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

/* What an exercise is called, and how it is taken. Every function is pure: the same values give the same words. */

const char *rp_exercise_words_position_id (RpPosition position);
const char *rp_exercise_words_position (RpPosition position);
char *rp_exercise_words_aliases (const char *const *aliases);
const char *rp_exercise_words_drawing (RpExercise *exercise, RpDrawingPlace place);
char *rp_exercise_words_missing (RpExercise *exercise);

G_END_DECLS
