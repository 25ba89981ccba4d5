/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-parts.h"

G_BEGIN_DECLS

/* From what a line says to a dose that its exercise can have. */

gboolean rp_line_dose_is_same (const RpDose *a, const RpDose *b);
void rp_line_dose_settle (RpLineParts *self, const RpDose *base);

G_END_DECLS
