/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <librsvg/rsvg.h>

#include "pictures/rp-sheet-trouble.h"

G_BEGIN_DECLS

/* SVG from bytes that nobody vouches for. Private to the sheet layer. */

gboolean rp_sheet_vector_is_svg (GBytes *bytes);
gboolean rp_sheet_vector_try (RsvgHandle *handle);
RsvgHandle *rp_sheet_vector_new (GBytes *bytes, RpSheetTrouble *trouble);
gboolean rp_sheet_vector_get_size (RsvgHandle *handle, double *width, double *height);

G_END_DECLS
