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

  /* Main thread; made when first asked for */
  GdkTexture *texture;
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
  g_clear_object (&self->texture);
  g_bytes_unref (self->pixels);
  g_free (self);
}

/* Four pixels at once, as any processor can. */
typedef guint32 Quad __attribute__ ((vector_size (16)));

static void
mirror_row (guint32 *to, const guint32 *from, guint width)
{
  guint x = 0;
  Quad quad;

  for (; x + 4 <= width; x += 4)
    {
      memcpy (&quad, from + width - 4 - x, sizeof quad);
      quad = __builtin_shuffle (quad, (Quad){ 3, 2, 1, 0 });
      memcpy (to + x, &quad, sizeof quad);
    }
  for (; x < width; x++)
    to[x] = from[width - 1 - x];
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
  const guint8 *pixels = g_bytes_get_data (self->pixels, NULL);
  const guint8 *others = g_bytes_get_data (other->pixels, NULL);

  if (self->width != other->width || self->height != other->height)
    return FALSE;
  for (guint y = 0; y < self->height; y++)
    if (memcmp (pixels + y * self->stride, others + y * other->stride, (gsize) self->width * 4) != 0)
      return FALSE;
  return TRUE;
}

/**
 * rp_frame_mirror:
 * @self: a picture
 *
 * In software a mirrored drawing costs several times a plain one, so the pixels are turned once instead.
 *
 * Returns: (transfer full): the picture with left and right changed
 */
RpFrame *
rp_frame_mirror (RpFrame *self)
{
  gsize stride = (gsize) self->width * 4;
  guint32 *turned = g_malloc (stride * self->height);
  const guint8 *pixels = g_bytes_get_data (self->pixels, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_take (turned, stride * self->height);

  for (guint y = 0; y < self->height; y++)
    {
      mirror_row (turned + (gsize) y * self->width,
                  (const guint32 *) (gconstpointer) (pixels + y * self->stride), self->width);
    }
  return rp_frame_new (bytes, self->width, self->height, stride);
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
  if (!self->texture)
    self->texture
        = gdk_memory_texture_new (self->width, self->height, GDK_MEMORY_DEFAULT, self->pixels, self->stride);
  return self->texture;
}

/**
 * rp_frame_get_corner:
 * @self: a picture
 * @colour: (out caller-allocates): its colour near the first corner, away from the codec's soft edge
 *
 * Tells the ground a rendered clip stands on, as it was decoded: decoders differ by a few levels.
 */
void
rp_frame_get_corner (RpFrame *self, GdkRGBA *colour)
{
  guint x = MIN (4, self->width - 1);
  guint y = MIN (4, self->height - 1);
  const guint8 *row = (const guint8 *) g_bytes_get_data (self->pixels, NULL) + y * self->stride;
  guint32 pixel = ((const guint32 *) (gconstpointer) row)[x];

  colour->red = (float) (pixel >> 16 & 0xff) / 255.f;
  colour->green = (float) (pixel >> 8 & 0xff) / 255.f;
  colour->blue = (float) (pixel & 0xff) / 255.f;
  colour->alpha = 1;
}

static cairo_surface_t *
on_acquire (cairo_pattern_t *pattern,
            void *data,
            cairo_surface_t *target,
            const cairo_rectangle_int_t *extents)
{
  RpFrame *self = data;
  guint8 *pixels = (guint8 *) g_bytes_get_data (self->pixels, NULL);

  return cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, self->width, self->height,
                                              self->stride);
}

static void
on_release (cairo_pattern_t *pattern, void *data, cairo_surface_t *surface)
{
  cairo_surface_destroy (surface);
}

static cairo_status_t
on_copy (cairo_pattern_t *pattern, void *data, const cairo_pattern_t *other)
{
  rp_frame_ref (data);
  return CAIRO_STATUS_SUCCESS;
}

static void
on_finish (cairo_pattern_t *pattern, void *data)
{
  rp_frame_unref (data);
}

/**
 * rp_frame_make_pattern:
 * @self: a picture
 *
 * Makes a source for cairo. GTK records what is drawn, and cairo copies a surface that was recorded, whole, when it goes;
 * a raster source it only refers to.
 *
 * Returns: (transfer full): the picture, without transparency and not copied
 */
cairo_pattern_t *
rp_frame_make_pattern (RpFrame *self)
{
  cairo_pattern_t *pattern = cairo_pattern_create_raster_source (rp_frame_ref (self), CAIRO_CONTENT_COLOR,
                                                                 self->width, self->height);

  cairo_raster_source_pattern_set_acquire (pattern, on_acquire, on_release);
  cairo_raster_source_pattern_set_copy (pattern, on_copy);
  cairo_raster_source_pattern_set_finish (pattern, on_finish);
  return pattern;
}

/**
 * rp_frame_paint:
 * @self: a picture
 * @cr: where to paint it
 * @width: how wide it becomes
 * @height: how high it becomes
 *
 * Paints the picture in software. A texture would first be copied, and then scaled with a filter that takes longer than
 * decoding it; what cairo draws itself is neither.
 */
void
rp_frame_paint (RpFrame *self, cairo_t *cr, double width, double height)
{
  cairo_pattern_t *pattern = rp_frame_make_pattern (self);

  cairo_scale (cr, width / self->width, height / self->height);
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_PAD);
  cairo_set_source (cr, pattern);
  cairo_paint (cr);
  cairo_pattern_destroy (pattern);
}
