/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line.h"

G_BEGIN_DECLS

/* Reads what a person types to add an exercise: "clam 2x15 hold 2 rest 30 left". Once @names are made, it is quick enough to be
 * asked at each key press. */

/**
 * RpLineGetDose:
 * @exercise: the exercise of a line
 * @data: what was handed to the reader
 *
 * Says from which dose a line of that exercise starts.
 *
 * Returns: (transfer none) (nullable): what this person gave last; %NULL for the exercise's own
 */
typedef const RpDose *(*RpLineGetDose) (RpExercise *exercise, gpointer data);

RpLine *rp_line_reader_read (RpLineNames *names, const char *text, RpLineGetDose get_dose, gpointer data);
GPtrArray *
rp_line_reader_read_lines (RpLineNames *names, const char *text, RpLineGetDose get_dose, gpointer data);

G_END_DECLS
