/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* PNG and JPEG from bytes that nobody vouches for. Private to the sheet layer. */

/**
 * RpSheetHeader:
 * @width: pixels
 * @height: pixels
 * @channels: how many values a pixel of a JPEG has; 0 for PNG
 *
 * What a picture says of itself before it is decoded.
 */
typedef struct
{
  guint width;
  guint height;
  guint channels;
} RpSheetHeader;

gboolean rp_sheet_decode_is_png (GBytes *bytes);
gboolean rp_sheet_decode_is_jpeg (GBytes *bytes);
gboolean rp_sheet_decode_header (GBytes *bytes, RpSheetHeader *header);
cairo_surface_t *rp_sheet_decode (GBytes *bytes);

G_END_DECLS
