/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"

G_BEGIN_DECLS

/**
 * RP_REMARK_SHOWN:
 *
 * How long a remark stands, in microseconds.
 */
#define RP_REMARK_SHOWN (4 * G_USEC_PER_SEC)

char *rp_remark_words_line (const RpMoment *moment);

G_END_DECLS
