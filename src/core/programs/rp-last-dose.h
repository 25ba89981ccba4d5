/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Which dose a person gave last: what they give again is likely the same. */

const RpDose *rp_last_dose_find (RpExercise *exercise, gpointer programs);

G_END_DECLS
