/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* What a code remembers of the words that keep somebody safe, wherever these are. Private to the core layer. */

/**
 * RP_CODE_CARE_BITS:
 *
 * How long the sum of them is. A change goes unseen once in 65536 times.
 */
#define RP_CODE_CARE_BITS 16

guint rp_code_care_add_up (RpProgram *program);

G_END_DECLS
