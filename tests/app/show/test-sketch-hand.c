/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-hand.h"

#define PIXEL (1 / 700.)
#define KEY "clip#left"

typedef struct
{
  RpSketchbook *book;
  RpSketchTools *tools;
  RpSketchHand *hand;
  double degrees;
  guint measured;
} Fixture;

static void
on_measured (RpSketchHand *hand, double degrees, Fixture *fixture)
{
  fixture->degrees = degrees;
  fixture->measured++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = rp_sketchbook_new ();
  fixture->tools = rp_sketch_tools_new (fixture->book);
  fixture->hand = rp_sketch_hand_new ();
  rp_sketch_hand_set_sketchbook (fixture->hand, fixture->book);
  rp_sketch_hand_set_tools (fixture->hand, fixture->tools);
  rp_sketch_hand_set_picture (fixture->hand, KEY);
  rp_sketch_hand_set_phase (fixture->hand, 1);
  g_signal_connect (fixture->hand, "measured", G_CALLBACK (on_measured), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->hand);
  g_assert_finalize_object (fixture->tools);
  g_assert_finalize_object (fixture->book);
}

static void
press (Fixture *fixture, double x, double y)
{
  RpStrokePoint point = { x, y, 1 };

  rp_sketch_hand_press (fixture->hand, rp_sketch_tools_get_tool (fixture->tools), &point, PIXEL, FALSE);
}

static void
move (Fixture *fixture, double x, double y)
{
  RpStrokePoint point = { x, y, 1 };

  rp_sketch_hand_move (fixture->hand, &point, FALSE);
}

static void
release (Fixture *fixture, double x, double y)
{
  RpStrokePoint point = { x, y, 1 };

  rp_sketch_hand_release (fixture->hand, &point, FALSE);
}

static void
drag (Fixture *fixture, double x, double y, double to_x, double to_y)
{
  press (fixture, x, y);
  move (fixture, to_x, to_y);
  release (fixture, to_x, to_y);
}

static void
click (Fixture *fixture, double x, double y)
{
  press (fixture, x, y);
  release (fixture, x, y);
}

static guint
count (Fixture *fixture)
{
  return rp_sketchbook_get_n_strokes (fixture->book, KEY);
}

static void
add_angle (Fixture *fixture)
{
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ANGLE);
  click (fixture, 0.5, 0.1);
  click (fixture, 0.5, 0.5);
  click (fixture, 0.9, 0.5);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  drag (fixture, 0.1, 0.1, 0.5, 0.5);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_null (rp_sketch_hand_make_preview (fixture->hand));
}

static void
test_draws (Fixture *fixture, gconstpointer data)
{
  const RpStroke *stroke;

  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_LINE);
  rp_sketch_tools_set_colour (fixture->tools, 2);
  rp_sketch_tools_set_only_phase (fixture->tools, TRUE);
  drag (fixture, 0.1, 0.1, 0.5, 0.5);
  g_assert_cmpuint (count (fixture), ==, 1);
  stroke = rp_sketchbook_get_stroke (fixture->book, KEY, 0);
  g_assert_cmpint (stroke->kind, ==, RP_STROKE_LINE);
  g_assert_cmpuint (stroke->colour, ==, 2);
  g_assert_cmpint (stroke->phase, ==, 1);
  rp_sketch_tools_set_only_phase (fixture->tools, FALSE);
  drag (fixture, 0.1, 0.1, 0.5, 0.5);
  g_assert_cmpint (rp_sketchbook_get_stroke (fixture->book, KEY, 1)->phase, ==, RP_STROKE_ALWAYS);
}

static void
test_measures (Fixture *fixture, gconstpointer data)
{
  add_angle (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpuint (fixture->measured, ==, 1);
  g_assert_cmpfloat_with_epsilon (fixture->degrees, 90, 1e-6);
}

/* A point of an angle goes where it is dragged: one change, told once. */
static void
test_moves_point (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpStroke) preview = NULL;
  guint i = 9;

  add_angle (fixture);
  press (fixture, 0.91, 0.5);
  move (fixture, 0.8, 0.7);
  g_assert_true (rp_sketch_hand_get_grabbed (fixture->hand, &i));
  g_assert_cmpuint (i, ==, 0);
  preview = rp_sketch_hand_make_preview (fixture->hand);
  g_assert_cmpint (preview->kind, ==, RP_STROKE_ANGLE);
  move (fixture, 0.6, 0.9);
  release (fixture, 0.5, 0.9);
  g_assert_cmpuint (count (fixture), ==, 1);
  g_assert_cmpuint (fixture->measured, ==, 2);
  g_assert_cmpfloat_with_epsilon (fixture->degrees, 180, 1e-6);
  g_assert_true (rp_sketchbook_undo (fixture->book));
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (rp_sketchbook_get_stroke (fixture->book, KEY, 0)),
                                  90, 1e-6);
}

/* A tap on a point does not move it: the next angle begins exactly there. */
static void
test_begins_at_point (Fixture *fixture, gconstpointer data)
{
  add_angle (fixture);
  click (fixture, 0.905, 0.503);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 1);
  g_assert_cmpfloat (rp_sketch_hand_get_set (fixture->hand, 0)->x, ==, 0.9);
  g_assert_cmpfloat (rp_sketch_hand_get_set (fixture->hand, 0)->y, ==, 0.5);
  g_assert_cmpuint (fixture->measured, ==, 1);
}

/* What is taken back while a point is held is gone, and not moved. */
static void
test_undo_while_held (Fixture *fixture, gconstpointer data)
{
  add_angle (fixture);
  press (fixture, 0.9, 0.5);
  move (fixture, 0.6, 0.9);
  rp_sketchbook_undo (fixture->book);
  g_assert_false (rp_sketch_hand_get_grabbed (fixture->hand, NULL));
  release (fixture, 0.6, 0.9);
  g_assert_cmpuint (count (fixture), ==, 0);
}

/* Each line under the eraser is one change, also between two places of a quick hand; other phases' lines stay. */
static void
test_erases (Fixture *fixture, gconstpointer data)
{
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_LINE);
  drag (fixture, 0.2, 0.1, 0.2, 0.9);
  drag (fixture, 0.5, 0.1, 0.5, 0.9);
  drag (fixture, 0.8, 0.1, 0.8, 0.9);
  rp_sketch_tools_set_only_phase (fixture->tools, TRUE);
  rp_sketch_hand_set_phase (fixture->hand, 2);
  drag (fixture, 0.6, 0.1, 0.6, 0.9);
  rp_sketch_hand_set_phase (fixture->hand, 1);
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ERASER);
  drag (fixture, 0.3, 0.5, 0.7, 0.5);
  g_assert_cmpuint (count (fixture), ==, 3);
  drag (fixture, 0.1, 0.5, 0.9, 0.5);
  g_assert_cmpuint (count (fixture), ==, 1);
  rp_sketchbook_undo (fixture->book);
  g_assert_cmpuint (count (fixture), ==, 2);
  rp_sketchbook_undo (fixture->book);
  rp_sketchbook_undo (fixture->book);
  g_assert_cmpuint (count (fixture), ==, 4);
}

/* Undo and the dropping of the tool take the point in hand first. */
static void
test_drops (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = rp_sketch_tools_get_actions (fixture->tools);

  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ANGLE);
  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  click (fixture, 0.5, 0.1);
  click (fixture, 0.5, 0.5);
  g_assert_true (g_action_group_get_action_enabled (actions, "undo"));
  g_action_group_activate_action (actions, "undo", NULL);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 1);
  g_action_group_activate_action (actions, "drop-tool", NULL);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 0);
  g_assert_cmpint (rp_sketch_tools_get_tool (fixture->tools), ==, RP_SKETCH_TOOL_ANGLE);
  g_assert_false (g_action_group_get_action_enabled (actions, "undo"));
  g_action_group_activate_action (actions, "drop-tool", NULL);
  g_assert_cmpint (rp_sketch_tools_get_tool (fixture->tools), ==, RP_SKETCH_TOOL_NONE);
}

/* Another tool, another picture or another pane: what was not finished is dropped. */
static void
test_leaves (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSketchHand) other = rp_sketch_hand_new ();
  RpStrokePoint point = { 0.3, 0.3, 1 };

  rp_sketch_hand_set_sketchbook (other, fixture->book);
  rp_sketch_hand_set_tools (other, fixture->tools);
  rp_sketch_hand_set_picture (other, "other");
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ANGLE);
  click (fixture, 0.5, 0.1);
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_LINE);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 0);
  click (fixture, 0.5, 0.1);
  rp_sketch_hand_set_picture (fixture->hand, "third");
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 0);
  click (fixture, 0.5, 0.1);
  rp_sketch_hand_press (other, RP_SKETCH_TOOL_LINE, &point, PIXEL, FALSE);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 0);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (other), ==, 1);
  g_assert_true (rp_sketch_tools_get_hand (fixture->tools) == other);
}

/* Two fingers that zoom leave no line, and cost no point that was set. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_PEN);
  press (fixture, 0.5, 0.1);
  rp_sketch_hand_cancel (fixture->hand);
  release (fixture, 0.5, 0.1);
  g_assert_cmpuint (count (fixture), ==, 0);
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ANGLE);
  click (fixture, 0.5, 0.1);
  press (fixture, 0.9, 0.9);
  rp_sketch_hand_cancel (fixture->hand);
  g_assert_cmpuint (rp_sketch_hand_get_n_set (fixture->hand), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/sketch-hand/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("empty", test_empty);
  ADD ("draws", test_draws);
  ADD ("measures", test_measures);
  ADD ("moves-point", test_moves_point);
  ADD ("begins-at-point", test_begins_at_point);
  ADD ("undo-while-held", test_undo_while_held);
  ADD ("erases", test_erases);
  ADD ("drops", test_drops);
  ADD ("leaves", test_leaves);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
