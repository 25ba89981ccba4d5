/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "pictures/rp-sheet-decode.h"
#include "pictures/rp-sheet-jpeg.h"

/* As much as a picture for a test needs; the sheet's own cap is larger. */
#define MAX_PIXELS (1024 * 1024)

/* A drawing: its header, then the whole, as a sheet reads it. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  RpSheetHeader header = { 0 };
  cairo_surface_t *surface;

  if (!rp_sheet_decode_header (bytes, &header) || (guint64) header.width * header.height > MAX_PIXELS)
    return 0;
  if (rp_sheet_decode_is_jpeg (bytes))
    {
      g_autofree guint8 *grey = rp_sheet_jpeg_decode_grey (bytes);

      rp_sheet_jpeg_check (bytes);
      (void) grey;
    }
  surface = rp_sheet_decode (bytes);
  g_clear_pointer (&surface, cairo_surface_destroy);
  return 0;
}
