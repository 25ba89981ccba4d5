/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-dose.h"
#include "model/rp-side.h"

G_BEGIN_DECLS

/* How much of an exercise one set is, and on which side: the first sentence of a dose, and its first boxes. */

char *rp_dose_amount_words_sentence (const RpDose *led, RpSide first_side);
char *rp_dose_amount_words_short (const RpDose *led, RpSide first_side);
char *rp_dose_amount_words_least (const RpDose *led, RpSide first_side);
GPtrArray *rp_dose_amount_words_boxes (const RpDose *led, RpSide first_side);

G_END_DECLS
