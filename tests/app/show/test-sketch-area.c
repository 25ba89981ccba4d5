/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-area.h"

static const RpSketchArea plain = { .x = -100, .y = 40, .width = 800, .height = 400 };
static const RpSketchArea mirrored = { .x = -100, .y = 40, .width = 800, .height = 400, .mirrored = TRUE };

static void
assert_place (const RpSketchArea *area, double x, double y, float at_x, float at_y)
{
  RpStrokePoint point = { x, y, 1 }, back;
  graphene_point_t at = rp_sketch_area_place (area, &point);

  g_assert_cmpfloat_with_epsilon (at.x, at_x, 0.01);
  g_assert_cmpfloat_with_epsilon (at.y, at_y, 0.01);
  back = rp_sketch_area_find (area, at.x, at.y, 0.5);
  g_assert_cmpfloat_with_epsilon (back.x, x, 0.001);
  g_assert_cmpfloat_with_epsilon (back.y, y, 0.001);
  g_assert_cmpfloat (back.pressure, ==, 0.5);
}

/* Both ways, in heights of the picture. */
static void
test_there_and_back (void)
{
  assert_place (&plain, 0, 0, -100, 40);
  assert_place (&plain, 0.5, 0.25, 100, 140);
  assert_place (&plain, 2, 1, 700, 440);
  assert_place (&mirrored, 0, 0, 700, 40);
  assert_place (&mirrored, 0.5, 0.25, 500, 140);
  assert_place (&mirrored, 2, 1, -100, 440);
}

/* Nothing is drawn beside the picture, where it could never be seen. */
static void
test_outside (void)
{
  RpStrokePoint point = rp_sketch_area_find (&plain, -500, 900, 1);

  g_assert_cmpfloat (point.x, ==, 0);
  g_assert_cmpfloat (point.y, ==, 1);
  point = rp_sketch_area_find (&mirrored, -500, 0, 1);
  g_assert_cmpfloat (point.x, ==, 2);
  g_assert_cmpfloat (point.y, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch-area/there-and-back", test_there_and_back);
  g_test_add_func ("/sketch-area/outside", test_outside);
  return g_test_run ();
}
