/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-decode.h"

#include "pictures/rp-sheet-jpeg.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

/* Signature, then the header's length and name, width and height: each PNG begins so. */
#define PNG_START "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define PNG_HEADER 24

typedef struct
{
  const guint8 *data;
  gsize left;
} Bytes;

static gboolean
starts_with (GBytes *bytes, const char *start, gsize n)
{
  gsize size = 0;
  const void *data = g_bytes_get_data (bytes, &size);

  return size >= n && memcmp (data, start, n) == 0;
}

/**
 * rp_sheet_decode_is_png:
 * @bytes: the content of a file
 *
 * Returns: %TRUE when it says it is a PNG
 */
gboolean
rp_sheet_decode_is_png (GBytes *bytes)
{
  return starts_with (bytes, PNG_START, 8);
}

/**
 * rp_sheet_decode_is_jpeg:
 * @bytes: the content of a file
 *
 * Returns: %TRUE when it says it is a JPEG
 */
gboolean
rp_sheet_decode_is_jpeg (GBytes *bytes)
{
  return starts_with (bytes, "\xff\xd8\xff", 3);
}

static guint
read_be16 (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint
read_be32 (const guint8 *data)
{
  return read_be16 (data) << 16 | read_be16 (data + 2);
}

/**
 * rp_sheet_decode_header:
 * @bytes: a PNG or JPEG
 * @header: (out caller-allocates): where to put what it says
 *
 * Returns: %FALSE when it does not say how large it is
 */
gboolean
rp_sheet_decode_header (GBytes *bytes, RpSheetHeader *header)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  memset (header, 0, sizeof *header);
  if (rp_sheet_decode_is_jpeg (bytes))
    return rp_sheet_jpeg_get_size (bytes, &header->width, &header->height, &header->channels);
  if (size < PNG_HEADER || !starts_with (bytes, PNG_START, 16))
    return FALSE;
  header->width = read_be32 (data + 16);
  header->height = read_be32 (data + 20);
  return TRUE;
}

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
 * @bytes: a PNG or JPEG; look at its header first
 *
 * Returns: (transfer full) (nullable): an image surface, %CAIRO_FORMAT_RGB24 or %CAIRO_FORMAT_ARGB32; %NULL when the
 *   picture is damaged
 */
cairo_surface_t *
rp_sheet_decode (GBytes *bytes)
{
  g_return_val_if_fail (bytes, NULL);

  return rp_sheet_decode_is_jpeg (bytes) ? rp_sheet_jpeg_decode (bytes) : decode_png (bytes);
}
