/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

/* What stands in a program for an exercise that is not installed. Private to the core layer. */

RpExercise *rp_exercise_missing_new (const char *pack, const char *id, const char *name);

G_END_DECLS
