/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-fit.h"

static void
assert_area (const RpShowFit *fit, double x, double y, double width, double height)
{
  graphene_rect_t area;

  rp_show_fit_get_area (fit, &area);
  g_assert_cmpfloat_with_epsilon (area.origin.x, x, 1.01);
  g_assert_cmpfloat_with_epsilon (area.origin.y, y, 1.01);
  g_assert_cmpfloat_with_epsilon (area.size.width, width, 1.01);
  g_assert_cmpfloat_with_epsilon (area.size.height, height, 1.01);
}

static void
test_whole (void)
{
  RpShowFit fit = { 400, 200, 1, 1, 0.5, 0.5, FALSE };

  assert_area (&fit, 100, 0, 200, 200);
  /* There is nothing else to look at. */
  fit.x = 0.2;
  assert_area (&fit, 100, 0, 200, 200);
  fit.ratio = 4;
  assert_area (&fit, 0, 50, 400, 100);
  fit.ratio = 0;
  assert_area (&fit, 22, 0, 356, 200);
}

/* Along the side on which it is whole it stays in the middle; along the other it goes to its edge and no further. */
static void
test_enlarged (void)
{
  RpShowFit fit = { 400, 200, 1, 1.5, 0, 0, FALSE };
  double x, y;

  assert_area (&fit, 50, 0, 300, 300);
  rp_show_fit_get_middle (&fit, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.5, 0.01);
  g_assert_cmpfloat_with_epsilon (y, 1 / 3., 0.01);
  fit.zoom = 4;
  fit.x = 0.75;
  fit.y = 1;
  assert_area (&fit, -400, -600, 800, 800);
  rp_show_fit_get_middle (&fit, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.75, 0.01);
  g_assert_cmpfloat_with_epsilon (y, 0.875, 0.01);
}

/* In the mirror the same part of the body is seen. */
static void
test_mirrored (void)
{
  RpShowFit fit = { 400, 200, 1, 4, 0.3, 0.5, TRUE };
  double x, y;

  assert_area (&fit, 200 - 0.7 * 800, -300, 800, 800);
  rp_show_fit_get_middle (&fit, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.3, 0.01);
}

/* What shows the picture covers the room, whatever is asked for. */
static void
test_covers_the_room (void)
{
  for (double zoom = 1; zoom <= 4; zoom *= 1.19)
    for (double x = 0; x <= 1; x += 0.1)
      {
        RpShowFit fit = { 401, 223, 0.8, zoom, x, 1 - x, x > 0.5 };
        GtkAllocation view;

        rp_show_fit_get_view (&fit, &view);
        g_assert_cmpint (view.x, <=, 0);
        g_assert_cmpint (view.y, <=, 0);
        g_assert_cmpint (view.x + view.width, >=, 401);
        g_assert_cmpint (view.y + view.height, >=, 223);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/show-fit/whole", test_whole);
  g_test_add_func ("/show-fit/enlarged", test_enlarged);
  g_test_add_func ("/show-fit/mirrored", test_mirrored);
  g_test_add_func ("/show-fit/covers", test_covers_the_room);

  return g_test_run ();
}
