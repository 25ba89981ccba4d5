/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* PNG and JPEG from bytes that nobody vouches for. Private to the sheet layer. */

cairo_surface_t *rp_sheet_decode (GBytes *bytes);

G_END_DECLS
