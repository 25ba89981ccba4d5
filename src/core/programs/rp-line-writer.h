/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-names.h"

G_BEGIN_DECLS

/* Writes an exercise with its dose, or a whole program, as lines that rp-line-reader reads back to the same value. */

char *rp_line_writer_write (RpLineNames *names, RpExercise *exercise, const RpDose *dose, const char *note);
char *rp_line_writer_write_program (RpLineNames *names, RpProgram *program);

G_END_DECLS
