/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-decode.h"

#include "base/rp-picture.h"
#include "pictures/rp-sheet-jpeg.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

typedef struct
{
  const guint8 *data;
  gsize left;
} Bytes;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Bytes *bytes = closure;

  if (length > bytes->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, bytes->data, length);
  bytes->data += length;
  bytes->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode_png (GBytes *bytes)
{
  Bytes rest;
  g_autoptr (cairo_surface_t) surface = NULL;

  rest.data = g_bytes_get_data (bytes, &rest.left);
  surface = cairo_image_surface_create_from_png_stream (read_bytes, &rest);
  return cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&surface) : NULL;
}

/**
 * rp_sheet_decode:
 * @bytes: a PNG or JPEG; have rp_picture_check() look at its header first
 *
 * Returns: (transfer full) (nullable): an image surface, %CAIRO_FORMAT_RGB24 or %CAIRO_FORMAT_ARGB32; %NULL when the
 *   picture is damaged
 */
cairo_surface_t *
rp_sheet_decode (GBytes *bytes)
{
  g_return_val_if_fail (bytes, NULL);

  return rp_picture_find_kind (bytes) == RP_PICTURE_JPEG ? rp_sheet_jpeg_decode (bytes) : decode_png (bytes);
}
