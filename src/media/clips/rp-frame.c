/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame.h"

#include <string.h>

struct _RpFrame
{
  gatomicrefcount refs; /* any thread */

  /* Constant */
  GBytes *pixels;
  guint width;
  guint height;
  gsize stride;
};

/**
 * rp_frame_new:
 * @pixels: four bytes a pixel, opaque: in a number of 32 bits red, green and blue stand below each other, as for cairo
 * @width: in pixels, more than 0
 * @height: in pixels, more than 0
 * @stride: bytes from one row to the next, a multiple of four
 *
 * Returns: (transfer full): the picture
 */
RpFrame *
rp_frame_new (GBytes *pixels, guint width, guint height, gsize stride)
{
  RpFrame *self;

  g_return_val_if_fail (pixels, NULL);
  g_return_val_if_fail (width > 0 && height > 0 && stride >= width * 4 && stride % 4 == 0, NULL);
  g_return_val_if_fail (g_bytes_get_size (pixels) >= stride * (height - 1) + width * 4, NULL);

  self = g_new0 (RpFrame, 1);
  g_atomic_ref_count_init (&self->refs);
  self->pixels = g_bytes_ref (pixels);
  self->width = width;
  self->height = height;
  self->stride = stride;
  return self;
}

/**
 * rp_frame_ref:
 * @self: a picture
 *
 * Returns: (transfer full): the same picture
 */
RpFrame *
rp_frame_ref (RpFrame *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * rp_frame_unref:
 * @self: (transfer full): a picture
 */
void
rp_frame_unref (RpFrame *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_bytes_unref (self->pixels);
  g_free (self);
}

/**
 * rp_frame_get_pixels:
 * @self: a picture
 *
 * Returns: (transfer none): its pixels, as rp_frame_new() takes them
 */
GBytes *
rp_frame_get_pixels (RpFrame *self)
{
  return self->pixels;
}

/**
 * rp_frame_get_row:
 * @self: a picture
 * @y: a row, counted from the top, less than the height
 *
 * Returns: (transfer none) (array): the pixels of the row
 */
const guint32 *
rp_frame_get_row (RpFrame *self, guint y)
{
  const guint8 *pixels = g_bytes_get_data (self->pixels, NULL);

  return (const guint32 *) (gconstpointer) (pixels + y * self->stride);
}

/**
 * rp_frame_get_width:
 * @self: a picture
 *
 * Returns: how wide it is, in pixels
 */
guint
rp_frame_get_width (RpFrame *self)
{
  return self->width;
}

/**
 * rp_frame_get_height:
 * @self: a picture
 *
 * Returns: how high it is, in pixels
 */
guint
rp_frame_get_height (RpFrame *self)
{
  return self->height;
}

/**
 * rp_frame_get_stride:
 * @self: a picture
 *
 * Returns: bytes from one row to the next
 */
gsize
rp_frame_get_stride (RpFrame *self)
{
  return self->stride;
}

/**
 * rp_frame_equal:
 * @self: a picture
 * @other: another
 *
 * Returns: whether both look the same, pixel by pixel
 */
gboolean
rp_frame_equal (RpFrame *self, RpFrame *other)
{
  if (self->width != other->width || self->height != other->height)
    return FALSE;
  for (guint y = 0; y < self->height; y++)
    if (memcmp (rp_frame_get_row (self, y), rp_frame_get_row (other, y), (gsize) self->width * 4) != 0)
      return FALSE;
  return TRUE;
}
