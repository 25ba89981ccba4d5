/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-frame.h"

struct _RpFrame
{
  gatomicrefcount refs; /* any thread */

  /* Constant */
  GBytes *pixels;
  guint width;
  guint height;
  gsize stride;

  /* Main thread; made when first asked for */
  GdkTexture *texture;
  cairo_surface_t *surface;
};

/**
 * rp_frame_new:
 * @pixels: four bytes a pixel in the order of %GDK_MEMORY_DEFAULT, opaque
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

  g_return_val_if_fail (pixels != NULL, NULL);
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
  g_clear_object (&self->texture);
  /* Whoever recorded it makes a copy now */
  if (self->surface != NULL)
    cairo_surface_finish (self->surface);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_bytes_unref (self->pixels);
  g_free (self);
}

/**
 * rp_frame_get_texture:
 * @self: a picture
 *
 * Returns: (transfer none): the picture for GDK, not copied; main thread only
 */
GdkTexture *
rp_frame_get_texture (RpFrame *self)
{
  if (self->texture == NULL)
    self->texture
        = gdk_memory_texture_new (self->width, self->height, GDK_MEMORY_DEFAULT, self->pixels, self->stride);
  return self->texture;
}

/**
 * rp_frame_get_surface:
 * @self: a picture
 *
 * A drawing that recorded this surface makes a copy of it when the frame goes first; keeping the frame until the drawing
 * is replaced saves that.
 *
 * Returns: (transfer none): the picture for cairo, without transparency and not copied; main thread only
 */
cairo_surface_t *
rp_frame_get_surface (RpFrame *self)
{
  guint8 *data = (guint8 *) g_bytes_get_data (self->pixels, NULL);

  if (self->surface == NULL)
    self->surface = cairo_image_surface_create_for_data (data, CAIRO_FORMAT_RGB24, self->width, self->height,
                                                         self->stride);
  return self->surface;
}
