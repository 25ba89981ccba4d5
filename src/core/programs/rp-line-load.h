/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-parts.h"

G_BEGIN_DECLS

/* The part of a line that names band, weight or support. */

guint rp_line_load_take (RpLineParts *self, guint from);
guint rp_line_load_take_weight (RpLineParts *self, const RpLineQuantity *weight, guint from);

G_END_DECLS
