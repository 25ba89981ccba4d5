/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-silhouette.h"

#include "pictures/rp-sheet-image.h"

#include <glib/gstdio.h>
#include <string.h>

/* A picture of 100 by 60 pixels: 13 by 8 cells, all white. */
static RpSheetSilhouette *
make_white (void)
{
  RpSheetSilhouette *self = rp_sheet_silhouette_new (100, 60);

  for (guint row = 0; row < rp_sheet_silhouette_get_rows (self); row++)
    memset (rp_sheet_silhouette_get_row (self, row), 255, rp_sheet_silhouette_get_columns (self));
  return self;
}

static void
assert_bounds (RpSheetSilhouette *self, double x, double y, double width, double height)
{
  cairo_rectangle_t bounds;

  rp_sheet_silhouette_get_bounds (self, &bounds);
  g_assert_cmpfloat (bounds.x, ==, x);
  g_assert_cmpfloat (bounds.y, ==, y);
  g_assert_cmpfloat (bounds.width, ==, width);
  g_assert_cmpfloat (bounds.height, ==, height);
}

/* What nobody looked at is ink, so that nothing is cut off; and where there is no ink, nothing is left to show. */
static void
test_all_or_nothing (void)
{
  g_autoptr (RpSheetSilhouette) unknown = rp_sheet_silhouette_new (100, 60);
  g_autoptr (RpSheetSilhouette) white = make_white ();

  g_assert_cmpuint (rp_sheet_silhouette_get_columns (white), ==, 13);
  g_assert_cmpuint (rp_sheet_silhouette_get_rows (white), ==, 8);
  assert_bounds (unknown, 0, 0, 100, 60);
  assert_bounds (white, 0, 0, 100, 60);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (unknown, 0, 100), ==, 0);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (white, 0, 100), ==, 60);
}

static void
test_bounds (void)
{
  g_autoptr (RpSheetSilhouette) self = make_white ();

  rp_sheet_silhouette_get_row (self, 2)[3] = 0;
  assert_bounds (self, 24, 16, 8, 8);
  /* The last cells are smaller than others; and what is hardly grey is ink already. */
  rp_sheet_silhouette_get_row (self, 7)[12] = 250;
  assert_bounds (self, 24, 16, 76, 44);
  /* The white of a JPEG is none. */
  rp_sheet_silhouette_get_row (self, 0)[0] = 253;
  assert_bounds (self, 24, 16, 76, 44);
}

static void
test_find_ink (void)
{
  g_autoptr (RpSheetSilhouette) self = make_white ();

  rp_sheet_silhouette_get_row (self, 2)[3] = 0;
  rp_sheet_silhouette_get_row (self, 5)[0] = 0;
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, 0, 100), ==, 16);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, 0, 24), ==, 40);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, 0, 24.1), ==, 16);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, 31.9, 100), ==, 16);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, 32, 1000), ==, 60);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, -1000, 4), ==, 40);
  g_assert_cmpfloat (rp_sheet_silhouette_find_ink (self, -1000, -4), ==, 60);
}

/* A red square and below it, at its right, a blue one; with white round both. */
static void
write_squares (const char *path)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 400, 200);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 1, 0, 0);
  cairo_rectangle (cr, 80, 40, 80, 80);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 0, 0, 1);
  cairo_rectangle (cr, 160, 80, 80, 80);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
}

/* A colour of the image when it is drawn into 20 by 20 pixels in the middle of 40 by 40. */
static guint32
look (RpSheetImage *image, gboolean mirrored, int x, int y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  cairo_t *cr = cairo_create (surface);
  guint32 colour;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rp_sheet_image_draw (image, cr, &(cairo_rectangle_t){ 10, 10, 20, 20 }, mirrored);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  colour = ((const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface))[y * 40 + x];
  cairo_surface_destroy (surface);
  return colour & 0xFFFFFF;
}

static void
assert_trimmed (RpSheetImage *drawing)
{
  double width, height;
  const cairo_rectangle_t *part = rp_sheet_image_get_part (drawing, &width, &height);

  g_assert_cmpfloat (width, ==, 400);
  g_assert_cmpfloat (height, ==, 200);
  g_assert_cmpfloat (part->x, ==, 80);
  g_assert_cmpfloat (part->y, ==, 40);
  rp_sheet_image_get_size (drawing, &width, &height);
  g_assert_cmpfloat (width, ==, 160);
  g_assert_cmpfloat (height, ==, 120);
}

/* White round a drawing is left out, and where a caption has room is known; a logo stays as it is. */
static void
test_image (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-silhouette-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "squares.png", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RpSheetImage) drawing = NULL;
  g_autoptr (RpSheetImage) logo = NULL;
  double width, height;

  write_squares (path);
  drawing = rp_sheet_image_new_drawing (uri, NULL);
  assert_trimmed (drawing);
  g_assert_cmphex (look (drawing, FALSE, 11, 11), ==, 0xFF0000);
  g_assert_cmphex (look (drawing, FALSE, 28, 11), ==, 0xFFFFFF);
  g_assert_cmphex (look (drawing, FALSE, 28, 28), ==, 0x0000FF);
  g_assert_cmphex (look (drawing, TRUE, 28, 11), ==, 0xFF0000);
  g_assert_cmphex (look (drawing, TRUE, 11, 28), ==, 0x0000FF);
  g_assert_cmphex (look (drawing, FALSE, 35, 20), ==, 0xFFFFFF);
  g_assert_cmpfloat (rp_sheet_image_find_ink (drawing, 0, 160, FALSE), ==, 0);
  g_assert_cmpfloat (rp_sheet_image_find_ink (drawing, 88, 160, FALSE), ==, 40);
  g_assert_cmpfloat (rp_sheet_image_find_ink (drawing, 88, 160, TRUE), ==, 0);
  g_assert_cmpfloat (rp_sheet_image_find_ink (drawing, 0, 72, TRUE), ==, 40);
  g_assert_cmpfloat (rp_sheet_image_find_ink (drawing, 400, 500, FALSE), ==, 120);
  logo = rp_sheet_image_new_logo (path, NULL);
  rp_sheet_image_get_size (logo, &width, &height);
  g_assert_cmpfloat (width, ==, 400);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-silhouette/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/sheet-silhouette/bounds", test_bounds);
  g_test_add_func ("/sheet-silhouette/find-ink", test_find_ink);
  g_test_add_func ("/sheet-silhouette/image", test_image);
  return g_test_run ();
}
