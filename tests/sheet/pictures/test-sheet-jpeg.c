/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-image.h"
#include "pictures/rp-sheet-jpeg.h"

#include <cairo-pdf.h>
#include <cairo-ps.h>
#include <string.h>

#define DRAWING "clamshell-start.jpg"
/* Its ink is not shared out evenly, so that a mirrored one is another picture. */
#define LOPSIDED "side-lying-hip-abduction-end.jpg"
#define POSTER "clamshell.jpg"

static char *
find_still (const char *name)
{
  return g_build_filename (g_getenv ("RP_TEST_PACK"), "stills", name, NULL);
}

static GBytes *
load_still (const char *name)
{
  g_autofree char *path = find_still (name);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize size = 0;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, size);
}

static RpSheetImage *
open_still (const char *name)
{
  g_autofree char *path = find_still (name);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  RpSheetImage *image = rp_sheet_image_new_drawing (uri, &error);

  g_assert_no_error (error);
  return image;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static guint
count (GByteArray *bytes, const void *part, gsize size)
{
  guint found = 0;
  const guint8 *at = bytes->data;
  const guint8 *end = bytes->data + bytes->len;

  while ((at = memmem (at, (gsize) (end - at), part, size)))
    {
      found++;
      at++;
    }
  return found;
}

static guint
count_word (GByteArray *bytes, const char *word)
{
  return count (bytes, word, strlen (word));
}

/* A document with each of two images at two sizes, one of them mirrored, on two pages. */
static GByteArray *
print (cairo_surface_t *(*create) (cairo_write_func_t, void *, double, double),
       RpSheetImage *first,
       RpSheetImage *second)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = create (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  /* Without a date of ours a PDF says when it was made. */
  if (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_PDF)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-11-21T00:00:00Z");
  rp_sheet_image_draw (first, cr, &(cairo_rectangle_t){ 20, 20, 110, 50 }, FALSE);
  rp_sheet_image_draw (second, cr, &(cairo_rectangle_t){ 20, 120, 110, 50 }, TRUE);
  cairo_show_page (cr);
  rp_sheet_image_draw (first, cr, &(cairo_rectangle_t){ 20, 20, 140, 63 }, TRUE);
  rp_sheet_image_draw (second, cr, &(cairo_rectangle_t){ 20, 120, 140, 63 }, FALSE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bytes;
}

/* A PDF has the file once, byte for byte, at whatever sizes it is drawn and however often; and no pixels besides. */
static void
test_pdf (void)
{
  static const struct
  {
    const char *name;
    const char *colours;
    const char *width;
  } rows[] = {
    { DRAWING, "/DeviceGray", "/Width 1188" },
    { POSTER, "/DeviceRGB", "/Width 640" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = load_still (rows[i].name);
      gsize size = 0;
      const void *data = g_bytes_get_data (file, &size);
      g_autoptr (RpSheetImage) drawing = open_still (rows[i].name);
      g_autoptr (RpSheetImage) other = open_still (rows[i].name);
      g_autoptr (GByteArray) pdf = print (cairo_pdf_surface_create_for_stream, drawing, other);

      g_assert_cmpuint (count (pdf, data, size), ==, 1);
      g_assert_cmpuint (count_word (pdf, "/DCTDecode"), ==, 1);
      g_assert_cmpuint (count_word (pdf, "/Subtype /Image"), ==, 1);
      g_assert_cmpuint (count_word (pdf, rows[i].colours), >=, 1);
      g_assert_cmpuint (count_word (pdf, rows[i].width), ==, 1);
      g_assert_cmpuint (pdf->len, <, size + 20000);
    }
}

/* PostScript may fall back to pixels, so it is given them, as many as a printer shows. */
static void
test_postscript (void)
{
  g_autoptr (RpSheetImage) drawing = open_still (DRAWING);
  g_autoptr (GByteArray) bytes = print (cairo_ps_surface_create_for_stream, drawing, drawing);

  g_assert_cmpuint (count_word (bytes, "/DCTDecode"), ==, 0);
  g_assert_cmpuint (count_word (bytes, "/Width 594"), >=, 1);
}

/* How dark the left and the right half of a surface are: 0 is white. */
static void
weigh (cairo_surface_t *surface, guint64 sums[2])
{
  sums[0] = sums[1] = 0;
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint8 *row
            = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

        sums[x >= cairo_image_surface_get_width (surface) / 2] += 0xFFU - row[4 * x];
      }
}

static cairo_surface_t *
paint (RpSheetImage *image, gboolean mirrored, gboolean recorded)
{
  const cairo_rectangle_t box = { 0, 0, 297, 134 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 297, 134);
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &box);
  cairo_t *cr = cairo_create (surface);
  cairo_t *recorder = cairo_create (record);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rp_sheet_image_draw (image, recorded ? recorder : cr, &box, mirrored);
  cairo_destroy (recorder);
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (record);
  return surface;
}

/* After a PDF has had the bytes, a screen, or what is drawn later onto anything, shows the pixels; and the other way round. */
static void
test_pixels (void)
{
  g_autoptr (RpSheetImage) drawing = open_still (LOPSIDED);
  g_autoptr (GByteArray) before = print (cairo_pdf_surface_create_for_stream, drawing, drawing);
  g_autoptr (GByteArray) after = NULL;
  cairo_surface_t *plain = paint (drawing, FALSE, FALSE);
  cairo_surface_t *mirrored = paint (drawing, TRUE, FALSE);
  cairo_surface_t *recorded = paint (drawing, FALSE, TRUE);
  guint64 sums[3][2];

  weigh (plain, sums[0]);
  weigh (mirrored, sums[1]);
  weigh (recorded, sums[2]);
  g_assert_cmpuint (sums[0][0] + sums[0][1], >, 297 * 134 * 10);
  g_assert_cmpuint (sums[0][0] + sums[0][1], <, 297 * 134 * 128);
  g_assert_cmpuint (MAX (sums[0][0], sums[0][1]), >, MIN (sums[0][0], sums[0][1]) * 11 / 10);
  g_assert_cmpint (sums[1][0] > sums[1][1], ==, sums[0][0] < sums[0][1]);
  g_assert_cmpuint (sums[2][0], >, sums[0][0] * 9 / 10);
  g_assert_cmpuint (sums[2][0], <, sums[0][0] * 11 / 10);
  after = print (cairo_pdf_surface_create_for_stream, drawing, drawing);
  g_assert_cmpmem (before->data, before->len, after->data, after->len);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (mirrored);
  cairo_surface_destroy (recorded);
}

/* What is seen on the way to the end is what the pixels show; of a picture in colour, how light it is. */
static void
test_silhouette (void)
{
  static const char *const names[] = { DRAWING, LOPSIDED, POSTER };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = load_still (names[i]);
      g_autofree guint8 *grey = rp_sheet_jpeg_decode_grey (bytes);
      g_autoptr (RpSheetSilhouette) silhouette = NULL;
      guint width, height, channels;

      rp_sheet_jpeg_get_size (bytes, &width, &height, &channels);
      silhouette = rp_sheet_silhouette_new (width, height);
      g_assert_true (rp_sheet_jpeg_check (bytes, silhouette));
      for (guint y = 0; y < height / 8; y++)
        for (guint x = 0; x < width / 8; x++)
          {
            guint sum = 0;

            for (guint j = 0; j < 64; j++)
              sum += grey[(y * 8 + j / 8) * width + x * 8 + j % 8];
            g_assert_cmpint (ABS ((int) sum / 64 - rp_sheet_silhouette_get_row (silhouette, y)[x]), <=, 3);
          }
    }
}

static gboolean
is_whole (const void *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return rp_sheet_jpeg_check (bytes, NULL);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) good = load_still (DRAWING);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);

  g_assert_true (is_whole (data, size));
  for (gsize cut = 0; cut < size; cut += 211)
    g_assert_false (is_whole (data, cut));
  g_assert_false (is_whole (data, size - 1));
}

/* A stretch of the picture is lost, as on a bad disk. */
static void
test_hole (void)
{
  g_autoptr (GBytes) good = load_still (DRAWING);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);

  for (gsize at = 2000; at + 512 < size; at += 4096)
    {
      g_autofree guint8 *holed = g_memdup2 (data, size);

      memset (holed + at, 0, 512);
      g_assert_false (is_whole (holed, size));
    }
}

/* Bytes that are wrong: what is taken has pixels to show, and much is not taken. */
static void
test_bent (void)
{
  g_autoptr (GBytes) good = load_still (DRAWING);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);
  guint refused = 0;
  guint n = 0;

  for (gsize at = 2; at < size; at += at < 700 ? 3 : 1499, n++)
    {
      g_autofree guint8 *bent = g_memdup2 (data, size);
      g_autoptr (GBytes) bytes = NULL;
      guint width = 0;
      guint height = 0;
      guint channels = 0;

      bent[at] ^= 0x5A;
      bytes = g_bytes_new_static (bent, size);
      if (rp_sheet_jpeg_get_size (bytes, &width, &height, &channels) && width <= 1200 && height <= 1200
          && rp_sheet_jpeg_check (bytes, NULL))
        {
          g_autofree guint8 *grey = rp_sheet_jpeg_decode_grey (bytes);

          g_assert_nonnull (grey);
        }
      else
        refused++;
    }
  g_test_message ("%u of %u refused", refused, n);
  g_assert_cmpuint (refused, >, n / 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/jpeg/pdf", test_pdf);
  g_test_add_func ("/sheet/jpeg/postscript", test_postscript);
  g_test_add_func ("/sheet/jpeg/pixels", test_pixels);
  g_test_add_func ("/sheet/jpeg/silhouette", test_silhouette);
  g_test_add_func ("/sheet/jpeg/cut", test_cut);
  g_test_add_func ("/sheet/jpeg/hole", test_hole);
  g_test_add_func ("/sheet/jpeg/bent", test_bent);

  return g_test_run ();
}
