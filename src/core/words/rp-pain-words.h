/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pain-rules.h"

G_BEGIN_DECLS

/* Rules for pain, put into words. Every function is pure: the same values give the same words. */

char *rp_pain_words_numbers (const RpPainBand *band);
char *rp_pain_words_line (const RpPainBand *band);
GStrv rp_pain_words_lines (const RpPainRules *rules);

G_END_DECLS
