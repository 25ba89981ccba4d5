/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-frequency.h"

G_BEGIN_DECLS

/* Edits of how often, each a function from one value to another. Words that no longer say what the numbers say are left
 * out. */

RpFrequency *
rp_frequency_edit_kind (const RpFrequency *frequency, RpFrequencyKind kind, const char *sentence);
RpFrequency *rp_frequency_edit_times (const RpFrequency *frequency, guint times);
RpFrequency *rp_frequency_edit_day (const RpFrequency *frequency, guint day, gboolean chosen);
RpFrequency *rp_frequency_edit_words (const RpFrequency *frequency, const char *words);

G_END_DECLS
