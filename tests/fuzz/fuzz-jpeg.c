/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "base/rp-picture.h"
#include "pictures/rp-sheet-decode.h"
#include "pictures/rp-sheet-jpeg.h"

/* As much as a picture for a test needs; the sheet's own cap is larger. */
#define MAX_PIXELS (1024 * 1024)

/* A drawing: its header, then the whole, as a sheet reads it. */

static gboolean
is_small (guint width, guint height)
{
  return (guint64) width * height <= MAX_PIXELS;
}

static void
read_jpeg (GBytes *bytes, guint width, guint height)
{
  g_autofree guint8 *grey = rp_sheet_jpeg_decode_grey (bytes);
  g_autoptr (RpSheetSilhouette) silhouette = rp_sheet_silhouette_new (MAX (width, 1), MAX (height, 1));

  rp_sheet_jpeg_check (bytes, silhouette);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  gboolean is_jpeg = rp_picture_find_kind (bytes) == RP_PICTURE_JPEG;
  RpPictureHeader header = { 0 };
  guint width, height, channels;
  cairo_surface_t *surface;

  if (!rp_picture_read_header (bytes, &header) || !is_small (header.width, header.height))
    return 0;
  if (is_jpeg && (!rp_sheet_jpeg_get_size (bytes, &width, &height, &channels) || !is_small (width, height)))
    return 0;
  if (is_jpeg)
    read_jpeg (bytes, width, height);
  surface = rp_sheet_decode (bytes);
  g_clear_pointer (&surface, cairo_surface_destroy);
  return 0;
}
