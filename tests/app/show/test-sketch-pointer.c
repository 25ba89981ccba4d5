/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-pointer.h"

#define SIZE 400
#define KEY "picture"

typedef struct
{
  RpSketchbook *book;
  RpSketchTools *tools;
  RpSketchHand *hand;
  RpSketchPointer *pointer;
  GtkWidget *widget;
  GtkWindow *window;
} Fixture;

/* The picture lies in the middle, enlarged by nothing. */
static gboolean
find_area (GtkWidget *widget, RpSketchArea *area)
{
  *area = (RpSketchArea){
    .x = 100,
    .y = 100,
    .width = 200,
    .height = 200,
    .line = 200,
    .unit = 1,
    .seen = { { 100, 100 }, { 200, 200 } },
  };
  return TRUE;
}

static void
set_tool (Fixture *fixture, RpSketchTool tool)
{
  rp_sketch_tools_set_tool (fixture->tools, tool);
  rp_sketch_pointer_set_tool (fixture->pointer, tool);
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
  fixture->widget = gtk_drawing_area_new ();
  fixture->pointer = rp_sketch_pointer_new (fixture->widget, fixture->hand, find_area);
  fixture->window = pixels_show (fixture->widget, SIZE, SIZE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->pointer);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->hand);
  g_assert_finalize_object (fixture->tools);
  g_assert_finalize_object (fixture->book);
}

static gpointer
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static void
drag (Fixture *fixture, double x, double y, double dx, double dy)
{
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
  g_signal_emit_by_name (gesture, "drag-update", dx / 2, dy / 2);
  g_signal_emit_by_name (gesture, "drag-end", dx, dy);
}

static void
press_key (Fixture *fixture, guint key, GdkModifierType state, guint times)
{
  while (times-- > 0)
    g_assert_true (rp_sketch_pointer_press_key (fixture->pointer, key, state));
}

static const RpStroke *
get_stroke (Fixture *fixture, guint i)
{
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (fixture->book, KEY), ==, i + 1);
  return rp_sketchbook_get_stroke (fixture->book, KEY, i);
}

static void
assert_point (const RpStroke *stroke, guint i, double x, double y)
{
  const RpStrokePoint *point = &g_array_index (stroke->points, RpStrokePoint, i);

  g_assert_cmpfloat_with_epsilon (point->x, x, 1e-4);
  g_assert_cmpfloat_with_epsilon (point->y, y, 1e-4);
  g_assert_cmpfloat (point->pressure, ==, 1);
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  drag (fixture, 120, 140, 100, 40);
  assert_point (get_stroke (fixture, 0), 0, 0.1, 0.2);
  assert_point (get_stroke (fixture, 0), 1, 0.6, 0.4);
}

static void
test_beside_the_picture (Fixture *fixture, gconstpointer data)
{
  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  drag (fixture, 20, 140, 200, 40);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (fixture->book, KEY), ==, 0);
}

/* Points may be set one by one, and the line follows in between. */
static void
test_hover (Fixture *fixture, gconstpointer data)
{
  GtkEventController *motion = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_MOTION);
  g_autoptr (RpStroke) preview = NULL;
  graphene_point_t place;

  g_assert_false (rp_sketch_pointer_get_place (fixture->pointer, &place));
  set_tool (fixture, RP_SKETCH_TOOL_ANGLE);
  drag (fixture, 200, 120, 0, 0);
  g_signal_emit_by_name (motion, "motion", 200., 200.);
  preview = rp_sketch_hand_make_preview (fixture->hand);
  assert_point (preview, 1, 0.5, 0.5);
  g_assert_true (rp_sketch_pointer_get_place (fixture->pointer, &place));
  g_assert_cmpfloat (place.x, ==, 200);
  drag (fixture, 200, 200, 0, 0);
  drag (fixture, 280, 200, 0, 0);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (get_stroke (fixture, 0)), 90, 1e-4);
  g_signal_emit_by_name (motion, "leave");
  g_assert_false (rp_sketch_pointer_get_place (fixture->pointer, &place));
}

/* A gesture that turns out to be another one leaves nothing. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  set_tool (fixture, RP_SKETCH_TOOL_PEN);
  g_signal_emit_by_name (gesture, "drag-begin", 150., 150.);
  g_signal_emit_by_name (gesture, "cancel", NULL);
  g_signal_emit_by_name (gesture, "drag-end", 50., 50.);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (fixture->book, KEY), ==, 0);
}

/* From the middle, in steps; the cross stays on the picture. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  graphene_point_t cross;

  g_assert_false (rp_sketch_pointer_press_key (fixture->pointer, GDK_KEY_Left, 0));
  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  g_assert_false (rp_sketch_pointer_press_key (fixture->pointer, GDK_KEY_Tab, 0));
  g_assert_false (rp_sketch_pointer_press_key (fixture->pointer, GDK_KEY_Escape, 0));
  press_key (fixture, GDK_KEY_Return, 0, 1);
  g_assert_true (rp_sketch_pointer_get_cross (fixture->pointer, &cross));
  g_assert_cmpfloat (cross.x, ==, 200);
  press_key (fixture, GDK_KEY_Left, 0, 2);
  press_key (fixture, GDK_KEY_Up, GDK_CONTROL_MASK, 3);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  press_key (fixture, GDK_KEY_Right, 0, 100);
  press_key (fixture, GDK_KEY_Down, 0, 1);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  assert_point (get_stroke (fixture, 0), 0, 0.5 - 32 / 200., 0.5 - 6 / 200.);
  assert_point (get_stroke (fixture, 0), 1, 1, 0.5 + 10 / 200.);
  set_tool (fixture, RP_SKETCH_TOOL_NONE);
  g_assert_false (rp_sketch_pointer_get_cross (fixture->pointer, &cross));
}

/* An angle without a mouse: set, dropped, set, and moved afterwards. */
static void
test_keys_measure (Fixture *fixture, gconstpointer data)
{
  set_tool (fixture, RP_SKETCH_TOOL_ANGLE);
  press_key (fixture, GDK_KEY_Up, 0, 4);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  press_key (fixture, GDK_KEY_Escape, 0, 1);
  g_assert_false (rp_sketch_pointer_press_key (fixture->pointer, GDK_KEY_Escape, 0));
  press_key (fixture, GDK_KEY_KP_Enter, 0, 1);
  press_key (fixture, GDK_KEY_Down, 0, 4);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  press_key (fixture, GDK_KEY_Right, 0, 4);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (get_stroke (fixture, 0)), 90, 1e-3);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  press_key (fixture, GDK_KEY_Down, 0, 4);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_degrees (get_stroke (fixture, 0)), 135, 1e-3);
}

/* The pen goes down with Enter and up with the next one. */
static void
test_keys_draw (Fixture *fixture, gconstpointer data)
{
  const RpStroke *stroke;

  set_tool (fixture, RP_SKETCH_TOOL_PEN);
  press_key (fixture, GDK_KEY_Left, 0, 3);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  press_key (fixture, GDK_KEY_Right, 0, 3);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  stroke = get_stroke (fixture, 0);
  assert_point (stroke, 0, 0.5 - 48 / 200., 0.5);
  assert_point (stroke, stroke->points->len - 1, 0.5, 0.5);
  set_tool (fixture, RP_SKETCH_TOOL_ERASER);
  press_key (fixture, GDK_KEY_Left, 0, 1);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (fixture->book, KEY), ==, 0);
}

/* Shift keeps to steps of 15 degrees. */
static void
test_keys_steps (Fixture *fixture, gconstpointer data)
{
  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  press_key (fixture, GDK_KEY_Left, 0, 4);
  press_key (fixture, GDK_KEY_Return, 0, 1);
  press_key (fixture, GDK_KEY_Right, 0, 8);
  press_key (fixture, GDK_KEY_Down, GDK_CONTROL_MASK, 3);
  press_key (fixture, GDK_KEY_Return, GDK_SHIFT_MASK, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (get_stroke (fixture, 0)->points, RpStrokePoint, 1).y, 0.5,
                                  1e-4);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/sketch-pointer/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("drag", test_drag);
  ADD ("beside-the-picture", test_beside_the_picture);
  ADD ("hover", test_hover);
  ADD ("cancel", test_cancel);
  ADD ("keys", test_keys);
  ADD ("keys-measure", test_keys_measure);
  ADD ("keys-draw", test_keys_draw);
  ADD ("keys-steps", test_keys_steps);

  return g_test_run ();
}
