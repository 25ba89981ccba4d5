/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-pointer.h"

#define SIZE 400
#define KEY "picture"

/* What a finger or a stylus would send. GTK lets nobody make events, so what the pointer asks of them is answered here, in
 * place of GTK's own functions; without one there is no event, as when a signal is emitted by hand. */
typedef struct
{
  GdkEventType type;
  gboolean stylus;
  GdkDeviceToolType end; /* of a stylus */
  double pressure;       /* less than 0 where it cannot be felt */
  double x;
  double y;
  GdkTimeCoord history[2]; /* places that it passed since the last event */
  guint n_history;
  GtkEventSequenceState state; /* what the gesture was told */
} Fake;

static Fake *fake;

GdkEvent *
gtk_gesture_get_last_event (GtkGesture *gesture, GdkEventSequence *sequence)
{
  return (GdkEvent *) fake;
}

gboolean
gtk_gesture_set_state (GtkGesture *gesture, GtkEventSequenceState state)
{
  if (fake)
    fake->state = state;
  return TRUE;
}

GdkEventType
gdk_event_get_event_type (GdkEvent *event)
{
  return ((Fake *) event)->type;
}

GdkDeviceTool *
gdk_event_get_device_tool (GdkEvent *event)
{
  return ((Fake *) event)->stylus ? (GdkDeviceTool *) event : NULL;
}

GdkDeviceToolType
gdk_device_tool_get_tool_type (GdkDeviceTool *tool)
{
  return ((Fake *) tool)->end;
}

gboolean
gdk_event_get_axis (GdkEvent *event, GdkAxisUse axis_use, double *value)
{
  const Fake *self = (Fake *) event;

  g_assert_cmpint (axis_use, ==, GDK_AXIS_PRESSURE);
  *value = self->pressure < 0 ? 0 : self->pressure;
  return self->pressure >= 0;
}

gboolean
gdk_event_get_position (GdkEvent *event, double *x, double *y)
{
  *x = ((Fake *) event)->x;
  *y = ((Fake *) event)->y;
  return TRUE;
}

GdkTimeCoord *
gdk_event_get_history (GdkEvent *event, guint *out_n_coords)
{
  const Fake *self = (Fake *) event;

  *out_n_coords = self->n_history;
  return g_memdup2 (self->history, sizeof self->history);
}

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
  fake = NULL;
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

static double
get_pressure (const RpStroke *stroke, guint i)
{
  return g_array_index (stroke->points, RpStrokePoint, i).pressure;
}

static double
get_least_pressure (const RpStroke *stroke)
{
  double least = 1;

  for (guint i = 0; i + 1 < stroke->points->len; i++)
    least = MIN (least, get_pressure (stroke, i));
  return least;
}

static double
get_most_pressure (const RpStroke *stroke)
{
  double most = 0;

  for (guint i = 0; i < stroke->points->len; i++)
    most = MAX (most, get_pressure (stroke, i));
  return most;
}

/* Pressed harder, the line is wider there, as far as it is smooth; as it leaves, it does not end in nothing. */
static void
test_pressure (Fixture *fixture, gconstpointer data)
{
  Fake stylus
      = { .type = GDK_BUTTON_PRESS, .stylus = TRUE, .end = GDK_DEVICE_TOOL_TYPE_PEN, .pressure = 0.5 };
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  const RpStroke *stroke;

  fake = &stylus;
  set_tool (fixture, RP_SKETCH_TOOL_PEN);
  g_signal_emit_by_name (gesture, "drag-begin", 120., 140.);
  g_assert_cmpint (stylus.state, ==, GTK_EVENT_SEQUENCE_CLAIMED);
  stylus.type = GDK_MOTION_NOTIFY;
  stylus.pressure = 0.8;
  g_signal_emit_by_name (gesture, "drag-update", 40., 0.);
  stylus.pressure = 0;
  g_signal_emit_by_name (gesture, "drag-end", 80., 60.);
  stroke = get_stroke (fixture, 0);
  g_assert_cmpfloat (get_pressure (stroke, 0), ==, 0.5);
  g_assert_cmpfloat_with_epsilon (get_most_pressure (stroke), 0.8, 0.1);
  g_assert_cmpfloat (get_pressure (stroke, stroke->points->len - 1), >, 0);
}

/* A stylus that cannot feel is a mouse. */
static void
test_no_pressure (Fixture *fixture, gconstpointer data)
{
  Fake stylus = { .type = GDK_BUTTON_PRESS, .stylus = TRUE, .end = GDK_DEVICE_TOOL_TYPE_PEN, .pressure = -1 };

  fake = &stylus;
  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  drag (fixture, 120, 140, 100, 40);
  assert_point (get_stroke (fixture, 0), 0, 0.1, 0.2);
  assert_point (get_stroke (fixture, 0), 1, 0.6, 0.4);
}

/* The places that a fast stylus passed between two frames are drawn too, each as hard as it was pressed there. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  const GdkAxisFlags flags = GDK_AXIS_FLAG_X | GDK_AXIS_FLAG_Y | GDK_AXIS_FLAG_PRESSURE;
  Fake stylus
      = { .type = GDK_BUTTON_PRESS, .stylus = TRUE, .end = GDK_DEVICE_TOOL_TYPE_PEN, .pressure = 0.6 };
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  const RpStroke *stroke;

  fake = &stylus;
  set_tool (fixture, RP_SKETCH_TOOL_PEN);
  g_signal_emit_by_name (gesture, "drag-begin", 120., 120.);
  stylus.type = GDK_MOTION_NOTIFY;
  /* The event tells places of the window, which is elsewhere. */
  stylus.x = 1160;
  stylus.y = 1200;
  stylus.n_history = 2;
  for (guint i = 0; i < 2; i++)
    {
      stylus.history[i].flags = flags;
      stylus.history[i].axes[GDK_AXIS_X] = i == 0 ? 1120 : 1160;
      stylus.history[i].axes[GDK_AXIS_Y] = i == 0 ? 1200 : 1140;
      stylus.history[i].axes[GDK_AXIS_PRESSURE] = 0.3 + 0.1 * i;
    }
  g_signal_emit_by_name (gesture, "drag-update", 40., 80.);
  stylus.n_history = 0;
  g_signal_emit_by_name (gesture, "drag-end", 41., 80.);
  stroke = get_stroke (fixture, 0);
  /* It went down first, then across, and not straight to where it is now. */
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_distance (stroke, 0.1, 0.45), 0, 0.04);
  g_assert_cmpfloat_with_epsilon (rp_stroke_get_distance (stroke, 0.3, 0.25), 0, 0.04);
  g_assert_cmpfloat (rp_stroke_get_distance (stroke, 0.15, 0.25), >, 0.04);
  g_assert_cmpfloat (get_least_pressure (stroke), <, 0.45);
}

/* The other end of a stylus erases, whatever is in hand. */
static void
test_other_end (Fixture *fixture, gconstpointer data)
{
  Fake stylus
      = { .type = GDK_BUTTON_PRESS, .stylus = TRUE, .end = GDK_DEVICE_TOOL_TYPE_ERASER, .pressure = 0.5 };

  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  drag (fixture, 120, 140, 100, 40);
  get_stroke (fixture, 0);
  fake = &stylus;
  drag (fixture, 170, 160, 2, 2);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (fixture->book, KEY), ==, 0);
}

/* A finger draws only once it has moved: until then a second one may come and enlarge. It is pressed fully, and leaves
 * nothing to hover. */
static void
test_finger (Fixture *fixture, gconstpointer data)
{
  Fake finger = { .type = GDK_TOUCH_BEGIN, .pressure = -1 };
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);
  graphene_point_t place;

  fake = &finger;
  set_tool (fixture, RP_SKETCH_TOOL_LINE);
  g_signal_emit_by_name (gesture, "drag-begin", 120., 140.);
  g_assert_cmpint (finger.state, ==, GTK_EVENT_SEQUENCE_NONE);
  finger.type = GDK_TOUCH_UPDATE;
  g_signal_emit_by_name (gesture, "drag-update", 2., 0.);
  g_assert_cmpint (finger.state, ==, GTK_EVENT_SEQUENCE_NONE);
  g_signal_emit_by_name (gesture, "drag-update", 60., 0.);
  g_assert_cmpint (finger.state, ==, GTK_EVENT_SEQUENCE_CLAIMED);
  finger.type = GDK_TOUCH_END;
  g_signal_emit_by_name (gesture, "drag-end", 100., 40.);
  assert_point (get_stroke (fixture, 0), 0, 0.1, 0.2);
  assert_point (get_stroke (fixture, 0), 1, 0.6, 0.4);
  g_assert_false (rp_sketch_pointer_get_place (fixture->pointer, &place));
}

/* A second finger takes the first one's line away before it is one. */
static void
test_second_finger (Fixture *fixture, gconstpointer data)
{
  Fake finger = { .type = GDK_TOUCH_BEGIN, .pressure = -1 };
  GtkGesture *gesture = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  fake = &finger;
  set_tool (fixture, RP_SKETCH_TOOL_PEN);
  g_signal_emit_by_name (gesture, "drag-begin", 120., 140.);
  g_signal_emit_by_name (gesture, "cancel", NULL);
  g_signal_emit_by_name (gesture, "drag-end", 0., 0.);
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (fixture->book, KEY), ==, 0);
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
  ADD ("pressure", test_pressure);
  ADD ("no-pressure", test_no_pressure);
  ADD ("history", test_history);
  ADD ("other-end", test_other_end);
  ADD ("finger", test_finger);
  ADD ("second-finger", test_second_finger);
  ADD ("keys", test_keys);
  ADD ("keys-measure", test_keys_measure);
  ADD ("keys-draw", test_keys_draw);
  ADD ("keys-steps", test_keys_steps);

  return g_test_run ();
}
