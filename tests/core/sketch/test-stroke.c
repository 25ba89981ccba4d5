/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sketch/rp-stroke.h"

#include <math.h>

static RpStroke *
make_angle (double ax, double ay, double bx, double by)
{
  RpStrokePoint points[] = { { ax, ay, 1 }, { 0.5, 0.5, 1 }, { bx, by, 1 } };

  return rp_stroke_new (RP_STROKE_ANGLE, 0, 0.01, RP_STROKE_ALWAYS, points, 3);
}

static void
assert_degrees (double ax, double ay, double bx, double by, double degrees)
{
  g_autoptr (RpStroke) angle = make_angle (ax, ay, bx, by);
  g_autoptr (RpStroke) back = make_angle (bx, by, ax, ay);

  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (angle), degrees, 1e-6);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (back), degrees, 1e-6);
}

/* Whichever arm comes first, and across the side where directions start over. */
static void
test_degrees (void)
{
  assert_degrees (0.5, 0.1, 0.5, 0.9, 180);
  assert_degrees (0.5, 0.1, 0.9, 0.5, 90);
  assert_degrees (0.1, 0.4, 0.1, 0.6, 2 * atan (0.25) * 180 / G_PI);
  assert_degrees (0.9, 0.9, 0.7, 0.7, 0);
  assert_degrees (0.1, 0.1, 0.5, 0.9, 135);
}

static void
test_level (void)
{
  RpStrokePoint points[] = { { 0.1, 0.3, 1 }, { 0.8, 0.5, 1 } };
  g_autoptr (RpStroke) level = rp_stroke_new (RP_STROKE_LEVEL, 1, 0.01, 2, points, 2);

  g_assert_cmpfloat (g_array_index (level->points, RpStrokePoint, 1).y, ==, 0.3);
  g_assert_cmpfloat (g_array_index (level->points, RpStrokePoint, 1).x, ==, 0.8);
}

static void
test_distance (void)
{
  RpStrokePoint points[] = { { 0, 0, 1 }, { 1, 0, 1 }, { 1, 1, 0.5 } };
  g_autoptr (RpStroke) pen = rp_stroke_new (RP_STROKE_PEN, 0, 0.01, RP_STROKE_ALWAYS, points, 3);
  g_autoptr (RpStroke) dot = rp_stroke_new (RP_STROKE_PEN, 0, 0.01, RP_STROKE_ALWAYS, points, 1);

  g_assert_cmpfloat_with_epsilon (rp_stroke_get_distance (pen, 0.5, 0.25), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_distance (pen, 1.5, 0.5), 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_distance (pen, 1, 2), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_distance (dot, 3, 4), 5, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stroke/degrees", test_degrees);
  g_test_add_func ("/stroke/level", test_level);
  g_test_add_func ("/stroke/distance", test_distance);
  return g_test_run ();
}
