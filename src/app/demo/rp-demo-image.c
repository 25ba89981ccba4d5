/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-image.h"

#include <string.h>

/* The memory of turned pictures that are gone, for those to come: in new memory each of them would cost a fault for every
 * page, because the C library gives large blocks back to the system. Counted, for a picture may outlast the image. */
typedef struct
{
  GPtrArray *blocks; /* of Block, unused */
} Spares;

typedef struct
{
  Spares *spares;
  gsize size;
  guint32 pixels[];
} Block;

struct _RpDemoImage
{
  /* Owned references */
  RpFrame *frame;
  RpFrame *turned;     /* the frame mirrored, made when first drawn in software */
  GdkTexture *texture; /* of the frame, made when first asked for */
  Spares *spares;
};

static Spares *
spares_new (void)
{
  Spares *spares = g_atomic_rc_box_new0 (Spares);

  spares->blocks = g_ptr_array_new_with_free_func (g_free);
  return spares;
}

static void
spares_clear (gpointer data)
{
  Spares *spares = data;

  g_ptr_array_unref (spares->blocks);
}

static void
spares_unref (Spares *spares)
{
  g_atomic_rc_box_release_full (spares, spares_clear);
}

static void
give_back (gpointer data)
{
  Block *block = data;
  Spares *spares = block->spares;

  g_ptr_array_add (spares->blocks, block);
  spares_unref (spares);
}

/* The block belongs to the bytes made of it, which hold the spares too. */
static Block *
take_block (Spares *spares, gsize size)
{
  Block *block = NULL;

  if (spares->blocks->len > 0)
    block = g_ptr_array_steal_index_fast (spares->blocks, spares->blocks->len - 1);
  if (!block || block->size != size)
    {
      g_free (block);
      block = g_malloc (sizeof (Block) + size);
      block->size = size;
    }
  block->spares = g_atomic_rc_box_acquire (spares);
  return block;
}

/**
 * rp_demo_image_new:
 *
 * Returns: (transfer full): an image without a frame
 */
RpDemoImage *
rp_demo_image_new (void)
{
  RpDemoImage *self = g_new0 (RpDemoImage, 1);

  self->spares = spares_new ();
  return self;
}

/**
 * rp_demo_image_free:
 * @self: (transfer full): an image
 */
void
rp_demo_image_free (RpDemoImage *self)
{
  rp_demo_image_set_frame (self, NULL);
  spares_unref (self->spares);
  g_free (self);
}

/**
 * rp_demo_image_set_frame:
 * @self: an image
 * @frame: (nullable): what to show; %NULL for nothing, which gives up all memory
 *
 * Shows another frame. What was recorded of the one before still shows that one.
 */
void
rp_demo_image_set_frame (RpDemoImage *self, RpFrame *frame)
{
  if (frame)
    rp_frame_ref (frame);
  g_clear_pointer (&self->frame, rp_frame_unref);
  g_clear_pointer (&self->turned, rp_frame_unref);
  g_clear_object (&self->texture);
  self->frame = frame;
  if (frame)
    return;
  spares_unref (self->spares);
  self->spares = spares_new ();
}

/**
 * rp_demo_image_get_frame:
 * @self: an image
 *
 * Returns: (transfer none) (nullable): the frame it shows
 */
RpFrame *
rp_demo_image_get_frame (RpDemoImage *self)
{
  return self->frame;
}

/**
 * rp_demo_image_get_texture:
 * @self: an image
 *
 * Returns: (transfer none) (nullable): its frame for GDK, not copied and not mirrored; %NULL without a frame
 */
GdkTexture *
rp_demo_image_get_texture (RpDemoImage *self)
{
  if (self->frame && !self->texture)
    self->texture = gdk_memory_texture_new (
        (int) rp_frame_get_width (self->frame), (int) rp_frame_get_height (self->frame), GDK_MEMORY_DEFAULT,
        rp_frame_get_pixels (self->frame), rp_frame_get_stride (self->frame));
  return self->texture;
}

/**
 * rp_demo_image_get_corner:
 * @self: an image
 * @colour: (out caller-allocates): the colour of its frame near the first corner, away from the codec's soft edge
 *
 * Tells the ground a rendered clip stands on, as it was decoded: decoders differ by a few levels.
 *
 * Returns: %FALSE without a frame
 */
gboolean
rp_demo_image_get_corner (RpDemoImage *self, GdkRGBA *colour)
{
  guint32 pixel;

  if (!self->frame)
    return FALSE;
  pixel = rp_frame_get_row (self->frame, MIN (4, rp_frame_get_height (self->frame)
                                                     - 1))[MIN (4, rp_frame_get_width (self->frame) - 1)];
  colour->red = (float) (pixel >> 16 & 0xff) / 255.f;
  colour->green = (float) (pixel >> 8 & 0xff) / 255.f;
  colour->blue = (float) (pixel & 0xff) / 255.f;
  colour->alpha = 1;
  return TRUE;
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

static RpFrame *
mirror (RpFrame *frame, Spares *spares)
{
  guint width = rp_frame_get_width (frame);
  guint height = rp_frame_get_height (frame);
  gsize stride = (gsize) width * 4;
  Block *block = take_block (spares, stride * height);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (block->pixels, block->size, give_back, block);

  for (guint y = 0; y < height; y++)
    mirror_row (block->pixels + (gsize) y * width, rp_frame_get_row (frame, y), width);
  return rp_frame_new (bytes, width, height, stride);
}

/* In software a mirrored drawing costs several times a plain one, so the pixels are turned once instead. */
static RpFrame *
get_facing_frame (RpDemoImage *self, gboolean mirrored)
{
  if (!mirrored)
    return self->frame;
  if (!self->turned)
    self->turned = mirror (self->frame, self->spares);
  return self->turned;
}

static cairo_surface_t *
on_acquire (cairo_pattern_t *pattern,
            void *data,
            cairo_surface_t *target,
            const cairo_rectangle_int_t *extents)
{
  RpFrame *frame = data;

  return cairo_image_surface_create_for_data (
      (guint8 *) rp_frame_get_row (frame, 0), CAIRO_FORMAT_RGB24, (int) rp_frame_get_width (frame),
      (int) rp_frame_get_height (frame), (int) rp_frame_get_stride (frame));
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
 * rp_demo_image_make_pattern:
 * @self: an image with a frame
 * @mirrored: whether left and right are exchanged
 *
 * Makes a source for cairo. GTK records what is drawn, and cairo copies a surface that was recorded, whole, when it goes;
 * a raster source it only refers to.
 *
 * Returns: (transfer full): the picture, without transparency and not copied
 */
cairo_pattern_t *
rp_demo_image_make_pattern (RpDemoImage *self, gboolean mirrored)
{
  RpFrame *frame = get_facing_frame (self, mirrored);
  cairo_pattern_t *pattern = cairo_pattern_create_raster_source (rp_frame_ref (frame), CAIRO_CONTENT_COLOR,
                                                                 (int) rp_frame_get_width (frame),
                                                                 (int) rp_frame_get_height (frame));

  cairo_raster_source_pattern_set_acquire (pattern, on_acquire, on_release);
  cairo_raster_source_pattern_set_copy (pattern, on_copy);
  cairo_raster_source_pattern_set_finish (pattern, on_finish);
  return pattern;
}

/**
 * rp_demo_image_paint:
 * @self: an image with a frame
 * @mirrored: whether left and right are exchanged
 * @cr: where to paint it
 * @width: how wide it becomes
 * @height: how high it becomes
 *
 * Paints the picture in software. A texture would first be copied, and then scaled with a filter that takes longer than
 * decoding it; what cairo draws itself is neither.
 */
void
rp_demo_image_paint (RpDemoImage *self, gboolean mirrored, cairo_t *cr, double width, double height)
{
  cairo_pattern_t *pattern = rp_demo_image_make_pattern (self, mirrored);

  cairo_scale (cr, width / rp_frame_get_width (self->frame), height / rp_frame_get_height (self->frame));
  cairo_pattern_set_filter (pattern, CAIRO_FILTER_BILINEAR);
  cairo_pattern_set_extend (pattern, CAIRO_EXTEND_PAD);
  cairo_set_source (cr, pattern);
  cairo_paint (cr);
  cairo_pattern_destroy (pattern);
}
