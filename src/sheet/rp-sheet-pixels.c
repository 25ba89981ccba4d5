/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-pixels.h"

#include "rp-sheet-decode.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

/* Halved at most so many times. */
#define MOST_HALVINGS 4

struct _RpSheetPixels
{
  char *id;
  int width;
  int height;
  guint8 *grey;          /* (nullable): one byte a pixel, all of an opaque picture without colour */
  cairo_surface_t *full; /* (nullable): any other picture */
  gboolean compressed;   /* @full carries its own JPEG, which a PDF takes as it is */

  /* By how often it is halved; a surface that goes while a PDF still refers to it would be copied */
  cairo_surface_t *halved[MOST_HALVINGS + 1];
};

static const guint32 *
get_row (cairo_surface_t *surface, int y)
{
  return (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                            + (gsize) y * cairo_image_surface_get_stride (surface));
}

static gboolean
is_grey (cairo_surface_t *surface)
{
  gboolean opaque = cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24;
  int width = cairo_image_surface_get_width (surface);

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = get_row (surface, y);

      for (int x = 0; x < width; x++)
        if ((row[x] & 0xFFFFFF) != (row[x] & 0xFF) * 0x010101 || (!opaque && row[x] >> 24 != 0xFF))
          return FALSE;
    }
  return TRUE;
}

static guint8 *
copy_grey (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint8 *grey = g_malloc ((gsize) width * height);

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = get_row (surface, y);

      for (int x = 0; x < width; x++)
        grey[(gsize) y * width + x] = (guint8) row[x];
    }
  return grey;
}

static void
free_bytes (void *bytes)
{
  g_bytes_unref (bytes);
}

/* A JPEG of one or three channels is what every reader of PDF shows alike. */
static gboolean
attach_jpeg (cairo_surface_t *surface, GBytes *bytes)
{
  RpSheetHeader header;
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!rp_sheet_decode_is_jpeg (bytes) || !rp_sheet_decode_header (bytes, &header)
      || (header.channels != 1 && header.channels != 3))
    return FALSE;
  return cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size, free_bytes,
                                      g_bytes_ref (bytes))
         == CAIRO_STATUS_SUCCESS;
}

/* Surfaces of one name go into a PDF once. */
static void
name_surface (RpSheetPixels *self, cairo_surface_t *surface, guint halvings)
{
  char *name = g_strdup_printf ("%s %u", self->id, halvings);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const unsigned char *) name,
                               strlen (name), g_free, name);
}

/**
 * rp_sheet_pixels_new:
 * @bytes: a PNG or JPEG of bearable size
 * @id: the same for the same picture and different for others
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when it is damaged
 */
RpSheetPixels *
rp_sheet_pixels_new (GBytes *bytes, const char *id)
{
  g_autoptr (cairo_surface_t) surface = NULL;
  RpSheetPixels *self;

  g_return_val_if_fail (bytes != NULL && id != NULL, NULL);

  surface = rp_sheet_decode (bytes);
  if (surface == NULL)
    return NULL;
  self = g_new0 (RpSheetPixels, 1);
  self->id = g_strdup (id);
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);
  self->compressed = attach_jpeg (surface, bytes);
  if (!self->compressed && is_grey (surface))
    {
      self->grey = copy_grey (surface);
      return self;
    }
  name_surface (self, surface, 0);
  self->full = g_steal_pointer (&surface);
  return self;
}

/**
 * rp_sheet_pixels_free:
 * @self: (transfer full): a picture
 *
 * Frees it.
 */
void
rp_sheet_pixels_free (RpSheetPixels *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->full, cairo_surface_destroy);
  for (guint i = 0; i < G_N_ELEMENTS (self->halved); i++)
    g_clear_pointer (&self->halved[i], cairo_surface_destroy);
  g_free (self->grey);
  g_free (self->id);
  g_free (self);
}

/**
 * rp_sheet_pixels_get_width:
 * @self: a picture
 *
 * Returns: how many pixels it is wide
 */
int
rp_sheet_pixels_get_width (RpSheetPixels *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * rp_sheet_pixels_get_height:
 * @self: a picture
 *
 * Returns: how many pixels it is high
 */
int
rp_sheet_pixels_get_height (RpSheetPixels *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/* The mean of a block of pixels, each of the four channels for itself. */
static guint32
mean_colour (cairo_surface_t *surface, int left, int top, int right, int bottom)
{
  guint64 sums[4] = { 0 };
  guint64 n = (guint64) (right - left) * (bottom - top);

  for (int y = top; y < bottom; y++)
    {
      const guint32 *row = get_row (surface, y);

      for (int x = left; x < right; x++)
        for (guint channel = 0; channel < 4; channel++)
          sums[channel] += row[x] >> (8 * channel) & 0xFF;
    }
  for (guint channel = 0; channel < 4; channel++)
    sums[channel] = (sums[channel] + n / 2) / n;
  return (guint32) (sums[3] << 24 | sums[2] << 16 | sums[1] << 8 | sums[0]);
}

static guint32
mean_grey (const RpSheetPixels *self, int left, int top, int right, int bottom)
{
  guint64 sum = 0;
  guint64 n = (guint64) (right - left) * (bottom - top);

  for (int y = top; y < bottom; y++)
    {
      const guint8 *row = self->grey + (gsize) y * self->width;

      for (int x = left; x < right; x++)
        sum += row[x];
    }
  return (guint32) ((sum + n / 2) / n) * 0x010101;
}

static cairo_surface_t *
halve (RpSheetPixels *self, guint halvings)
{
  int width = MAX (1, self->width >> halvings);
  int height = MAX (1, self->height >> halvings);
  cairo_format_t format = self->grey ? CAIRO_FORMAT_RGB24 : cairo_image_surface_get_format (self->full);
  cairo_surface_t *surface = cairo_image_surface_create (format, width, height);

  for (int y = 0; y < height && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS; y++)
    {
      guint32 *row = (guint32 *) get_row (surface, y);
      int top = (int) ((gint64) y * self->height / height);
      int bottom = (int) ((gint64) (y + 1) * self->height / height);

      for (int x = 0; x < width; x++)
        {
          int left = (int) ((gint64) x * self->width / width);
          int right = (int) ((gint64) (x + 1) * self->width / width);

          row[x] = self->grey ? mean_grey (self, left, top, right, bottom)
                              : mean_colour (self->full, left, top, right, bottom);
        }
    }
  cairo_surface_mark_dirty (surface);
  name_surface (self, surface, halvings);
  return surface;
}

/**
 * rp_sheet_pixels_get_surface:
 * @self: a picture
 * @dots: across how many dots it will be drawn
 *
 * Gives the picture with as many pixels as it has, halved while it keeps at least one for each dot: what no printer can
 * show would only make files large and printing slow.
 *
 * Returns: (transfer none): an image surface, good as long as the picture is
 */
cairo_surface_t *
rp_sheet_pixels_get_surface (RpSheetPixels *self, double dots)
{
  guint halvings = 0;

  g_return_val_if_fail (self != NULL, NULL);

  while (halvings < MOST_HALVINGS && (self->width >> (halvings + 1)) >= MAX (dots, 1))
    halvings++;
  if (self->full != NULL && (self->compressed || halvings == 0))
    return self->full;
  if (self->halved[halvings] == NULL)
    self->halved[halvings] = halve (self, halvings);
  return self->halved[halvings];
}
