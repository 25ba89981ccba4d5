/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-names.h"

G_BEGIN_DECLS

/* Exercises for typed lines, made by hand, so that they may have names that no pack would give. */

/* An exercise with one way to move, three phases of which one is a hold, and two sides; for the caller to change. */
RpExercise *line_fixture_new_exercise (const char *id, const char *name, const char *alias);

/* A pack of them; takes the exercises over. */
RpPack *line_fixture_new_pack (const char *id, RpExercise *first, ...) G_GNUC_NULL_TERMINATED;

/* The names of all exercises of a pack, and perhaps of another. */
RpLineNames *line_fixture_new_names (RpPack *pack, RpPack *other);

G_END_DECLS
