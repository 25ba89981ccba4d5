/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* A pack of tests/data. Returns: (transfer full): the pack, which must be good */
RpPack *rp_test_pack_load (const char *name);

/* Exercises and programs made from XML inside a test. Their clips are not looked for. */

RpExercise *rp_test_exercise_new (const char *xml);
RpProgram *rp_test_program_new (const char *xml, RpExercise *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
