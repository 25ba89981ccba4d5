/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-frequency.h"

G_BEGIN_DECLS

/* How often, in words. Every function is pure: the same values give the same words. */

char *rp_frequency_words_sentence (const RpFrequency *frequency);
const char *rp_frequency_words_day (guint day);
const char *rp_frequency_words_day_short (guint day);
const char *rp_frequency_words_day_narrow (guint day);
guint rp_frequency_words_first_day (void);

G_END_DECLS
