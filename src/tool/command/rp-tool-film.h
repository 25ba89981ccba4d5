/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* What is wrong with a clip's file, beside what the exercise says of it. */

void rp_tool_film_check (RpProblems *problems,
                         const char *file,
                         RpExercise *exercise,
                         const RpClip *clip,
                         const RpClip *right);

G_END_DECLS
