/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* What a program needs and says as a whole, alike on the screen, on paper and on the command line. */

char *rp_program_words_n_exercises (guint n_exercises);
char *rp_program_words_line (guint n_exercises, gint64 duration, gboolean estimate);
GPtrArray *rp_program_words_equipment (RpProgram *program);
char *rp_program_words_order (RpProgram *program);
char *rp_program_words_dose_source (RpProgram *program);
const char *rp_program_words_dose_advice (RpProgram *program);
char *rp_program_words_care (RpProgram *program);
char *rp_program_words_credits (RpProgram *program);
char *rp_program_words_stop (const char *const *stop_rules);
char *rp_program_words_missing (RpProgram *program);

G_END_DECLS
