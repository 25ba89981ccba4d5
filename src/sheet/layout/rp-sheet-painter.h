/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-box.h"

G_BEGIN_DECLS

void rp_sheet_painter_draw (GPtrArray *boxes, gboolean colour, cairo_t *cr);

G_END_DECLS
