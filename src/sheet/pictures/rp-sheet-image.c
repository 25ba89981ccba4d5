/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-image.h"

#include "base/rp-picture.h"
#include "content/rp-sheet-clean.h"
#include "pictures/rp-sheet-ink.h"
#include "pictures/rp-sheet-jpeg.h"
#include "pictures/rp-sheet-pixels.h"
#include "pictures/rp-sheet-trial.h"
#include "pictures/rp-sheet-vector.h"

#include <gio/gio.h>
#include <math.h>

#define MOST_LENGTH 20.0

/* What a printer shows of a grey picture. */
#define DOTS_PER_POINT (300.0 / 72)

struct _RpSheetImage
{
  gatomicrefcount ref_count;
  cairo_rectangle_t part; /* what is shown of the upright picture, in its pixels */
  double width;           /* of the whole one */
  double height;
  guint turn; /* of the pixels, from 1 to 8 as EXIF counts */

  /* One of them */
  RpSheetPixels *pixels;
  RsvgHandle *vector;
};

static GBytes *
read_file (GFile *file, RpSheetTrouble *trouble)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rp_picture_load (file, NULL, &error);
  gboolean too_large = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);

  *trouble = too_large ? RP_SHEET_TROUBLE_BYTES : RP_SHEET_TROUBLE_OPEN;
  return bytes;
}

static gboolean
has_fair_shape (double width, double height)
{
  return isfinite (width) && isfinite (height) && width > 0 && height > 0 && width <= MOST_LENGTH * height
         && height <= MOST_LENGTH * width;
}

/* Who decodes it must see the size that was looked at. A PNG says it in one place only. */
static gboolean
is_understood (GBytes *bytes, const RpPictureHeader *header)
{
  guint width, height, channels;

  if (rp_picture_find_kind (bytes) != RP_PICTURE_JPEG)
    return TRUE;
  return rp_sheet_jpeg_get_size (bytes, &width, &height, &channels) && width == header->width
         && height == header->height;
}

/* Looks at what the picture says of itself before anything is decoded. */
static gboolean
check_header (GBytes *bytes, RpPictureHeader *header, RpSheetTrouble *trouble)
{
  g_autoptr (GError) error = NULL;

  if (!rp_picture_check (bytes, header, &error))
    {
      gboolean too_large = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);

      *trouble = too_large ? RP_SHEET_TROUBLE_PIXELS : RP_SHEET_TROUBLE_DAMAGED;
      return FALSE;
    }
  *trouble = RP_SHEET_TROUBLE_DAMAGED;
  if (!is_understood (bytes, header))
    return FALSE;
  *trouble = RP_SHEET_TROUBLE_SHAPE;
  return has_fair_shape (header->width, header->height);
}

static RpSheetImage *
image_new (void)
{
  RpSheetImage *self = g_new0 (RpSheetImage, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->turn = 1;
  return self;
}

static RpSheetImage *
new_from_pixels (GBytes *bytes, const char *id, RpSheetTrouble *trouble)
{
  RpPictureHeader header;
  RpSheetPixels *pixels;
  RpSheetImage *self;
  gboolean sideways;

  if (!check_header (bytes, &header, trouble))
    return NULL;
  *trouble = RP_SHEET_TROUBLE_DAMAGED;
  pixels = rp_sheet_pixels_new (bytes, id);
  if (!pixels)
    return NULL;
  sideways = rp_picture_lies_on_its_side (&header);
  self = image_new ();
  self->pixels = pixels;
  self->turn = header.turn;
  self->width = sideways ? rp_sheet_pixels_get_height (pixels) : rp_sheet_pixels_get_width (pixels);
  self->height = sideways ? rp_sheet_pixels_get_width (pixels) : rp_sheet_pixels_get_height (pixels);
  self->part = (cairo_rectangle_t){ 0, 0, self->width, self->height };
  return self;
}

/* White round a drawing says nothing; where it lies on its side, its cells are not turned with it. */
static void
trim (RpSheetImage *self)
{
  if (self->pixels && self->turn == 1)
    rp_sheet_silhouette_get_bounds (rp_sheet_pixels_get_silhouette (self->pixels), &self->part);
}

static gboolean
is_trimmed (RpSheetImage *self)
{
  return self->part.width < self->width || self->part.height < self->height;
}

static RpSheetImage *
new_from_vector (GBytes *bytes, RpSheetTrouble *trouble)
{
  g_autoptr (RpSheetImage) self = image_new ();

  if (!rp_sheet_trial_run (bytes, trouble))
    return NULL;
  self->vector = rp_sheet_vector_new (bytes, trouble);
  if (!self->vector)
    return NULL;
  *trouble = RP_SHEET_TROUBLE_SHAPE;
  if (!rp_sheet_vector_get_size (self->vector, &self->width, &self->height)
      || !has_fair_shape (self->width, self->height))
    return NULL;
  self->part = (cairo_rectangle_t){ 0, 0, self->width, self->height };
  return g_steal_pointer (&self);
}

/* A logo may be SVG or PNG, a drawing PNG or JPEG: what a file is, its content says, not its name. */
static RpSheetImage *
image_new_from_file (GFile *file, gboolean logo, RpSheetTrouble *trouble)
{
  g_autoptr (GBytes) bytes = read_file (file, trouble);
  g_autofree char *uri = g_file_get_uri (file);
  RpPictureKind kind;

  if (!bytes)
    return NULL;
  kind = rp_picture_find_kind (bytes);
  if (kind == RP_PICTURE_PNG || (!logo && kind == RP_PICTURE_JPEG))
    return new_from_pixels (bytes, uri, trouble);
  if (logo && rp_sheet_vector_is_svg (bytes))
    return new_from_vector (bytes, trouble);
  *trouble = kind == RP_PICTURE_WEBP ? RP_SHEET_TROUBLE_WEBP : RP_SHEET_TROUBLE_KIND;
  return NULL;
}

static void
explain (GError **error, RpSheetError code, RpSheetTrouble trouble, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *shown = base ? g_filename_display_name (base) : NULL;
  g_autofree char *name = rp_sheet_clean_line (shown);

  rp_sheet_trouble_set (error, code, trouble, name ? name : "?");
}

/**
 * rp_sheet_image_new_drawing:
 * @uri: where the drawing lies, in a pack's bundle or folder
 * @error: why it is refused: %RP_SHEET_ERROR_PICTURE
 *
 * Reads a PNG or JPEG of at most 4 MB and 40 million pixels. White round what is drawn is left out.
 *
 * Returns: (transfer full) (nullable): the drawing; %NULL with @error set
 */
RpSheetImage *
rp_sheet_image_new_drawing (const char *uri, GError **error)
{
  g_autoptr (GFile) file = NULL;
  RpSheetTrouble trouble = RP_SHEET_TROUBLE_OPEN;
  RpSheetImage *self;

  g_return_val_if_fail (uri, NULL);

  file = g_file_new_for_uri (uri);
  self = image_new_from_file (file, FALSE, &trouble);
  if (self)
    trim (self);
  else
    explain (error, RP_SHEET_ERROR_PICTURE, trouble, file);
  return self;
}

/**
 * rp_sheet_image_new_shot:
 * @shot: a picture that was on the screen
 * @error: why it is refused: %RP_SHEET_ERROR_PICTURE
 *
 * Makes it grey and light, so that it needs little ink, and packs it as a JPEG, so that a PDF takes it as it is. Nothing is
 * written to a disk.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL with @error set
 */
RpSheetImage *
rp_sheet_image_new_shot (const RpSheetShot *shot, GError **error)
{
  g_autofree guint8 *grey = NULL;
  g_autoptr (GBytes) jpeg = NULL;
  RpSheetTrouble trouble = RP_SHEET_TROUBLE_PIXELS;
  RpSheetImage *self = NULL;
  guint width, height;

  g_return_val_if_fail (shot, NULL);

  width = shot->width;
  height = shot->height;
  grey = rp_sheet_ink_lighten (g_bytes_get_data (shot->pixels, NULL), &width, &height);
  jpeg = rp_sheet_jpeg_encode_grey (grey, width, height);
  if (jpeg)
    self = new_from_pixels (jpeg, shot->id, &trouble);
  if (!self)
    rp_sheet_trouble_set (error, RP_SHEET_ERROR_PICTURE, trouble, shot->caption ? shot->caption : "?");
  return self;
}

/**
 * rp_sheet_image_new_logo:
 * @path: an SVG or PNG file, whatever its name ends in
 * @error: why it is refused: %RP_SHEET_ERROR_LOGO
 *
 * Reads a logo of at most 4 MB and 40 million pixels. An SVG stays vectors; it may hold shapes and words, but no pictures,
 * and nothing it refers to outside of itself is read. One that is new is drawn by a separate process first, so that this
 * blocks for most of a second when it is never done.
 *
 * Returns: (transfer full) (nullable): the logo; %NULL with @error set
 */
RpSheetImage *
rp_sheet_image_new_logo (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  RpSheetTrouble trouble = RP_SHEET_TROUBLE_OPEN;
  RpSheetImage *self;

  g_return_val_if_fail (path, NULL);

  file = g_file_new_for_path (path);
  self = image_new_from_file (file, TRUE, &trouble);
  if (!self)
    explain (error, RP_SHEET_ERROR_LOGO, trouble, file);
  return self;
}

/**
 * rp_sheet_image_try_logo:
 * @path: a file that may be a logo
 *
 * Has an SVG that is new tried out, so that whoever reads it next need not wait for that. Blocks as long as
 * rp_sheet_image_new_logo() would: for a thread that nobody waits for.
 */
void
rp_sheet_image_try_logo (const char *path)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RpSheetTrouble trouble;

  g_return_if_fail (path);

  file = g_file_new_for_path (path);
  bytes = read_file (file, &trouble);
  if (bytes && rp_sheet_vector_is_svg (bytes))
    rp_sheet_trial_run (bytes, &trouble);
}

/**
 * rp_sheet_image_ref:
 * @self: an image
 *
 * Returns: (transfer full): @self
 */
RpSheetImage *
rp_sheet_image_ref (RpSheetImage *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_sheet_image_unref:
 * @self: (transfer full): an image
 *
 * Gives up a reference.
 */
void
rp_sheet_image_unref (RpSheetImage *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->pixels, rp_sheet_pixels_free);
  g_clear_object (&self->vector);
  g_free (self);
}

/**
 * rp_sheet_image_get_size:
 * @self: an image
 * @width: (out): its own width, more than 0
 * @height: (out): its own height, more than 0
 *
 * Tells the size of what is shown of it, in pixels.
 */
void
rp_sheet_image_get_size (RpSheetImage *self, double *width, double *height)
{
  g_return_if_fail (self);
  g_return_if_fail (width && height);

  *width = self->part.width;
  *height = self->part.height;
}

/**
 * rp_sheet_image_get_part:
 * @self: an image
 * @width: (out): of the whole picture, in pixels
 * @height: (out): likewise
 *
 * Returns: (transfer none): which part of the whole picture is shown, in pixels: drawings that belong together have one place
 *   for what stays where it is
 */
const cairo_rectangle_t *
rp_sheet_image_get_part (RpSheetImage *self, double *width, double *height)
{
  g_return_val_if_fail (self && width && height, NULL);

  *width = self->width;
  *height = self->height;
  return &self->part;
}

/**
 * rp_sheet_image_find_ink:
 * @self: an image
 * @left: in pixels from the left edge of what is shown; may lie outside
 * @right: likewise
 * @mirrored: %TRUE when left and right are swapped
 *
 * Returns: how far down from the upper edge there is nothing but white between @left and @right, in pixels; 0 when that is
 *   not known
 */
double
rp_sheet_image_find_ink (RpSheetImage *self, double left, double right, gboolean mirrored)
{
  double start, end, found;

  g_return_val_if_fail (self, 0);

  start = mirrored ? self->part.width - right : left;
  end = mirrored ? self->part.width - left : right;
  if (!self->pixels || self->turn != 1)
    return 0;
  found = rp_sheet_silhouette_find_ink (rp_sheet_pixels_get_silhouette (self->pixels), self->part.x + start,
                                        self->part.x + end);
  return CLAMP (found - self->part.y, 0, self->part.height);
}

static cairo_surface_type_t
find_target (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_group_target (cr));
}

/* Pixels of a screen are as they are; on anything else, which may still be scaled, a length is in points. */
static double
find_dots (cairo_t *cr, double width)
{
  double dx = width;
  double dy = 0;

  if (find_target (cr) != CAIRO_SURFACE_TYPE_IMAGE)
    return width * DOTS_PER_POINT;
  cairo_user_to_device_distance (cr, &dx, &dy);
  return hypot (dx, dy);
}

/* Only a PDF is given a file as it is. What else a print dialog draws on, PostScript or pixels, may ask for the pixels. */
static cairo_surface_t *
choose_surface (RpSheetPixels *pixels, cairo_t *cr, double width)
{
  cairo_surface_t *carrier
      = find_target (cr) == CAIRO_SURFACE_TYPE_PDF ? rp_sheet_pixels_get_carrier (pixels) : NULL;

  return carrier ? carrier : rp_sheet_pixels_get_surface (pixels, find_dots (cr, width));
}

/* From the picture as it lies in the file to the upright one, each one wide and one high, as EXIF counts the ways. */
static void
turn_upright (cairo_t *cr, guint turn)
{
  static const cairo_matrix_t turns[] = {
    [1] = { 1, 0, 0, 1, 0, 0 },   [2] = { -1, 0, 0, 1, 1, 0 }, [3] = { -1, 0, 0, -1, 1, 1 },
    [4] = { 1, 0, 0, -1, 0, 1 },  [5] = { 0, 1, 1, 0, 0, 0 },  [6] = { 0, 1, -1, 0, 1, 0 },
    [7] = { 0, -1, -1, 0, 1, 1 }, [8] = { 0, -1, 1, 0, 0, 1 },
  };

  cairo_transform (cr, &turns[turn]);
}

static void
draw_pixels (RpSheetImage *self, cairo_t *cr, double width, double height)
{
  gboolean sideways = self->turn >= 5;
  cairo_surface_t *surface = choose_surface (self->pixels, cr, sideways ? height : width);

  if (!surface)
    return;
  cairo_scale (cr, width, height);
  turn_upright (cr, self->turn);
  cairo_scale (cr, 1.0 / cairo_image_surface_get_width (surface),
               1.0 / cairo_image_surface_get_height (surface));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
}

/* The file goes to the PDF whole; what is not shown of it is cut off there. */
static void
draw_part (RpSheetImage *self, cairo_t *cr, double width, double height)
{
  double x_scale = width / self->part.width;
  double y_scale = height / self->part.height;

  if (is_trimmed (self))
    {
      cairo_rectangle (cr, 0, 0, width, height);
      cairo_clip (cr);
      cairo_translate (cr, -self->part.x * x_scale, -self->part.y * y_scale);
    }
  draw_pixels (self, cr, self->width * x_scale, self->height * y_scale);
}

/**
 * rp_sheet_image_draw:
 * @self: an image
 * @cr: where to draw
 * @box: the box to fill, in points; give it the shape of what is shown
 * @mirrored: %TRUE to swap left and right
 *
 * Draws it. A PDF holds it once however often it is drawn at one size: a JPEG as the file is, anything else with no more
 * pixels than a printer shows. Not to be called on two threads at once.
 */
void
rp_sheet_image_draw (RpSheetImage *self, cairo_t *cr, const cairo_rectangle_t *box, gboolean mirrored)
{
  g_return_if_fail (self);
  g_return_if_fail (cr && box);

  if (box->width <= 0 || box->height <= 0)
    return;
  cairo_save (cr);
  cairo_translate (cr, mirrored ? box->x + box->width : box->x, box->y);
  if (mirrored)
    cairo_scale (cr, -1, 1);
  if (self->vector)
    rsvg_handle_render_document (self->vector, cr, &(RsvgRectangle){ 0, 0, box->width, box->height }, NULL);
  else
    draw_part (self, cr, box->width, box->height);
  cairo_restore (cr);
}
