/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-phase-timeline.h"

#include "words/rp-time-words.h"
#include "common/rp-palette.h"
#include "demo/rp-phase-segment.h"

#include <math.h>

/* Pixels: between two segments, the least of a segment, the head's width, how far it stands out, what is a drag. */
#define GAP 3
#define LEAST 26
#define HEAD_WIDTH 4
#define HEAD_OUT 5
/* On a large screen the head is as broad as this part of its height. */
#define HEAD_OF_HEIGHT 0.06
#define DRAG 6

/**
 * RpPhaseTimeline:
 *
 * The phases of a repetition as segments as long as the phases are, with a head where the clip is. A segment is a button
 * that goes to its phase, unless whoever shows it has another use for it; dragging anywhere scrubs.
 */
struct _RpPhaseTimeline
{
  GtkWidget parent_instance;

  /* Owned references */
  GPtrArray *buttons; /* of GtkToggleButton, children */
  GArray *ends;       /* of gint64: where each phase ends */
  GArray *lengths;    /* of double: how long each segment is at @width, in pixels */

  gint64 start;
  gint64 position;
  guint current;
  int width;
  double drag_start;
  gboolean dragging;
  gboolean updating;
};

enum
{
  SEEK,
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpPhaseTimeline, rp_phase_timeline, GTK_TYPE_WIDGET)

static gint64
get_start (RpPhaseTimeline *self, guint phase)
{
  return phase == 0 ? self->start : g_array_index (self->ends, gint64, phase - 1);
}

static gint64
get_end (RpPhaseTimeline *self, guint phase)
{
  return g_array_index (self->ends, gint64, phase);
}

/* Shares @width by time, but leaves no segment under its least; those that would be are taken out of the share. */
static void
lay_out (RpPhaseTimeline *self, int width)
{
  guint n = self->buttons->len;
  double room = MAX (0, width - (int) (n - 1) * GAP);
  double time = 0;
  gboolean settled = FALSE;

  g_array_set_size (self->lengths, n);
  memset (self->lengths->data, 0, n * sizeof (double));
  while (!settled)
    {
      settled = TRUE;
      time = 0;
      for (guint i = 0; i < n; i++)
        if (g_array_index (self->lengths, double, i) < LEAST)
          time += (double) (get_end (self, i) - get_start (self, i));
      for (guint i = 0; i < n && settled; i++)
        {
          double share = (double) (get_end (self, i) - get_start (self, i)) / MAX (time, 1) * room;

          if (g_array_index (self->lengths, double, i) >= LEAST || share >= LEAST)
            continue;
          g_array_index (self->lengths, double, i) = LEAST;
          room -= LEAST;
          settled = FALSE;
        }
    }
  for (guint i = 0; i < n; i++)
    if (g_array_index (self->lengths, double, i) < LEAST)
      g_array_index (self->lengths, double, i)
          = (double) (get_end (self, i) - get_start (self, i)) / MAX (time, 1) * MAX (room, 0);
  self->width = width;
}

/* Where a segment is, from the side where time starts. */
static void
get_segment (RpPhaseTimeline *self, int width, guint phase, int *x, int *length)
{
  double from = 0;

  if (self->width != width)
    lay_out (self, width);
  for (guint i = 0; i < phase; i++)
    from += g_array_index (self->lengths, double, i) + GAP;
  *x = (int) (from + 0.5);
  *length = (int) (from + g_array_index (self->lengths, double, phase) + 0.5) - *x;
}

static gboolean
is_rtl (RpPhaseTimeline *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
get_head_x (RpPhaseTimeline *self, int width)
{
  gint64 start = get_start (self, self->current);
  gint64 length = MAX (1, get_end (self, self->current) - start);
  int x, pixels;

  get_segment (self, width, self->current, &x, &pixels);
  x += (int) ((double) (self->position - start) / (double) length * pixels);
  return is_rtl (self) ? width - x : x;
}

static gint64
get_position_at (RpPhaseTimeline *self, double x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (is_rtl (self))
    x = width - x;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      int from, pixels;

      get_segment (self, width, i, &from, &pixels);
      if (x < from)
        return get_start (self, i);
      if (x < from + pixels)
        return get_start (self, i)
               + (gint64) ((x - from) / pixels * (double) (get_end (self, i) - get_start (self, i)));
    }
  return get_end (self, self->buttons->len - 1) - 1;
}

static void
rp_phase_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpPhaseTimeline *self = RP_PHASE_TIMELINE (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);
      GtkAllocation area = { 0, HEAD_OUT, 0, height - 2 * HEAD_OUT };

      get_segment (self, width, i, &area.x, &area.width);
      if (is_rtl (self))
        area.x = width - area.x - area.width;
      gtk_widget_size_allocate (button, &area, -1);
    }
}

static void
rp_phase_timeline_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  RpPhaseTimeline *self = RP_PHASE_TIMELINE (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->buttons->len; i++)
    {
      int child_min = 0;
      int child_nat = 0;

      gtk_widget_measure (g_ptr_array_index (self->buttons, i), orientation, -1, &child_min, &child_nat, NULL,
                          NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum += LEAST + GAP;
          *natural += child_nat + GAP;
        }
      else
        *minimum = *natural = MAX (*natural, child_nat + 2 * HEAD_OUT);
    }
}

static void
rp_phase_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpPhaseTimeline *self = RP_PHASE_TIMELINE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  const RpPalette *palette = rp_palette_get_for (widget);
  double broad = MAX (HEAD_WIDTH, round (height * HEAD_OF_HEIGHT));
  GskRoundedRect head;
  double x;

  GTK_WIDGET_CLASS (rp_phase_timeline_parent_class)->snapshot (widget, snapshot);
  if (self->buttons->len == 0)
    return;
  x = CLAMP (get_head_x (self, width) - broad / 2.0, 0, width - broad);
  /* Light around dark, so that it is seen on every phase. */
  gsk_rounded_rect_init_from_rect (
      &head, &GRAPHENE_RECT_INIT ((float) x - 2, 0, (float) broad + 4, (float) height), 3);
  gtk_snapshot_push_rounded_clip (snapshot, &head);
  gtk_snapshot_append_color (snapshot, &palette->background, &head.bounds);
  gtk_snapshot_pop (snapshot);
  gsk_rounded_rect_init_from_rect (&head, &GRAPHENE_RECT_INIT ((float) x, 0, (float) broad, (float) height),
                                   2);
  gtk_snapshot_push_rounded_clip (snapshot, &head);
  gtk_snapshot_append_color (snapshot, &palette->foreground, &head.bounds);
  gtk_snapshot_pop (snapshot);
}

/* The button of the current phase stays down; pressing one goes to its phase. */
static void
on_toggled (RpPhaseTimeline *self, GtkToggleButton *button)
{
  gboolean taken = FALSE;
  guint phase = 0;

  if (self->updating)
    return;
  g_ptr_array_find (self->buttons, button, &phase);
  self->updating = TRUE;
  gtk_toggle_button_set_active (button, phase == self->current);
  self->updating = FALSE;
  g_signal_emit (self, signals[CHOSEN], 0, phase, &taken);
  if (!taken)
    g_signal_emit (self, signals[SEEK], 0, get_start (self, phase));
}

static void
on_drag_begin (RpPhaseTimeline *self, double x, double y)
{
  self->drag_start = x;
  self->dragging = FALSE;
}

/* Until it has moved, a press belongs to the button under it. */
static void
on_drag_update (RpPhaseTimeline *self, double dx, double dy, GtkGesture *gesture)
{
  if (self->buttons->len == 0)
    return;
  if (!self->dragging && ABS (dx) < DRAG)
    return;
  if (!self->dragging)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  g_signal_emit (self, signals[SEEK], 0, get_position_at (self, self->drag_start + dx));
}

static void
remove_buttons (RpPhaseTimeline *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
}

static void
rp_phase_timeline_dispose (GObject *object)
{
  RpPhaseTimeline *self = RP_PHASE_TIMELINE (object);

  remove_buttons (self);

  G_OBJECT_CLASS (rp_phase_timeline_parent_class)->dispose (object);
}

static void
rp_phase_timeline_finalize (GObject *object)
{
  RpPhaseTimeline *self = RP_PHASE_TIMELINE (object);

  g_ptr_array_unref (self->buttons);
  g_array_unref (self->ends);
  g_array_unref (self->lengths);

  G_OBJECT_CLASS (rp_phase_timeline_parent_class)->finalize (object);
}

static void
rp_phase_timeline_class_init (RpPhaseTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_phase_timeline_dispose;
  object_class->finalize = rp_phase_timeline_finalize;
  widget_class->size_allocate = rp_phase_timeline_size_allocate;
  widget_class->measure = rp_phase_timeline_measure;
  widget_class->snapshot = rp_phase_timeline_snapshot;

  /**
   * RpPhaseTimeline::seek:
   * @position: where to go, in microseconds of the clip
   *
   * The person wants to be somewhere else.
   */
  signals[SEEK] = g_signal_new ("seek", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * RpPhaseTimeline::chosen:
   * @phase: index of a phase
   *
   * The person has pressed the name of a phase.
   *
   * Returns: %TRUE when that was all; otherwise it goes to where the phase starts
   */
  signals[CHOSEN]
      = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                      g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "phasetimeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_phase_timeline_init (RpPhaseTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->buttons = g_ptr_array_new ();
  self->ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->lengths = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * rp_phase_timeline_new:
 *
 * Returns: (transfer floating): a time line without phases
 */
GtkWidget *
rp_phase_timeline_new (void)
{
  return g_object_new (RP_TYPE_PHASE_TIMELINE, NULL);
}

static void
add_button (RpPhaseTimeline *self, const RpPhase *phase)
{
  g_autofree char *seconds = rp_time_words_seconds (phase->duration);
  g_autofree char *name = g_strdup_printf ("%s, %s", phase->label, seconds);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), rp_phase_segment_new (phase->label, seconds));
  gtk_widget_add_css_class (button, "phase");
  gtk_widget_add_css_class (button, rp_phase_kind_to_string (phase->kind));
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

/**
 * rp_phase_timeline_set_phases:
 * @self: a time line
 * @phases: (element-type RpPhase): the phases, in order
 * @ends: (array): where in the clip each of them ends, in microseconds, ascending
 * @start: where in the clip the first one starts
 *
 * Shows the phases of another clip, with the head at its start.
 */
void
rp_phase_timeline_set_phases (RpPhaseTimeline *self, GPtrArray *phases, const gint64 *ends, gint64 start)
{
  g_return_if_fail (RP_IS_PHASE_TIMELINE (self));
  g_return_if_fail (phases && (ends || phases->len == 0));

  remove_buttons (self);
  g_array_set_size (self->ends, 0);
  self->start = self->position = start;
  self->current = G_MAXUINT;
  self->width = -1;
  for (guint i = 0; i < phases->len; i++)
    {
      g_array_append_val (self->ends, ends[i]);
      add_button (self, g_ptr_array_index (phases, i));
    }
  if (phases->len > 0)
    rp_phase_timeline_set_position (self, start);
}

static void
set_current (RpPhaseTimeline *self, guint phase)
{
  if (self->current == phase)
    return;
  self->updating = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), i == phase);
  self->updating = FALSE;
  self->current = phase;
}

/**
 * rp_phase_timeline_set_position:
 * @self: a time line
 * @position: where in the clip, in microseconds
 *
 * Moves the head.
 */
void
rp_phase_timeline_set_position (RpPhaseTimeline *self, gint64 position)
{
  guint phase = 0;
  int width, before;

  g_return_if_fail (RP_IS_PHASE_TIMELINE (self));

  if (self->buttons->len == 0)
    return;
  width = gtk_widget_get_width (GTK_WIDGET (self));
  before = self->current < self->buttons->len ? (int) get_head_x (self, width) : -1;
  while (phase + 1 < self->buttons->len && position >= get_end (self, phase))
    phase++;
  self->position = CLAMP (position, self->start, get_end (self, self->buttons->len - 1));
  set_current (self, phase);
  if ((int) get_head_x (self, width) != before)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_phase_timeline_set_looped:
 * @self: a time line
 * @phase: index of the phase that is played over and over; %G_MAXUINT for none
 *
 * Marks a phase, and sets the others back.
 */
void
rp_phase_timeline_set_looped (RpPhaseTimeline *self, guint phase)
{
  g_return_if_fail (RP_IS_PHASE_TIMELINE (self));

  for (guint i = 0; i < self->buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (self->buttons, i);

      gtk_widget_remove_css_class (button, "looped");
      gtk_widget_remove_css_class (button, "aside");
      if (phase < self->buttons->len)
        gtk_widget_add_css_class (button, i == phase ? "looped" : "aside");
    }
}

/**
 * rp_phase_timeline_get_position:
 * @self: a time line
 *
 * Returns: where the head is, in microseconds of the clip
 */
gint64
rp_phase_timeline_get_position (RpPhaseTimeline *self)
{
  g_return_val_if_fail (RP_IS_PHASE_TIMELINE (self), 0);

  return self->position;
}

/**
 * rp_phase_timeline_get_current:
 * @self: a time line
 *
 * Returns: index of the phase the head is in; %G_MAXUINT when there are no phases
 */
guint
rp_phase_timeline_get_current (RpPhaseTimeline *self)
{
  g_return_val_if_fail (RP_IS_PHASE_TIMELINE (self), G_MAXUINT);

  return self->buttons->len > 0 ? self->current : G_MAXUINT;
}
