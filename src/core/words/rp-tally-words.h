/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-tally.h"

G_BEGIN_DECLS

/* How much was done of what was asked for, alike in each note. Every function is pure: the same values give the same words. */

char *rp_tally_words_done (const RpTally *tally);

G_END_DECLS
