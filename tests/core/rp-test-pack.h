/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Exercises and programs made from XML inside a test. Their clips are not looked for. */

RpExercise *rp_test_exercise_new (const char *xml);
RpProgram *rp_test_program_new (const char *xml, RpExercise *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
