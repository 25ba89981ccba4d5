/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-parts.h"

G_BEGIN_DECLS

/* The parts of a line that have a number. */

guint rp_line_number_take (RpLineParts *self, guint at);
guint rp_line_number_take_word (RpLineParts *self, guint from);

G_END_DECLS
