/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-frequency.h"
#include "programs/rp-code-bits.h"
#include "model/rp-dose.h"

G_BEGIN_DECLS

/* The numbers of a dose, and of how often, as bits: these are never left out. Private to the core layer. */

void rp_code_dose_pass (RpCodeBits *bits, RpDose *dose);
void rp_code_dose_pass_frequency (RpCodeBits *bits, RpFrequency *frequency);

G_END_DECLS
