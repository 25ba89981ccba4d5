/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sketch/rp-sketchbook.h"

#define RIGHT "right"
#define WRONG "wrong"

static void
draw (RpSketchbook *book, const char *picture, double y, int phase)
{
  RpStrokePoint points[] = { { 0, y, 1 }, { 1, y, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_LINE, 0, 0.02, phase, points, 2);

  rp_sketchbook_add (book, picture, stroke);
}

static void
assert_strokes (RpSketchbook *book, guint n_right, guint n_wrong)
{
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, RIGHT), ==, n_right);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, WRONG), ==, n_wrong);
}

static void
on_changed (guint *n)
{
  *n += 1;
}

/* One change at a time, whichever picture it was on; a new one ends what could be made again. */
static void
test_undo (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  guint n = 0;

  g_signal_connect_swapped (book, "changed", G_CALLBACK (on_changed), &n);
  g_assert_false (rp_sketchbook_undo (book));
  draw (book, RIGHT, 0.1, RP_STROKE_ALWAYS);
  draw (book, WRONG, 0.2, RP_STROKE_ALWAYS);
  draw (book, RIGHT, 0.3, RP_STROKE_ALWAYS);
  assert_strokes (book, 2, 1);
  g_assert_true (rp_sketchbook_undo (book));
  assert_strokes (book, 1, 1);
  g_assert_true (rp_sketchbook_undo (book));
  assert_strokes (book, 1, 0);
  g_assert_true (rp_sketchbook_redo (book));
  assert_strokes (book, 1, 1);
  draw (book, WRONG, 0.4, RP_STROKE_ALWAYS);
  g_assert_false (rp_sketchbook_redo (book));
  assert_strokes (book, 1, 2);
  g_assert_cmpuint (n, ==, 7);
}

static void
test_erase (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();

  draw (book, RIGHT, 0.5, RP_STROKE_ALWAYS);
  draw (book, RIGHT, 0.52, RP_STROKE_ALWAYS);
  g_assert_false (rp_sketchbook_erase (book, WRONG, 0, 0.5, 0.5, 0.05));
  g_assert_false (rp_sketchbook_erase (book, RIGHT, 0, 0.5, 0.7, 0.05));
  g_assert_true (rp_sketchbook_erase (book, RIGHT, 0, 0.5, 0.51, 0.05));
  g_assert_cmpfloat (g_array_index (rp_sketchbook_get_stroke (book, RIGHT, 0)->points, RpStrokePoint, 0).y,
                     ==, 0.5);
  g_assert_true (rp_sketchbook_undo (book));
  assert_strokes (book, 2, 0);
}

/* One change, in its place among the others. */
static void
test_replace (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  RpStrokePoint points[] = { { 0, 0.9, 1 }, { 1, 0.9, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_LINE, 1, 0.02, RP_STROKE_ALWAYS, points, 2);

  draw (book, RIGHT, 0.1, RP_STROKE_ALWAYS);
  draw (book, RIGHT, 0.2, RP_STROKE_ALWAYS);
  rp_sketchbook_replace (book, RIGHT, 0, stroke);
  assert_strokes (book, 2, 0);
  g_assert_true (rp_sketchbook_get_stroke (book, RIGHT, 0) == stroke);
  g_assert_true (rp_sketchbook_undo (book));
  assert_strokes (book, 2, 0);
  g_assert_cmpuint (rp_sketchbook_get_stroke (book, RIGHT, 0)->colour, ==, 0);
  g_assert_true (rp_sketchbook_redo (book));
  g_assert_true (rp_sketchbook_get_stroke (book, RIGHT, 0) == stroke);
}

/* The nearest point of an angle that can be seen; lines have none. */
static void
test_find_angle (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  RpStrokePoint points[] = { { 0.2, 0.2, 1 }, { 0.5, 0.5, 1 }, { 0.2, 0.8, 1 } };
  g_autoptr (RpStroke) angle = rp_stroke_new (RP_STROKE_ANGLE, 0, 0.02, 1, points, 3);
  guint i = 9, point = 9;

  draw (book, RIGHT, 0.5, RP_STROKE_ALWAYS);
  g_assert_false (rp_sketchbook_find_angle (book, RIGHT, 1, 0, 0.5, 0.1, &i, &point));
  rp_sketchbook_add (book, RIGHT, angle);
  g_assert_false (rp_sketchbook_find_angle (book, RIGHT, 0, 0.5, 0.5, 0.1, &i, &point));
  g_assert_false (rp_sketchbook_find_angle (book, RIGHT, 1, 0.5, 0.65, 0.1, &i, &point));
  g_assert_true (rp_sketchbook_find_angle (book, RIGHT, 1, 0.45, 0.5, 0.1, &i, &point));
  g_assert_cmpuint (i, ==, 1);
  g_assert_cmpuint (point, ==, 1);
  g_assert_true (rp_sketchbook_find_angle (book, RIGHT, 1, 0.2, 0.55, 0.9, &i, &point));
  g_assert_cmpuint (point, ==, 2);
}

/* What cannot be seen cannot be erased by mistake. */
static void
test_other_phase (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();

  draw (book, RIGHT, 0.5, 2);
  g_assert_false (rp_sketchbook_erase (book, RIGHT, 1, 0.5, 0.5, 0.05));
  g_assert_true (rp_sketchbook_erase (book, RIGHT, 2, 0.5, 0.5, 0.05));
}

static void
test_clear (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  const char *const both[] = { RIGHT, WRONG, NULL };

  g_assert_false (rp_sketchbook_clear (book, both));
  g_assert_false (rp_sketchbook_get_can_undo (book));
  draw (book, RIGHT, 0.1, RP_STROKE_ALWAYS);
  draw (book, WRONG, 0.2, RP_STROKE_ALWAYS);
  draw (book, "other", 0.3, RP_STROKE_ALWAYS);
  g_assert_true (rp_sketchbook_clear (book, both));
  assert_strokes (book, 0, 0);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, "other"), ==, 1);
  g_assert_true (rp_sketchbook_undo (book));
  assert_strokes (book, 1, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketchbook/undo", test_undo);
  g_test_add_func ("/sketchbook/erase", test_erase);
  g_test_add_func ("/sketchbook/replace", test_replace);
  g_test_add_func ("/sketchbook/find-angle", test_find_angle);
  g_test_add_func ("/sketchbook/other-phase", test_other_phase);
  g_test_add_func ("/sketchbook/clear", test_clear);
  return g_test_run ();
}
