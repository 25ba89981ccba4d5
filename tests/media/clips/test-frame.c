/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame.h"

/* Two rows of two, with two pixels of padding in between */
static const guint32 pixels[2][4] = {
  { 0xff102030, 0xff405060, 0, 0 },
  { 0xff708090, 0xffa0b0c0, 0, 0 },
};

static RpFrame *
make_frame (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);

  return rp_frame_new (bytes, 2, 2, sizeof pixels[0]);
}

static void
test_texture (void)
{
  g_autoptr (RpFrame) frame = make_frame ();
  GdkTexture *texture = rp_frame_get_texture (frame);
  guint32 seen[4];

  g_assert_true (rp_frame_get_texture (frame) == texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 2);
  gdk_texture_download (texture, (guchar *) seen, 8);
  g_assert_cmphex (seen[1], ==, pixels[0][1]);
  g_assert_cmphex (seen[2], ==, pixels[1][0]);
}

/* The padding between rows is not part of the picture. */
static void
test_equal (void)
{
  guint32 other[2][3] = { { pixels[0][0], pixels[0][1], 1 }, { pixels[1][0], pixels[1][1], 2 } };
  g_autoptr (RpFrame) frame = make_frame ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (other, sizeof other);
  g_autoptr (RpFrame) same = rp_frame_new (bytes, 2, 2, sizeof other[0]);
  g_autoptr (RpFrame) smaller = rp_frame_new (bytes, 2, 1, sizeof other[0]);

  g_assert_true (rp_frame_equal (frame, same));
  g_assert_false (rp_frame_equal (frame, smaller));
  other[1][1]++;
  g_assert_false (rp_frame_equal (frame, same));
}

static void
test_mirror (void)
{
  g_autoptr (RpFrame) frame = make_frame ();
  g_autoptr (RpFrame) mirror = rp_frame_mirror (frame);
  guint32 seen[4];

  gdk_texture_download (rp_frame_get_texture (mirror), (guchar *) seen, 8);
  g_assert_cmphex (seen[0], ==, pixels[0][1]);
  g_assert_cmphex (seen[1], ==, pixels[0][0]);
  g_assert_cmphex (seen[2], ==, pixels[1][1]);
  g_assert_cmphex (seen[3], ==, pixels[1][0]);
}

/* A picture smaller than the edge that is left out still has a corner */
static void
test_corner (void)
{
  g_autoptr (RpFrame) frame = make_frame ();
  GdkRGBA colour;

  rp_frame_get_corner (frame, &colour);
  g_assert_cmpfloat_with_epsilon (colour.red, 0xa0 / 255., 0.001);
  g_assert_cmpfloat_with_epsilon (colour.green, 0xb0 / 255., 0.001);
  g_assert_cmpfloat_with_epsilon (colour.blue, 0xc0 / 255., 0.001);
}

/* A drawing that outlives the frame still shows it */
static void
test_recorded (void)
{
  const cairo_rectangle_t extents = { 0, 0, 2, 2 };
  RpFrame *frame = make_frame ();
  cairo_pattern_t *pattern = rp_frame_make_pattern (frame);
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2, 2);
  cairo_t *cr = cairo_create (recording);

  cairo_set_source (cr, pattern);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_pattern_destroy (pattern);
  rp_frame_unref (frame);
  cr = cairo_create (image);
  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmphex (*(guint32 *) cairo_image_surface_get_data (image) & 0xffffff, ==, pixels[0][0] & 0xffffff);
  cairo_surface_destroy (image);
  cairo_surface_destroy (recording);
}

static void
test_release (void)
{
  gboolean freed = FALSE;
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (pixels, sizeof pixels, (GDestroyNotify) g_atomic_int_inc, &freed);
  RpFrame *frame = rp_frame_new (bytes, 2, 2, sizeof pixels[0]);

  g_clear_pointer (&bytes, g_bytes_unref);
  rp_frame_get_texture (frame);
  cairo_pattern_destroy (rp_frame_make_pattern (frame));
  rp_frame_ref (frame);
  rp_frame_unref (frame);
  g_assert_false (freed);
  rp_frame_unref (frame);
  g_assert_true (freed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/texture", test_texture);
  g_test_add_func ("/frame/equal", test_equal);
  g_test_add_func ("/frame/mirror", test_mirror);
  g_test_add_func ("/frame/corner", test_corner);
  g_test_add_func ("/frame/recorded", test_recorded);
  g_test_add_func ("/frame/release", test_release);
  return g_test_run ();
}
