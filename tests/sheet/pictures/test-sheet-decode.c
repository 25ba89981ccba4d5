/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-decode.h"

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
  g_test_add_func ("/sheet-decode/damaged", test_damaged);
  return g_test_run ();
}
