/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-decode.h"

#include <string.h>

#define PNG_START "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
make_png (int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  GByteArray *bytes = g_byte_array_new ();

  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* What a file is, its first bytes say. */
static void
test_kind (void)
{
  g_autoptr (GBytes) png = make_png (3, 5);
  g_autoptr (GBytes) jpeg = g_bytes_new_static ("\xff\xd8\xff\xe0", 4);
  g_autoptr (GBytes) short_one = g_bytes_new_static ("\xff\xd8", 2);
  g_autoptr (GBytes) text = g_bytes_new_static ("PNG", 3);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);

  g_assert_true (rp_sheet_decode_is_png (png));
  g_assert_false (rp_sheet_decode_is_jpeg (png));
  g_assert_true (rp_sheet_decode_is_jpeg (jpeg));
  g_assert_false (rp_sheet_decode_is_png (jpeg));
  g_assert_false (rp_sheet_decode_is_jpeg (short_one));
  g_assert_false (rp_sheet_decode_is_png (text));
  g_assert_false (rp_sheet_decode_is_png (none));
}

/* The size is read before anything of that size is made, and from no byte behind the end. */
static void
test_header (void)
{
  static const char huge[] = PNG_START "\xff\xff\xff\xfe\x00\x01\x00\x02";
  g_autoptr (GBytes) png = make_png (3, 5);
  g_autoptr (GBytes) claim = g_bytes_new_static (huge, 24);
  g_autoptr (GBytes) cut = g_bytes_new_static (huge, 23);
  g_autoptr (GBytes) jpeg = g_bytes_new_static ("\xff\xd8\xff\xe0", 4);
  RpSheetHeader header;

  g_assert_true (rp_sheet_decode_header (png, &header));
  g_assert_cmpuint (header.width, ==, 3);
  g_assert_cmpuint (header.height, ==, 5);
  g_assert_cmpuint (header.channels, ==, 0);
  g_assert_true (rp_sheet_decode_header (claim, &header));
  g_assert_cmpuint (header.width, ==, 0xfffffffe);
  g_assert_cmpuint (header.height, ==, 0x10002);
  g_assert_false (rp_sheet_decode_header (cut, &header));
  g_assert_false (rp_sheet_decode_header (jpeg, &header));
}

/* A whole picture is decoded, and a damaged one refused, wherever it ends. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) png = make_png (3, 5);
  cairo_surface_t *surface = rp_sheet_decode (png);

  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 5);
  cairo_surface_destroy (surface);
  for (gsize size = 24; size < g_bytes_get_size (png); size++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, size);

      g_assert_null (rp_sheet_decode (cut));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-decode/kind", test_kind);
  g_test_add_func ("/sheet-decode/header", test_header);
  g_test_add_func ("/sheet-decode/damaged", test_damaged);
  return g_test_run ();
}
