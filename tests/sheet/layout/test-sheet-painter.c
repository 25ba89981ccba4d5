/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-painter.h"

#include "layout/rp-sheet-box.h"

/* The colour of a bar that is drawn with an ink, at a point inside it or beside it. */
static guint32
look (RpSheetInk ink, gboolean colour, int x)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 20, 20);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
  RpSheetBox *box = rp_sheet_box_new_rule (10, 10, ink);
  const guint32 *pixels;
  guint32 seen;

  box->x = 5;
  box->y = 5;
  g_ptr_array_add (boxes, box);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rp_sheet_painter_draw (boxes, colour, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  seen = pixels[10 * 20 + x] & 0xFFFFFF;
  cairo_surface_destroy (surface);
  return seen;
}

/* Without colour a sheet is black and grey, whatever is meant. */
static void
test_inks (void)
{
  g_assert_cmphex (look (RP_SHEET_INK_STOP, TRUE, 10), ==, 0xa51d2d);
  g_assert_cmphex (look (RP_SHEET_INK_STOP, FALSE, 10), ==, 0);
  g_assert_cmphex (look (RP_SHEET_INK_ACCENT, TRUE, 10), ==, 0x1a6a72);
  g_assert_cmphex (look (RP_SHEET_INK_ACCENT, FALSE, 10), ==, 0);
  g_assert_cmphex (look (RP_SHEET_INK_LINE, TRUE, 10), ==, look (RP_SHEET_INK_LINE, FALSE, 10));
}

static void
test_place (void)
{
  g_assert_cmphex (look (RP_SHEET_INK_TEXT, FALSE, 4), ==, 0xFFFFFF);
  g_assert_cmphex (look (RP_SHEET_INK_TEXT, FALSE, 5), ==, 0);
  g_assert_cmphex (look (RP_SHEET_INK_TEXT, FALSE, 14), ==, 0);
  g_assert_cmphex (look (RP_SHEET_INK_TEXT, FALSE, 15), ==, 0xFFFFFF);
}

/* A line of dots is neither white nor black all along, and lies where it is said to. */
static void
test_dots (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 40, 8);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
  RpSheetBox *box = rp_sheet_box_new_dots (30, 2, RP_SHEET_INK_TEXT);
  const guint8 *pixels;
  guint dark = 0;

  box->x = 5;
  box->y = 3;
  g_ptr_array_add (boxes, box);
  rp_sheet_painter_draw (boxes, FALSE, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface) + 3 * cairo_image_surface_get_stride (surface);
  g_assert_cmpuint (pixels[4], ==, 0);
  g_assert_cmpuint (pixels[35], ==, 0);
  for (guint x = 5; x < 35; x++)
    dark += pixels[x];
  g_assert_cmpuint (dark, >, 30 * 255 / 4);
  g_assert_cmpuint (dark, <, 30 * 255 * 3 / 4);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-painter/inks", test_inks);
  g_test_add_func ("/sheet-painter/place", test_place);
  g_test_add_func ("/sheet-painter/dots", test_dots);
  return g_test_run ();
}
