/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-image.h"

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

static RpDemoImage *
make_image (void)
{
  g_autoptr (RpFrame) frame = make_frame ();
  RpDemoImage *image = rp_demo_image_new ();

  rp_demo_image_set_frame (image, frame);
  return image;
}

/* What cairo shows of an image, pixel by pixel, without what is transparent about it */
static void
paint (RpDemoImage *image, gboolean mirrored, guint32 seen[4])
{
  cairo_surface_t *surface
      = cairo_image_surface_create_for_data ((guint8 *) seen, CAIRO_FORMAT_RGB24, 2, 2, 8);
  cairo_t *cr = cairo_create (surface);

  rp_demo_image_paint (image, mirrored, cr, 2, 2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  for (guint i = 0; i < 4; i++)
    seen[i] |= 0xff000000;
}

/* Made once for a frame, however often it is drawn. */
static void
test_texture (void)
{
  g_autoptr (RpDemoImage) image = make_image ();
  g_autoptr (RpFrame) other = make_frame ();
  g_autoptr (GdkTexture) texture = g_object_ref (rp_demo_image_get_texture (image));
  guint32 seen[4];

  g_assert_true (rp_demo_image_get_texture (image) == texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 2);
  gdk_texture_download (texture, (guchar *) seen, 8);
  g_assert_cmphex (seen[1], ==, pixels[0][1]);
  g_assert_cmphex (seen[2], ==, pixels[1][0]);
  rp_demo_image_set_frame (image, other);
  g_assert_false (rp_demo_image_get_texture (image) == texture);
}

static void
test_paint (void)
{
  g_autoptr (RpDemoImage) image = make_image ();
  guint32 seen[4];

  paint (image, FALSE, seen);
  g_assert_cmphex (seen[0], ==, pixels[0][0]);
  g_assert_cmphex (seen[3], ==, pixels[1][1]);
  paint (image, TRUE, seen);
  g_assert_cmphex (seen[0], ==, pixels[0][1]);
  g_assert_cmphex (seen[1], ==, pixels[0][0]);
  g_assert_cmphex (seen[2], ==, pixels[1][1]);
  g_assert_cmphex (seen[3], ==, pixels[1][0]);
}

/* A picture smaller than the edge that is left out still has a corner */
static void
test_corner (void)
{
  g_autoptr (RpDemoImage) image = make_image ();
  g_autoptr (RpDemoImage) empty = rp_demo_image_new ();
  GdkRGBA colour;

  g_assert_true (rp_demo_image_get_corner (image, &colour));
  g_assert_cmpfloat_with_epsilon (colour.red, 0xa0 / 255., 0.001);
  g_assert_cmpfloat_with_epsilon (colour.green, 0xb0 / 255., 0.001);
  g_assert_cmpfloat_with_epsilon (colour.blue, 0xc0 / 255., 0.001);
  g_assert_false (rp_demo_image_get_corner (empty, &colour));
  g_assert_null (rp_demo_image_get_texture (empty));
}

static guint32
replay (cairo_surface_t *recording)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2, 2);
  cairo_t *cr = cairo_create (image);
  guint32 first;

  cairo_set_source_surface (cr, recording, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  first = *(guint32 *) (gconstpointer) cairo_image_surface_get_data (image) | 0xff000000;
  cairo_surface_destroy (image);
  return first;
}

/* A drawing that outlives the image still shows it, whatever other pictures were turned meanwhile. */
static void
test_recorded (gconstpointer data)
{
  const cairo_rectangle_t extents = { 0, 0, 2, 2 };
  static const guint32 black[2][2];
  gboolean mirrored = GPOINTER_TO_INT (data);
  g_autoptr (GBytes) bytes = g_bytes_new_static (black, sizeof black);
  g_autoptr (RpFrame) frame = rp_frame_new (bytes, 2, 2, sizeof black[0]);
  RpDemoImage *image = make_image ();
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t *cr = cairo_create (recording);
  guint32 seen[4];

  rp_demo_image_paint (image, mirrored, cr, 2, 2);
  cairo_destroy (cr);
  for (guint i = 0; i < 5; i++)
    {
      rp_demo_image_set_frame (image, frame);
      paint (image, TRUE, seen);
      g_assert_cmphex (seen[0], ==, 0xff000000);
    }
  g_assert_cmphex (replay (recording), ==, pixels[0][mirrored ? 1 : 0]);
  rp_demo_image_free (image);
  g_assert_cmphex (replay (recording), ==, pixels[0][mirrored ? 1 : 0]);
  cairo_surface_destroy (recording);
}

/* Turned pictures come one after the other in the same memory. */
static void
test_reuse (void)
{
  g_autoptr (RpDemoImage) image = make_image ();
  g_autoptr (RpFrame) frame = make_frame ();
  gconstpointer seen[4];

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      cairo_pattern_t *pattern = rp_demo_image_make_pattern (image, TRUE);

      seen[i] = rp_frame_get_row (cairo_raster_source_pattern_get_callback_data (pattern), 0);
      cairo_pattern_destroy (pattern);
      rp_demo_image_set_frame (image, frame);
    }
  for (guint i = 1; i < G_N_ELEMENTS (seen); i++)
    g_assert_true (seen[i] == seen[0]);
}

static void
test_release (void)
{
  gboolean freed = FALSE;
  g_autoptr (RpDemoImage) image = rp_demo_image_new ();
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (pixels, sizeof pixels, (GDestroyNotify) g_atomic_int_inc, &freed);
  RpFrame *frame = rp_frame_new (bytes, 2, 2, sizeof pixels[0]);

  g_clear_pointer (&bytes, g_bytes_unref);
  rp_demo_image_set_frame (image, frame);
  rp_frame_unref (frame);
  rp_demo_image_get_texture (image);
  cairo_pattern_destroy (rp_demo_image_make_pattern (image, FALSE));
  g_assert_false (freed);
  rp_demo_image_set_frame (image, NULL);
  g_assert_true (freed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo-image/texture", test_texture);
  g_test_add_func ("/demo-image/paint", test_paint);
  g_test_add_func ("/demo-image/corner", test_corner);
  g_test_add_data_func ("/demo-image/recorded", GINT_TO_POINTER (FALSE), test_recorded);
  g_test_add_data_func ("/demo-image/recorded-mirrored", GINT_TO_POINTER (TRUE), test_recorded);
  g_test_add_func ("/demo-image/reuse", test_reuse);
  g_test_add_func ("/demo-image/release", test_release);
  return g_test_run ();
}
