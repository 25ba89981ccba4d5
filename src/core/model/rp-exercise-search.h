/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

/* Finding exercises by what a person types. */

const char *rp_exercise_search_get_key (RpExercise *exercise);

G_END_DECLS
