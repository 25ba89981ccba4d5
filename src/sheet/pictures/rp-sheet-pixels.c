/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-pixels.h"

#include "base/rp-picture.h"
#include "pictures/rp-sheet-decode.h"
#include "pictures/rp-sheet-jpeg.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)

/* Halved at most so many times. */
#define MOST_HALVINGS 4

/* Any size will do: what matters in a PDF is how large the picture is drawn. */
#define CARRIER_SIDE 16

struct _RpSheetPixels
{
  char *id;
  int width;
  int height;
  RpSheetSilhouette *silhouette;

  /* A JPEG as it is, decoded when something else than a PDF asks for it */
  GBytes *jpeg;             /* (nullable) */
  guint channels;           /* of the JPEG */
  cairo_surface_t *carrier; /* (nullable): small and white, but has the JPEG */

  guint8 *grey;          /* (nullable): one byte a pixel, all of an opaque picture without colour */
  cairo_surface_t *full; /* (nullable): any other picture */

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

/* Surfaces of one name go into a PDF once. */
static void
name_surface (RpSheetPixels *self, cairo_surface_t *surface, guint halvings)
{
  char *name = g_strdup_printf ("%s %u", self->id, halvings);

  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const unsigned char *) name,
                               strlen (name), g_free, name);
}

static RpSheetPixels *
pixels_new (const char *id, int width, int height)
{
  RpSheetPixels *self = g_new0 (RpSheetPixels, 1);

  self->id = g_strdup (id);
  self->width = width;
  self->height = height;
  self->silhouette = rp_sheet_silhouette_new ((guint) width, (guint) height);
  return self;
}

static RpSheetPixels *
new_from_jpeg (GBytes *bytes, const char *id)
{
  g_autoptr (RpSheetPixels) self = NULL;
  guint width, height, channels;

  if (!rp_sheet_jpeg_get_size (bytes, &width, &height, &channels) || width == 0 || height == 0)
    return NULL;
  self = pixels_new (id, (int) width, (int) height);
  if (!rp_sheet_jpeg_check (bytes, self->silhouette))
    return NULL;
  self->channels = channels;
  self->jpeg = g_bytes_ref (bytes);
  return g_steal_pointer (&self);
}

/* Takes the pixels in the form that needs the least room. */
static void
take_pixels (RpSheetPixels *self, cairo_surface_t *surface)
{
  if (is_grey (surface))
    {
      self->grey = copy_grey (surface);
      cairo_surface_destroy (surface);
      return;
    }
  name_surface (self, surface, 0);
  self->full = surface;
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

/* How light the mean of a block is on white paper. */
static guint8
mean_on_paper (const RpSheetPixels *self, int left, int top, int right, int bottom)
{
  guint32 colour = self->grey ? mean_grey (self, left, top, right, bottom)
                              : mean_colour (self->full, left, top, right, bottom);
  gboolean opaque = self->grey || cairo_image_surface_get_format (self->full) == CAIRO_FORMAT_RGB24;
  guint paper = opaque ? 0 : 0xFF - (colour >> 24);
  guint darkest = MIN (colour & 0xFF, MIN (colour >> 8 & 0xFF, colour >> 16 & 0xFF));

  return (guint8) MIN (darkest + paper, 0xFF);
}

static void
fill_silhouette (RpSheetPixels *self)
{
  static const int side = RP_SHEET_SILHOUETTE_CELL;
  guint columns = rp_sheet_silhouette_get_columns (self->silhouette);

  for (guint row = 0; row < rp_sheet_silhouette_get_rows (self->silhouette); row++)
    {
      guint8 *cells = rp_sheet_silhouette_get_row (self->silhouette, row);
      int top = (int) row * side;

      for (guint i = 0; i < columns; i++)
        cells[i] = mean_on_paper (self, (int) i * side, top, MIN ((int) (i + 1) * side, self->width),
                                  MIN (top + side, self->height));
    }
}

static RpSheetPixels *
new_from_png (GBytes *bytes, const char *id)
{
  cairo_surface_t *surface = rp_sheet_decode (bytes);
  RpSheetPixels *self;

  if (!surface)
    return NULL;
  self = pixels_new (id, cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface));
  take_pixels (self, surface);
  fill_silhouette (self);
  return self;
}

/**
 * rp_sheet_pixels_new:
 * @bytes: a PNG or JPEG of bearable size; a JPEG is kept
 * @id: the same for the same picture and different for others
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when it is damaged
 */
RpSheetPixels *
rp_sheet_pixels_new (GBytes *bytes, const char *id)
{
  g_return_val_if_fail (bytes && id, NULL);

  return rp_picture_find_kind (bytes) == RP_PICTURE_JPEG ? new_from_jpeg (bytes, id)
                                                         : new_from_png (bytes, id);
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
  g_return_if_fail (self);

  g_clear_pointer (&self->jpeg, g_bytes_unref);
  g_clear_pointer (&self->carrier, cairo_surface_destroy);
  g_clear_pointer (&self->silhouette, rp_sheet_silhouette_free);
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
  g_return_val_if_fail (self, 0);

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
  g_return_val_if_fail (self, 0);

  return self->height;
}

/**
 * rp_sheet_pixels_get_silhouette:
 * @self: a picture
 *
 * Returns: (transfer none): where it has ink
 */
RpSheetSilhouette *
rp_sheet_pixels_get_silhouette (RpSheetPixels *self)
{
  g_return_val_if_fail (self, NULL);

  return self->silhouette;
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

/* A JPEG was looked through when it was read, so that this fails only where there is no memory. */
static gboolean
ensure_pixels (RpSheetPixels *self)
{
  cairo_surface_t *surface;

  if (self->grey || self->full)
    return TRUE;
  if (self->channels == 1)
    {
      self->grey = rp_sheet_jpeg_decode_grey (self->jpeg);
      return self->grey != NULL;
    }
  surface = rp_sheet_jpeg_decode (self->jpeg);
  if (surface)
    take_pixels (self, surface);
  return surface != NULL;
}

/**
 * rp_sheet_pixels_get_surface:
 * @self: a picture
 * @dots: across how many dots it will be drawn
 *
 * Gives the picture with as many pixels as it has, halved while it keeps at least one for each dot: what no printer can
 * show would only make files large and printing slow.
 *
 * Returns: (transfer none) (nullable): an image surface, good as long as the picture is; %NULL when memory ran out
 */
cairo_surface_t *
rp_sheet_pixels_get_surface (RpSheetPixels *self, double dots)
{
  guint halvings = 0;

  g_return_val_if_fail (self, NULL);

  if (!ensure_pixels (self))
    return NULL;
  while (halvings < MOST_HALVINGS && (self->width >> (halvings + 1)) >= MAX (dots, 1))
    halvings++;
  if (self->full && halvings == 0)
    return self->full;
  if (!self->halved[halvings])
    self->halved[halvings] = halve (self, halvings);
  return self->halved[halvings];
}

/* White, for nobody sees it. cairo copies the pixels of each surface that was in a PDF when the surface goes. */
static cairo_surface_t *
make_white (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, CARRIER_SIDE, CARRIER_SIDE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
make_carrier (RpSheetPixels *self)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (self->jpeg, &size);
  cairo_surface_t *surface = make_white ();

  if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_JPEG, data, size, free_bytes,
                                   g_bytes_ref (self->jpeg))
      != CAIRO_STATUS_SUCCESS)
    {
      g_bytes_unref (self->jpeg);
      cairo_surface_destroy (surface);
      return NULL;
    }
  name_surface (self, surface, 0);
  return surface;
}

/**
 * rp_sheet_pixels_get_carrier:
 * @self: a picture
 *
 * Gives a surface for a PDF, and for nothing else: cairo fills the surface's place with the file's own bytes, and the few
 * pixels it has show nothing. A JPEG of one or three channels is what every reader of PDF shows alike.
 *
 * Returns: (transfer none) (nullable): an image surface, good as long as the picture is; %NULL when the file is none that
 *   a PDF takes
 */
cairo_surface_t *
rp_sheet_pixels_get_carrier (RpSheetPixels *self)
{
  g_return_val_if_fail (self, NULL);

  if (!self->jpeg || (self->channels != 1 && self->channels != 3))
    return NULL;
  if (!self->carrier)
    self->carrier = make_carrier (self);
  return self->carrier;
}
