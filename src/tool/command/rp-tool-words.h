/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-step.h"

G_BEGIN_DECLS

/* Times and steps as short phrases for a terminal; a dose with whose it is. The sentences that people read are in core/words. */

char *rp_tool_words_time (gint64 time);
char *rp_tool_words_time_tenths (gint64 time);
char *rp_tool_words_dose (const RpDose *dose, RpExercise *exercise);
char *rp_tool_words_step (RpProgram *program, const RpStep *step);

G_END_DECLS
