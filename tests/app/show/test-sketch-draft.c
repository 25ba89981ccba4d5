/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-draft.h"

#include <math.h>

#define NEAR 0.01
#define GRAIN 0.004

static RpStrokePoint
at (double x, double y)
{
  return (RpStrokePoint){ x, y, 1 };
}

static void
press (RpSketchDraft *draft, double x, double y)
{
  RpStrokePoint point = at (x, y);

  rp_sketch_draft_press (draft, &point, FALSE);
}

static void
move (RpSketchDraft *draft, double x, double y, gboolean steps)
{
  RpStrokePoint point = at (x, y);

  rp_sketch_draft_move (draft, &point, steps);
}

static gboolean
release (RpSketchDraft *draft, double x, double y)
{
  RpStrokePoint point = at (x, y);

  return rp_sketch_draft_release (draft, &point, FALSE);
}

static gboolean
click (RpSketchDraft *draft, double x, double y)
{
  press (draft, x, y);
  return release (draft, x, y);
}

static void
assert_point (RpStroke *stroke, guint i, double x, double y)
{
  const RpStrokePoint *point = &g_array_index (stroke->points, RpStrokePoint, i);

  g_assert_cmpfloat_with_epsilon (point->x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (point->y, y, 1e-6);
}

static void
test_line (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_LINE, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  g_assert_null (rp_sketch_draft_make (draft, 0, 0.01, 0));
  press (draft, 0.1, 0.2);
  g_assert_null (rp_sketch_draft_make (draft, 0, 0.01, 0));
  move (draft, 0.3, 0.3, FALSE);
  stroke = rp_sketch_draft_make (draft, 2, 0.01, 5);
  assert_point (stroke, 1, 0.3, 0.3);
  g_clear_pointer (&stroke, rp_stroke_unref);
  g_assert_true (release (draft, 0.5, 0.6));
  stroke = rp_sketch_draft_make (draft, 2, 0.01, 5);
  g_assert_cmpint (stroke->kind, ==, RP_STROKE_LINE);
  g_assert_cmpuint (stroke->colour, ==, 2);
  g_assert_cmpint (stroke->phase, ==, 5);
  assert_point (stroke, 0, 0.1, 0.2);
  assert_point (stroke, 1, 0.5, 0.6);
}

/* Two taps do what one drag does. */
static void
test_taps (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_LEVEL, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  g_assert_false (click (draft, 0.1, 0.2));
  g_assert_false (click (draft, 0.105, 0.2));
  g_assert_cmpuint (rp_sketch_draft_get_n_set (draft), ==, 1);
  g_assert_true (click (draft, 0.5, 0.25));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  assert_point (stroke, 1, 0.5, 0.2);
}

/* The direction goes by 15 degrees, the length stays. */
static void
test_steps (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_ARROW, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;
  double length = hypot (0.4, 0.39);

  press (draft, 0.1, 0.1);
  move (draft, 0.5, 0.49, TRUE);
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  assert_point (stroke, 1, 0.1 + length * M_SQRT1_2, 0.1 + length * M_SQRT1_2);
  g_clear_pointer (&stroke, rp_stroke_unref);
  move (draft, 0.5, 0.13, TRUE);
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  assert_point (stroke, 1, 0.1 + hypot (0.4, 0.03), 0.1);
}

static void
test_angle_by_clicks (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_ANGLE, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  g_assert_false (click (draft, 0.5, 0.1));
  move (draft, 0.5, 0.4, FALSE);
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpint (stroke->kind, ==, RP_STROKE_LINE);
  g_clear_pointer (&stroke, rp_stroke_unref);
  g_assert_false (click (draft, 0.5, 0.5));
  g_assert_true (click (draft, 0.9, 0.5));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpint (stroke->kind, ==, RP_STROKE_ANGLE);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (stroke), 90, 1e-6);
}

static void
test_angle_by_drag (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_ANGLE, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  press (draft, 0.5, 0.1);
  move (draft, 0.5, 0.3, FALSE);
  g_assert_false (release (draft, 0.5, 0.5));
  g_assert_cmpuint (rp_sketch_draft_get_n_set (draft), ==, 2);
  g_assert_true (click (draft, 0.5, 0.9));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (stroke), 180, 1e-6);
}

static void
test_drop (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_ANGLE, NEAR, GRAIN);

  g_assert_false (rp_sketch_draft_drop (draft));
  click (draft, 0.5, 0.1);
  click (draft, 0.5, 0.5);
  g_assert_true (rp_sketch_draft_drop (draft));
  g_assert_cmpuint (rp_sketch_draft_get_n_set (draft), ==, 1);
  g_assert_cmpfloat (rp_sketch_draft_get_set (draft, 0)->y, ==, 0.1);
  g_assert_true (rp_sketch_draft_drop (draft));
  g_assert_false (rp_sketch_draft_drop (draft));
}

static void
test_dot (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_PEN, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  g_assert_true (click (draft, 0.3, 0.4));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpuint (stroke->points->len, ==, 1);
  assert_point (stroke, 0, 0.3, 0.4);
}

/* Returns how far a line by hand strays from level */
static double
find_stray (const RpStroke *stroke, double y)
{
  double most = 0;

  for (guint i = 0; i < stroke->points->len; i++)
    most = MAX (most, fabs (g_array_index (stroke->points, RpStrokePoint, i).y - y));
  return most;
}

/* A hand that trembles draws a calmer line, from where it began to where it ended. */
static void
test_trembling (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_PEN, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  press (draft, 0.1, 0.5);
  for (guint i = 1; i < 100; i++)
    move (draft, 0.1 + i * 0.004, i % 2 ? 0.502 : 0.498, FALSE);
  g_assert_true (release (draft, 0.5, 0.5));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpfloat (find_stray (stroke, 0.5), <, 0.0008);
  assert_point (stroke, 0, 0.1, 0.5);
  assert_point (stroke, stroke->points->len - 1, 0.5, 0.5);
}

/* A long round line needs few points, and stays round. */
static void
test_few_points (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_PEN, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  press (draft, 0.8, 0.5);
  for (guint i = 1; i < 360; i++)
    move (draft, 0.5 + 0.3 * cos (i * G_PI / 180), 0.5 + 0.3 * sin (i * G_PI / 180), FALSE);
  g_assert_true (release (draft, 0.8, 0.5));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpuint (stroke->points->len, <, 100);
  for (guint i = 0; i < 360; i += 7)
    g_assert_cmpfloat (
        rp_stroke_get_distance (stroke, 0.5 + 0.3 * cos (i * G_PI / 180), 0.5 + 0.3 * sin (i * G_PI / 180)),
        <, GRAIN / 4);
}

/* A corner that is meant stays a corner, however few places a quick hand was seen at. */
static void
test_true (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_PEN, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;

  press (draft, 0.1, 0.1);
  move (draft, 0.5, 0.1, FALSE);
  g_assert_true (release (draft, 0.5, 0.5));
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpfloat (rp_stroke_get_distance (stroke, 0.5, 0.1), <, 0.008);
  g_assert_cmpfloat (rp_stroke_get_distance (stroke, 0.3, 0.1), <, 0.001);
  g_assert_cmpfloat (rp_stroke_get_distance (stroke, 0.5, 0.3), <, 0.001);
}

static void
test_pressure (void)
{
  g_autoptr (RpSketchDraft) draft = rp_sketch_draft_new (RP_STROKE_PEN, NEAR, GRAIN);
  g_autoptr (RpStroke) stroke = NULL;
  RpStrokePoint light = { 0.1, 0.1, 0.2 }, hard = { 0.5, 0.1, 0.9 };

  rp_sketch_draft_press (draft, &light, FALSE);
  rp_sketch_draft_move (draft, &hard, FALSE);
  rp_sketch_draft_release (draft, &hard, FALSE);
  stroke = rp_sketch_draft_make (draft, 0, 0.01, 0);
  g_assert_cmpfloat (g_array_index (stroke->points, RpStrokePoint, 0).pressure, ==, 0.2);
  for (guint i = 0; i < stroke->points->len; i++)
    {
      const RpStrokePoint *point = &g_array_index (stroke->points, RpStrokePoint, i);

      g_assert_cmpfloat_with_epsilon (point->pressure, 0.2 + 0.7 * (point->x - 0.1) / 0.4, 0.02);
    }
  g_assert_cmpfloat (g_array_index (stroke->points, RpStrokePoint, stroke->points->len - 1).pressure, ==,
                     0.9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch-draft/line", test_line);
  g_test_add_func ("/sketch-draft/taps", test_taps);
  g_test_add_func ("/sketch-draft/steps", test_steps);
  g_test_add_func ("/sketch-draft/angle-by-clicks", test_angle_by_clicks);
  g_test_add_func ("/sketch-draft/angle-by-drag", test_angle_by_drag);
  g_test_add_func ("/sketch-draft/drop", test_drop);
  g_test_add_func ("/sketch-draft/dot", test_dot);
  g_test_add_func ("/sketch-draft/trembling", test_trembling);
  g_test_add_func ("/sketch-draft/few-points", test_few_points);
  g_test_add_func ("/sketch-draft/true", test_true);
  g_test_add_func ("/sketch-draft/pressure", test_pressure);
  return g_test_run ();
}
