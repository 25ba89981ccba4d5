/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-step.h"

G_BEGIN_DECLS

/* Steps and doses in words, as the command line prints them. */

char *rp_tool_words_dose (const RpDose *dose);
char *rp_tool_words_step (RpProgram *program, const RpStep *step);

G_END_DECLS
