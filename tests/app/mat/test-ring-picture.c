/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-ring-picture.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define SIZE 308

/* Two arcs of four seconds: the right half is a hold, the left half a rest. */
static RpRingPicture
make_picture (int scale)
{
  return (RpRingPicture){
    .arcs = { { 4 * SECOND, RP_TINT_HOLD }, { 8 * SECOND, RP_TINT_REST } },
    .n_arcs = 2,
    .size = SIZE,
    .scale = scale,
    .palette = rp_palette_get (FALSE, FALSE),
  };
}

static void
test_goes_round_once (void)
{
  RpRingPicture picture = make_picture (1);
  double radius = rp_ring_picture_get_radius (&picture);
  double x, y;

  g_assert_cmpint (rp_ring_picture_get_duration (&picture), ==, 8 * SECOND);
  g_assert_cmpfloat (rp_ring_picture_get_angle (&picture, -SECOND), ==, 0);
  g_assert_cmpfloat_with_epsilon (rp_ring_picture_get_angle (&picture, 9 * SECOND), 2 * G_PI, 0.001);
  rp_ring_picture_get_point (&picture, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, SIZE / 2., 0.001);
  g_assert_cmpfloat_with_epsilon (y, SIZE / 2. - radius, 0.001);
  rp_ring_picture_get_point (&picture, 2 * SECOND, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, SIZE / 2. + radius, 0.001);
  g_assert_cmpfloat_with_epsilon (y, SIZE / 2., 0.001);
}

/* The head stays inside at every place, and a small ring is no thinner than can be seen. */
static void
test_fits_its_size (void)
{
  RpRingPicture picture = make_picture (1);

  for (picture.size = 80; picture.size <= SIZE; picture.size += 20)
    {
      g_assert_cmpfloat (rp_ring_picture_get_stroke (&picture), >=, 12);
      g_assert_cmpfloat (rp_ring_picture_get_radius (&picture) + rp_ring_picture_get_head_radius (&picture),
                         <=, picture.size / 2. + 0.001);
    }
}

/* Returns: how much ink there is in the middle of the stroke at a time, 0 to 255 */
static guint
get_ink (const RpRingPicture *picture, cairo_surface_t *surface, gint64 time)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  double x, y;

  cairo_surface_flush (surface);
  rp_ring_picture_get_point (picture, time, &x, &y);
  data += (int) (y * picture->scale) * cairo_image_surface_get_stride (surface);
  return ((const guint32 *) (gconstpointer) data)[(int) (x * picture->scale)] >> 24;
}

static void
test_draws_what_is_done_and_what_is_ahead (void)
{
  RpRingPicture picture = make_picture (2);
  cairo_surface_t *done = rp_ring_picture_render (&picture, FALSE, 2 * SECOND);
  cairo_surface_t *all = rp_ring_picture_render (&picture, TRUE, 2 * SECOND);
  cairo_surface_t *copy = rp_ring_picture_copy (&picture, all);

  g_assert_cmpint (cairo_image_surface_get_width (done), ==, 2 * SIZE);
  g_assert_cmpuint (get_ink (&picture, done, SECOND), ==, 255);
  g_assert_cmpuint (get_ink (&picture, done, 3 * SECOND), ==, 0);
  g_assert_cmpuint (get_ink (&picture, all, SECOND), ==, 255);
  g_assert_cmpuint (get_ink (&picture, all, 3 * SECOND), >, 0);
  g_assert_cmpuint (get_ink (&picture, all, 3 * SECOND), <, 255);
  g_assert_cmpuint (get_ink (&picture, all, 6 * SECOND), >, 0);
  for (gint64 time = SECOND / 2; time < 8 * SECOND; time += SECOND)
    g_assert_cmpuint (get_ink (&picture, copy, time), ==, get_ink (&picture, all, time));
  cairo_surface_destroy (copy);
  cairo_surface_destroy (all);
  cairo_surface_destroy (done);
}

static void
test_head_is_round_and_solid (void)
{
  RpRingPicture picture = make_picture (1);
  int size;
  cairo_surface_t *head = rp_ring_picture_render_head (&picture, &size);
  const guint32 *row;

  g_assert_cmpint (cairo_image_surface_get_width (head), ==, size);
  cairo_surface_flush (head);
  row = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (head);
  g_assert_cmpuint (row[0] >> 24, ==, 0);
  row += size / 2 * (cairo_image_surface_get_stride (head) / 4);
  g_assert_cmpuint (row[size / 2] >> 24, ==, 255);
  cairo_surface_destroy (head);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ring-picture/goes-round-once", test_goes_round_once);
  g_test_add_func ("/ring-picture/fits-its-size", test_fits_its_size);
  g_test_add_func ("/ring-picture/draws-done-and-ahead", test_draws_what_is_done_and_what_is_ahead);
  g_test_add_func ("/ring-picture/head-is-round-and-solid", test_head_is_round_and_solid);

  return g_test_run ();
}
