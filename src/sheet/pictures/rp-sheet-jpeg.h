/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "pictures/rp-sheet-silhouette.h"

G_BEGIN_DECLS

/* JPEG from bytes that nobody vouches for; libjpeg stays behind these. Private to the sheet layer. */

gboolean rp_sheet_jpeg_get_size (GBytes *bytes, guint *width, guint *height, guint *channels);
gboolean rp_sheet_jpeg_check (GBytes *bytes, RpSheetSilhouette *silhouette);
guint8 *rp_sheet_jpeg_decode_grey (GBytes *bytes);
cairo_surface_t *rp_sheet_jpeg_decode (GBytes *bytes);
GBytes *rp_sheet_jpeg_encode_grey (const guint8 *grey, guint width, guint height);

G_END_DECLS
