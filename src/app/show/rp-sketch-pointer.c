/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-pointer.h"

#include <math.h>

/**
 * RpSketchPointer:
 *
 * What draws on a widget: mouse, finger, stylus with its pressure and its other end, and a cross that the keys move.
 */

/* How far the keys move the cross, in pixels of the design. */
#define STEP 16
#define SMALL_STEP 2
/* What can be hit stays large enough in a small window, and under a finger. */
#define LEAST_UNIT 0.75
#define FINGER 1.6
/* A finger that has moved this far, in pixels, draws; before that a second one may join it. */
#define FINGER_MOVE 8
/* How hard a stylus is taken to be pressed as it leaves. */
#define LEAVING 0.2

struct _RpSketchPointer
{
  GObject parent_instance;

  GtkWidget *widget; /* weak */
  RpSketchHand *hand;
  RpSketchAreaFunc find_area;

  RpSketchTool tool;
  graphene_point_t start; /* of a drag */
  graphene_point_t place;
  gboolean has_place;
  graphene_point_t cross;
  gboolean has_cross;
};

G_DEFINE_FINAL_TYPE (RpSketchPointer, rp_sketch_pointer, G_TYPE_OBJECT)

static gboolean
get_area (RpSketchPointer *self, RpSketchArea *area)
{
  return self->widget && self->find_area (self->widget, area);
}

static void
set_cross (RpSketchPointer *self, gboolean has_cross)
{
  self->has_cross = has_cross;
  if (self->widget)
    gtk_widget_queue_draw (self->widget);
}

/* == Mouse, finger and stylus == */

static gboolean
is_shift (GdkModifierType state)
{
  return (state & GDK_SHIFT_MASK) != 0;
}

static gboolean
get_steps (gpointer controller)
{
  return is_shift (gtk_event_controller_get_current_event_state (controller));
}

/* How hard a stylus is pressed; everything else is pressed fully. */
static double
get_pressure (GdkEvent *event)
{
  double pressure = 1;

  if (event && gdk_event_get_device_tool (event) && !gdk_event_get_axis (event, GDK_AXIS_PRESSURE, &pressure))
    pressure = 1;
  return pressure;
}

/* What is pressed: the tool in hand, or the other end of a stylus, which erases. */
static RpSketchTool
get_pressed_tool (RpSketchPointer *self, GdkEvent *event)
{
  GdkDeviceTool *device_tool = event ? gdk_event_get_device_tool (event) : NULL;

  if (device_tool && gdk_device_tool_get_tool_type (device_tool) == GDK_DEVICE_TOOL_TYPE_ERASER)
    return RP_SKETCH_TOOL_ERASER;
  return self->tool;
}

static gboolean
is_finger (GdkEvent *event)
{
  return event && gdk_event_get_event_type (event) >= GDK_TOUCH_BEGIN
         && gdk_event_get_event_type (event) <= GDK_TOUCH_CANCEL;
}

static double
get_pixel (const RpSketchArea *area, gboolean finger)
{
  return MAX (area->unit, LEAST_UNIT) * (finger ? FINGER : 1) / area->height;
}

static GdkEvent *
get_event (GtkGesture *drag)
{
  GdkEventSequence *sequence = gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (drag));

  return gtk_gesture_get_last_event (drag, sequence);
}

static void
on_drag_begin (RpSketchPointer *self, double x, double y, GtkGesture *drag)
{
  GdkEvent *event = get_event (drag);
  graphene_point_t at = GRAPHENE_POINT_INIT ((float) x, (float) y);
  RpSketchArea area;
  RpStrokePoint point;

  if (!get_area (self, &area) || !graphene_rect_contains_point (&area.seen, &at))
    {
      gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (!is_finger (event))
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (self->widget);
  set_cross (self, FALSE);
  self->start = self->place = at;
  self->has_place = TRUE;
  point = rp_sketch_area_find (&area, x, y, get_pressure (event));
  rp_sketch_hand_press (self->hand, get_pressed_tool (self, event), &point,
                        get_pixel (&area, is_finger (event)), get_steps (drag));
}

static void
move_to (RpSketchPointer *self, const RpSketchArea *area, double x, double y, double pressure, gboolean steps)
{
  RpStrokePoint point = rp_sketch_area_find (area, x, y, pressure);

  self->place = GRAPHENE_POINT_INIT ((float) x, (float) y);
  rp_sketch_hand_move (self->hand, &point, steps);
}

/* Goes through the places that a fast pointer passed since the last time. */
static void
follow (RpSketchPointer *self, const RpSketchArea *area, GdkEvent *event, double x, double y, gboolean steps)
{
  g_autofree GdkTimeCoord *history = NULL;
  guint n = 0;
  double event_x, event_y;

  if (event && gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY
      && gdk_event_get_position (event, &event_x, &event_y))
    history = gdk_event_get_history (event, &n);
  for (guint i = 0; i < n; i++)
    {
      const double *axes = history[i].axes;
      gboolean pressed = (history[i].flags & GDK_AXIS_FLAG_PRESSURE) && gdk_event_get_device_tool (event);

      if ((history[i].flags & GDK_AXIS_FLAG_X) && (history[i].flags & GDK_AXIS_FLAG_Y))
        move_to (self, area, axes[GDK_AXIS_X] - event_x + x, axes[GDK_AXIS_Y] - event_y + y,
                 pressed ? axes[GDK_AXIS_PRESSURE] : 1, steps);
    }
}

static void
on_drag_update (RpSketchPointer *self, double offset_x, double offset_y, GtkGesture *drag)
{
  GdkEvent *event = get_event (drag);
  double x = self->start.x + offset_x, y = self->start.y + offset_y;
  gboolean steps = get_steps (drag);
  RpSketchArea area;

  if (!get_area (self, &area))
    return;
  if (is_finger (event) && hypot (offset_x, offset_y) > FINGER_MOVE)
    gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  follow (self, &area, event, x, y, steps);
  move_to (self, &area, x, y, get_pressure (event), steps);
}

static void
on_drag_end (RpSketchPointer *self, double offset_x, double offset_y, GtkGesture *drag)
{
  GdkEvent *event = get_event (drag);
  double x = self->start.x + offset_x, y = self->start.y + offset_y;
  RpSketchArea area;
  RpStrokePoint point;

  if (!get_area (self, &area) || !rp_sketch_hand_get_pressed (self->hand))
    return;
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  /* A stylus that leaves is not pressed any more, but its line does not end in nothing. */
  point = rp_sketch_area_find (&area, x, y, is_finger (event) ? 1 : MAX (get_pressure (event), LEAVING));
  rp_sketch_hand_release (self->hand, &point, get_steps (drag));
  self->has_place = !is_finger (event);
}

static void
on_drag_cancel (RpSketchPointer *self)
{
  rp_sketch_hand_cancel (self->hand);
}

static void
on_motion (RpSketchPointer *self, double x, double y, GtkEventController *motion)
{
  RpSketchArea area;

  if (rp_sketch_hand_get_pressed (self->hand) || !get_area (self, &area))
    return;
  if (self->has_cross && (fabs (x - self->place.x) + fabs (y - self->place.y) < 1))
    return;
  self->has_place = TRUE;
  set_cross (self, FALSE);
  move_to (self, &area, x, y, 1, get_steps (motion));
}

static void
on_leave (RpSketchPointer *self)
{
  self->has_place = FALSE;
  gtk_widget_queue_draw (self->widget);
}

/* == Keys == */

/* The cross begins where the pointer is, else in the middle of what is seen. */
static void
show_cross (RpSketchPointer *self, const RpSketchArea *area)
{
  if (self->has_cross)
    return;
  if (self->has_place && graphene_rect_contains_point (&area->seen, &self->place))
    self->cross = self->place;
  else
    graphene_rect_get_center (&area->seen, &self->cross);
  set_cross (self, TRUE);
}

static void
move_cross (RpSketchPointer *self, const RpSketchArea *area, double dx, double dy, GdkModifierType state)
{
  double step = MAX ((state & GDK_CONTROL_MASK ? SMALL_STEP : STEP) * area->unit, 1);
  double right = area->seen.origin.x + area->seen.size.width;
  double bottom = area->seen.origin.y + area->seen.size.height;
  RpStrokePoint point;

  show_cross (self, area);
  self->cross.x = (float) CLAMP (self->cross.x + dx * step, area->seen.origin.x, right);
  self->cross.y = (float) CLAMP (self->cross.y + dy * step, area->seen.origin.y, bottom);
  point = rp_sketch_area_find (area, self->cross.x, self->cross.y, 1);
  rp_sketch_hand_move (self->hand, &point, is_shift (state));
  gtk_widget_queue_draw (self->widget);
}

/* A pen goes down and up again, a point of an angle is taken and put; of everything else a point is set. */
static void
press_enter (RpSketchPointer *self, const RpSketchArea *area, GdkModifierType state)
{
  gboolean steps = is_shift (state);
  RpStrokePoint point;
  gboolean stays;

  if (!self->has_cross)
    {
      show_cross (self, area);
      return;
    }
  point = rp_sketch_area_find (area, self->cross.x, self->cross.y, 1);
  if (!rp_sketch_hand_get_pressed (self->hand))
    {
      rp_sketch_hand_press (self->hand, self->tool, &point, get_pixel (area, FALSE), steps);
      stays = self->tool == RP_SKETCH_TOOL_PEN || rp_sketch_hand_get_grabbed (self->hand, NULL);
      if (stays)
        return;
    }
  rp_sketch_hand_release (self->hand, &point, steps);
}

static gboolean
on_key_pressed (RpSketchPointer *self, guint key, guint code, GdkModifierType state)
{
  return rp_sketch_pointer_press_key (self, key, state);
}

/* Someone comes here by keyboard. */
static void
on_focus (RpSketchPointer *self)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  RpSketchArea area;

  if (GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)) && get_area (self, &area)
      && !self->has_place)
    show_cross (self, &area);
}

static void
rp_sketch_pointer_dispose (GObject *object)
{
  RpSketchPointer *self = RP_SKETCH_POINTER (object);

  g_clear_weak_pointer (&self->widget);
  g_clear_object (&self->hand);

  G_OBJECT_CLASS (rp_sketch_pointer_parent_class)->dispose (object);
}

static void
rp_sketch_pointer_class_init (RpSketchPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_sketch_pointer_dispose;
}

static void
rp_sketch_pointer_init (RpSketchPointer *self)
{
}

static void
add_controllers (RpSketchPointer *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_end), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_drag_cancel), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, motion);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, keys);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_focus), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->widget, focus);
}

/**
 * rp_sketch_pointer_new:
 * @widget: the widget over a picture; not kept alive
 * @hand: (transfer none): what is told where the pointer goes on the picture
 * @find_area: finds where the picture lies
 *
 * Listens to what is done on a widget.
 *
 * Returns: (transfer full): a pointer without a tool
 */
RpSketchPointer *
rp_sketch_pointer_new (GtkWidget *widget, RpSketchHand *hand, RpSketchAreaFunc find_area)
{
  RpSketchPointer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (RP_IS_SKETCH_HAND (hand) && find_area, NULL);

  self = g_object_new (RP_TYPE_SKETCH_POINTER, NULL);
  g_set_weak_pointer (&self->widget, widget);
  self->hand = g_object_ref (hand);
  self->find_area = find_area;
  add_controllers (self);
  return self;
}

/**
 * rp_sketch_pointer_set_tool:
 * @self: a pointer
 * @tool: what is in hand from now on
 *
 * Changes the tool.
 */
void
rp_sketch_pointer_set_tool (RpSketchPointer *self, RpSketchTool tool)
{
  g_return_if_fail (RP_IS_SKETCH_POINTER (self));

  self->tool = tool;
  if (tool == RP_SKETCH_TOOL_NONE)
    set_cross (self, FALSE);
}

/**
 * rp_sketch_pointer_get_place:
 * @self: a pointer
 * @place: (out): where the mouse or the finger is on the widget
 *
 * Returns: whether it is there
 */
gboolean
rp_sketch_pointer_get_place (RpSketchPointer *self, graphene_point_t *place)
{
  g_return_val_if_fail (RP_IS_SKETCH_POINTER (self), FALSE);

  *place = self->place;
  return self->has_place;
}

/**
 * rp_sketch_pointer_get_cross:
 * @self: a pointer
 * @cross: (out): where the cross is on the widget
 *
 * Returns: whether the keys are in use
 */
gboolean
rp_sketch_pointer_get_cross (RpSketchPointer *self, graphene_point_t *cross)
{
  g_return_val_if_fail (RP_IS_SKETCH_POINTER (self), FALSE);

  *cross = self->cross;
  return self->has_cross;
}

/**
 * rp_sketch_pointer_press_key:
 * @self: a pointer
 * @key: a key's value
 * @state: what is held with it
 *
 * Draws by keyboard while a tool is in hand: arrows move a large cross, with Control in small steps, Enter sets a point,
 * Escape drops the last one.
 *
 * Returns: whether the key meant something
 */
gboolean
rp_sketch_pointer_press_key (RpSketchPointer *self, guint key, GdkModifierType state)
{
  RpSketchArea area;

  g_return_val_if_fail (RP_IS_SKETCH_POINTER (self), FALSE);

  if (self->tool == RP_SKETCH_TOOL_NONE || !get_area (self, &area))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      move_cross (self, &area, -1, 0, state);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      move_cross (self, &area, 1, 0, state);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_cross (self, &area, 0, -1, state);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_cross (self, &area, 0, 1, state);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      press_enter (self, &area, state);
      return TRUE;
    case GDK_KEY_Escape:
      return rp_sketch_hand_drop_point (self->hand);
    default:
      return FALSE;
    }
}
