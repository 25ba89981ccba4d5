/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-shot.h"
#include "pages/rp-sheet-pdf.h"
#include "pictures/rp-sheet-ink.h"
#include "pictures/rp-sheet-jpeg.h"
#include "sheet-fixture.h"

#include <string.h>

/* Which exercise of the program the shots are of. */
#define ITEM 1

#define WIDTH 1280
#define HEIGHT 720

/* A studio's ground, a body on it, and a pen's line across. */
static GBytes *
make_pixels (double angle)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint8 *rgb = g_malloc (WIDTH * HEIGHT * 3);

  cairo_set_source_rgb (cr, 0xed / 255.0, 0xf1 / 255.0, 0xf3 / 255.0);
  cairo_paint (cr);
  cairo_translate (cr, WIDTH / 2, HEIGHT / 2);
  cairo_rotate (cr, angle);
  cairo_set_source_rgb (cr, 0x1f / 255.0, 0x7a / 255.0, 0x83 / 255.0);
  cairo_rectangle (cr, -300, -60, 600, 120);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 0.84, 0.04);
  cairo_set_line_width (cr, 12);
  cairo_move_to (cr, -500, 200);
  cairo_line_to (cr, 500, 200);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++)
      {
        const guint8 *row
            = cairo_image_surface_get_data (surface) + (gsize) y * cairo_image_surface_get_stride (surface);
        guint32 pixel = ((const guint32 *) (gconstpointer) row)[x];

        for (guint channel = 0; channel < 3; channel++)
          rgb[((gsize) y * WIDTH + x) * 3 + channel] = (guint8) (pixel >> (16 - 8 * channel));
      }
  cairo_surface_destroy (surface);
  return g_bytes_new_take (rgb, WIDTH * HEIGHT * 3);
}

static void
add_shot (RpSheetSettings *settings, double angle, const char *caption)
{
  g_autoptr (GBytes) pixels = make_pixels (angle);

  if (!settings->shots)
    settings->shots = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_shot_unref);
  g_ptr_array_add (settings->shots, rp_sheet_shot_new (ITEM, WIDTH, HEIGHT, pixels, caption));
}

static RpSheetPages *
make_pages (RpSheetDensity density, guint n)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;

  settings->density = density;
  for (guint i = 0; i < n; i++)
    add_shot (settings, i * 0.3, i == 0 ? "Like this" : "Not like this");
  sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "surgeons-four"), settings);
  return sheet_fixture_lay_out (NULL, sheet, settings);
}

/* Of a pair from two screens, or cameras, both are equally high. */
static void
test_pair (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (GBytes) small = g_bytes_new_take (g_malloc0 (64 * 48 * 3), 64 * 48 * 3);
  g_autoptr (RpSheet) sheet = NULL;
  g_autoptr (RpSheetPages) pages = NULL;
  double heights[2] = { 0 };
  guint n = 0;

  add_shot (settings, 0, "Like this");
  g_ptr_array_add (settings->shots, rp_sheet_shot_new (ITEM, 64, 48, small, "You"));
  sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "surgeons-four"), settings);
  pages = sheet_fixture_lay_out (NULL, sheet, settings);
  for (guint i = 0; i < rp_sheet_pages_get_boxes (pages, 0)->len; i++)
    {
      const RpSheetBox *box = rp_sheet_pages_get_boxes (pages, 0)->pdata[i];

      if (box->kind == RP_SHEET_BOX_PICTURE && box->exercise == ITEM + 1 && n < 2)
        heights[n++] = box->height;
    }
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpfloat (heights[0], >, 30);
  g_assert_cmpfloat_with_epsilon (heights[0], heights[1], 0.01);
}

static cairo_status_t
append (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
make_pdf (RpSheetPages *pages)
{
  GByteArray *pdf = g_byte_array_new ();

  g_assert_true (rp_sheet_pdf_write (pages, append, pdf));
  return pdf;
}

/* All that holds for a sheet holds with one picture and with a pair: inside, apart, and every word is there. */
static void
test_laws (void)
{
  static const RpSheetDensity densities[]
      = { RP_SHEET_SUMMARY, RP_SHEET_ONE, RP_SHEET_TWO, RP_SHEET_FOUR, RP_SHEET_SIX };

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    for (guint n = 1; n <= 2; n++)
      {
        g_autoptr (RpSheetPages) pages = make_pages (densities[i], n);

        sheet_fixture_assert_laws (pages);
        g_assert_cmpuint (g_strv_length ((GStrv) rp_sheet_pages_get_warnings (pages)), ==, 0);
      }
}

/* Returns: the box of a shot; it is as wide as the screen it was on */
static const RpSheetBox *
find_shot (RpSheetPages *pages)
{
  GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, 0);

  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_PICTURE && g_strcmp0 (box->alt, "Clamshell. Like this") == 0)
        return box;
    }
  g_error ("the shot is not on the page");
}

static guint
get_level (cairo_surface_t *surface, const RpSheetBox *box, double x, double y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  gsize row = (gsize) (box->y + box->height * y);
  gsize column = (gsize) (box->x + box->width * x);
  guint32 pixel
      = ((const guint32 *) (gconstpointer) (data + row * cairo_image_surface_get_stride (surface)))[column];

  return pixel & 0xFF;
}

/* On paper: no ink for the ground, a body, and a dark line. */
static void
test_draw (void)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR, 1);
  const RpSheetGeometry *paper = rp_sheet_pages_get_geometry (pages);
  const RpSheetBox *box = find_shot (pages);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) paper->width, (int) paper->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rp_sheet_pages_draw_page (pages, 0, cr);
  cairo_surface_flush (surface);
  g_assert_cmpfloat_with_epsilon (box->width / box->height, (double) WIDTH / HEIGHT, 0.01);
  g_assert_cmpuint (get_level (surface, box, 0.1, 0.1), >, 250);
  g_assert_cmpuint (get_level (surface, box, 0.5, 0.5), >, 80);
  g_assert_cmpuint (get_level (surface, box, 0.5, 0.5), <, 170);
  g_assert_cmpuint (get_level (surface, box, 0.5, 0.5 + 200.0 / HEIGHT), <, 160);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A PDF has the JPEG as it is, once, and so hardly grows; the same shots give the same file. */
static void
test_pdf (void)
{
  g_autoptr (RpSheetPages) without = make_pages (RP_SHEET_FOUR, 0);
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR, 2);
  g_autoptr (RpSheetPages) again = make_pages (RP_SHEET_FOUR, 2);
  g_autoptr (GByteArray) plain = make_pdf (without);
  g_autoptr (GByteArray) pdf = make_pdf (pages);
  g_autoptr (GByteArray) same = make_pdf (again);
  g_autoptr (GBytes) pixels = make_pixels (0);
  guint width = WIDTH;
  guint height = HEIGHT;
  g_autofree guint8 *grey = rp_sheet_ink_lighten (g_bytes_get_data (pixels, NULL), &width, &height);
  g_autoptr (GBytes) jpeg = rp_sheet_jpeg_encode_grey (grey, width, height);

  g_assert_true (rp_sheet_jpeg_check (jpeg, NULL));
  g_assert_cmpmem (pdf->data, pdf->len, same->data, same->len);
  g_assert_nonnull (memmem (pdf->data, pdf->len, g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg)));
  g_assert_cmpuint (pdf->len, <, plain->len + 80000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-shots/laws", test_laws);
  g_test_add_func ("/sheet-shots/pair", test_pair);
  g_test_add_func ("/sheet-shots/draw", test_draw);
  g_test_add_func ("/sheet-shots/pdf", test_pdf);
  return g_test_run ();
}
