/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-load.h"

G_BEGIN_DECLS

/* Band, weight or support, in words. Every function is pure: the same values give the same words. */

char *rp_load_words_line (const RpLoad *load);
const char *rp_load_words_band (RpBand band);
char *rp_load_words_weight (RpLoadUnit unit, guint weight);

G_END_DECLS
