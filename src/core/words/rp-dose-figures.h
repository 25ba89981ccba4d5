/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-dose.h"
#include "model/rp-side.h"

G_BEGIN_DECLS

/* A dose as clinicians write it down: "2 × 20 × 2 s, each side, left first". Every function is pure. */

char *rp_dose_figures_format (const RpDose *dose, GPtrArray *phases);
const char *rp_dose_figures_sides (const RpDose *dose, RpSide first_side);

G_END_DECLS
