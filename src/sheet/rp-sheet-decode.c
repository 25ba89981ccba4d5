/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-decode.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
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

/* A frame says how large the picture is; tables of three kinds have names of the same row. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

static gboolean
is_scan (guint8 marker)
{
  return marker == 0xDA;
}

/* Goes from marker to marker, as each part says how long it is; gives where the wanted one starts, or 0. */
static gsize
find_part (const guint8 *data, gsize size, gboolean (*is_wanted) (guint8 marker))
{
  gsize at = 2;

  while (at + 4 <= size && data[at] == 0xFF)
    {
      guint8 marker = data[at + 1];
      guint length = read_be16 (data + at + 2);

      if (marker == 0xFF)
        {
          at++;
          continue;
        }
      if (length < 2 || length > size - at - 2)
        return 0;
      if (is_wanted (marker))
        return at;
      if (is_scan (marker))
        return 0;
      at += 2 + length;
    }
  return 0;
}

static gboolean
read_jpeg_header (const guint8 *data, gsize size, RpSheetHeader *header)
{
  gsize frame = find_part (data, size, is_frame);

  if (frame == 0 || read_be16 (data + frame + 2) < 8)
    return FALSE;
  header->height = read_be16 (data + frame + 5);
  header->width = read_be16 (data + frame + 7);
  header->channels = data[frame + 9];
  return TRUE;
}

/* GDK-Pixbuf fills up with grey what is missing. The mark of the end cannot be a part of what it ends. */
static gboolean
is_whole_jpeg (GBytes *bytes)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize scan = find_part (data, size, is_scan);

  return scan != 0 && memmem (data + scan, size - scan, "\xff\xd9", 2) != NULL;
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
    return read_jpeg_header (data, size, header);
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

static cairo_surface_t *
copy_pixbuf (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  g_autoptr (cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  for (int y = 0; y < height; y++)
    {
      const guint8 *from = pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to = (guint32 *) (gpointer) (cairo_image_surface_get_data (surface)
                                            + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, from += channels)
        to[x] = (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];
    }
  cairo_surface_mark_dirty (surface);
  return g_steal_pointer (&surface);
}

static cairo_surface_t *
decode_jpeg (GBytes *bytes)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  GdkPixbuf *pixbuf;
  gboolean good;

  if (!is_whole_jpeg (bytes))
    return NULL;
  loader = gdk_pixbuf_loader_new_with_type ("jpeg", NULL);
  if (loader == NULL)
    return NULL;
  good = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  good = gdk_pixbuf_loader_close (loader, NULL) && good;
  pixbuf = good ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  return pixbuf != NULL ? copy_pixbuf (pixbuf) : NULL;
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
  g_return_val_if_fail (bytes != NULL, NULL);

  return rp_sheet_decode_is_jpeg (bytes) ? decode_jpeg (bytes) : decode_png (bytes);
}
