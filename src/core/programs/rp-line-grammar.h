/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-parts.h"

G_BEGIN_DECLS

/* What a line says of a dose, in whatever order. */

void rp_line_grammar_read (RpLineParts *self, guint name_from, guint name_to);

G_END_DECLS
