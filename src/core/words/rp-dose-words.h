/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-dose.h"
#include "model/rp-side.h"

G_BEGIN_DECLS

/* How much of an exercise, in sentences and in boxes (RpDoseBox) that say the same. Every function is pure: the
 * same values give the same words. */

char *rp_dose_words_sentence (const RpDose *dose, GPtrArray *phases, RpSide first_side);
char *rp_dose_words_short (const RpDose *dose, GPtrArray *phases, RpSide first_side);
char *rp_dose_words_least (const RpDose *dose, GPtrArray *phases, RpSide first_side);
GPtrArray *rp_dose_words_boxes (const RpDose *dose, GPtrArray *phases, RpSide first_side);
char *rp_dose_words_start (const RpDose *dose, GPtrArray *phases);
char *rp_dose_words_origin (const RpDose *dose, const char *author);
char *rp_dose_words_source (const RpDose *dose, GPtrArray *phases, const char *author);

G_END_DECLS
