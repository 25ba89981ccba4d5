/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-pixels.h"

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A PNG of columns that are white and of another colour in turn. */
static RpSheetPixels *
make_pixels (int width, int height, double red, double green, double blue)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GByteArray) array = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  RpSheetPixels *pixels;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, red, green, blue);
  for (int x = 0; x < width; x += 2)
    cairo_rectangle (cr, x, 0, 1, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append, array);
  cairo_surface_destroy (surface);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  pixels = rp_sheet_pixels_new (bytes, "a picture");
  g_assert_nonnull (pixels);
  return pixels;
}

static guint32
look (cairo_surface_t *surface, int x)
{
  return ((const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface))[x] & 0xFFFFFF;
}

/* Halved while there is a pixel for each dot, and no further than sixteen times. */
static void
test_halved (void)
{
  static const struct
  {
    double dots;
    int width;
  } cases[] = { { 1000, 640 }, { 640, 640 }, { 321, 640 }, { 320, 320 }, { 100, 160 }, { 1, 40 }, { 0, 40 } };
  g_autoptr (RpSheetPixels) pixels = make_pixels (640, 32, 0, 0, 0);

  g_assert_cmpint (rp_sheet_pixels_get_width (pixels), ==, 640);
  g_assert_cmpint (rp_sheet_pixels_get_height (pixels), ==, 32);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cairo_surface_t *surface = rp_sheet_pixels_get_surface (pixels, cases[i].dots);

      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, cases[i].width);
      g_assert_true (rp_sheet_pixels_get_surface (pixels, cases[i].dots) == surface);
    }
}

/* Half of the pixels are the mean of the others, in grey as in colour. */
static void
test_mean (void)
{
  g_autoptr (RpSheetPixels) grey = make_pixels (64, 64, 0, 0, 0);
  g_autoptr (RpSheetPixels) red = make_pixels (64, 64, 1, 0, 0);

  g_assert_cmphex (look (rp_sheet_pixels_get_surface (grey, 64), 0), ==, 0);
  g_assert_cmphex (look (rp_sheet_pixels_get_surface (grey, 64), 1), ==, 0xFFFFFF);
  g_assert_cmphex (look (rp_sheet_pixels_get_surface (grey, 32), 0), ==, 0x808080);
  g_assert_cmphex (look (rp_sheet_pixels_get_surface (red, 64), 0), ==, 0xFF0000);
  g_assert_cmphex (look (rp_sheet_pixels_get_surface (red, 32), 0), ==, 0xFF8080);
}

/* Where there is ink, in grey as in colour. */
static void
test_silhouette (void)
{
  g_autoptr (RpSheetPixels) grey = make_pixels (64, 64, 0, 0, 0);
  g_autoptr (RpSheetPixels) yellow = make_pixels (64, 64, 1, 1, 0);
  g_autoptr (RpSheetPixels) white = make_pixels (64, 64, 1, 1, 1);

  g_assert_cmpuint (rp_sheet_silhouette_get_row (rp_sheet_pixels_get_silhouette (grey), 7)[7], ==, 128);
  g_assert_cmpuint (rp_sheet_silhouette_get_row (rp_sheet_pixels_get_silhouette (yellow), 0)[0], ==, 128);
  g_assert_cmpuint (rp_sheet_silhouette_get_row (rp_sheet_pixels_get_silhouette (white), 3)[3], ==, 255);
}

/* Only a JPEG goes into a PDF as it is; what is no picture is none. */
static void
test_refused (void)
{
  g_autoptr (RpSheetPixels) png = make_pixels (8, 8, 0, 0, 0);
  g_autoptr (GBytes) text = g_bytes_new_static ("not a picture", 13);
  g_autoptr (GBytes) jpeg = g_bytes_new_static ("\xff\xd8\xff\xe0", 4);

  g_assert_null (rp_sheet_pixels_get_carrier (png));
  g_assert_null (rp_sheet_pixels_new (text, "text"));
  g_assert_null (rp_sheet_pixels_new (jpeg, "the start of a JPEG"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-pixels/halved", test_halved);
  g_test_add_func ("/sheet-pixels/mean", test_mean);
  g_test_add_func ("/sheet-pixels/silhouette", test_silhouette);
  g_test_add_func ("/sheet-pixels/refused", test_refused);
  return g_test_run ();
}
