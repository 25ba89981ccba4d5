/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-grip.h"

/* Pixels: what is a drag and no press. */
#define DRAG 6
/* Seconds: what the width of the pane is to the hand that goes through what the camera saw. */
#define SCRUB 10.0

/**
 * RpShowGrip:
 *
 * The hand on a picture: dragging goes through the repetition, or through what the camera saw; enlarged, it moves the
 * picture. Two fingers enlarge, the wheel goes from picture to picture.
 */
struct _RpShowGrip
{
  GObject parent_instance;

  /* Owned references */
  RpShow *show;
  RpMirror *mirror; /* NULL where the picture is a clip */

  GtkWidget *pane; /* not owned: it owns this */

  RpShowFit fit; /* how the picture lies in the pane */
  gboolean dragging;
  gint64 from_position; /* where a drag began */
  double from_x;
  double from_y;
  double from_zoom;
  double scrubbed; /* how far what the camera saw has been gone through */
};

G_DEFINE_FINAL_TYPE (RpShowGrip, rp_show_grip, G_TYPE_OBJECT)

static RpShowLook *
get_look (RpShowGrip *self)
{
  return rp_show_get_look (self->show);
}

static RpPlayback *
get_playback (RpShowGrip *self)
{
  return rp_show_get_playback (self->show);
}

static double
get_pane_width (RpShowGrip *self)
{
  return MAX (1, gtk_widget_get_width (self->pane));
}

/* One repetition is as long as the pane is wide. */
static void
jog (RpShowGrip *self, double dx)
{
  RpClipPass pass;
  gint64 length, place;

  rp_playback_get_pass (get_playback (self), &pass);
  length = pass.end - pass.start;
  if (length <= 0)
    return;
  place = self->from_position - pass.start
          + (gint64) (dx / get_pane_width (self) * (double) length / MAX (1, pass.n_reps));
  rp_playback_seek (get_playback (self), pass.start + ((place % length) + length) % length);
}

static void
scrub (RpShowGrip *self, double dx)
{
  rp_mirror_set_frozen (self->mirror, TRUE);
  rp_mirror_scrub (self->mirror, (dx - self->scrubbed) / get_pane_width (self) * SCRUB);
  self->scrubbed = dx;
}

static void
pan (RpShowGrip *self, double dx, double dy)
{
  graphene_rect_t area;

  rp_show_fit_get_area (&self->fit, &area);
  if (area.size.width < 1 || area.size.height < 1)
    return;
  dx = dx / area.size.width;
  rp_show_look_set_middle (get_look (self), self->from_x + (self->fit.mirrored ? dx : -dx),
                           self->from_y - dy / area.size.height);
}

static void
on_drag_update (RpShowGrip *self, double dx, double dy, GtkGesture *gesture)
{
  if (!self->dragging && MAX (ABS (dx), ABS (dy)) < DRAG)
    return;
  if (!self->dragging)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  self->dragging = TRUE;
  rp_show_grip_drag (self, dx, dy);
}

static void
on_pinch_begin (RpShowGrip *self)
{
  self->from_zoom = rp_show_look_get_zoom (get_look (self));
}

static void
on_pinch (RpShowGrip *self, double scale)
{
  rp_show_look_set_zoom (get_look (self), self->from_zoom * scale);
}

static void
step (RpShowGrip *self, int steps)
{
  if (!self->mirror)
    {
      rp_playback_step (get_playback (self), steps);
      return;
    }
  rp_playback_set_playing (get_playback (self), FALSE);
  rp_mirror_step (self->mirror, steps);
}

/* The wheel goes from picture to picture; with Control it enlarges. */
static gboolean
on_scroll (RpShowGrip *self, double dx G_GNUC_UNUSED, double dy, GtkEventController *controller)
{
  int steps = dy > 0 ? 1 : -1;

  if (dy > -1 && dy < 1)
    return GDK_EVENT_PROPAGATE;
  if (gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK)
    rp_show_look_step_zoom (get_look (self), -steps);
  else
    step (self, steps);
  return GDK_EVENT_STOP;
}

static void
rp_show_grip_dispose (GObject *object)
{
  RpShowGrip *self = RP_SHOW_GRIP (object);

  g_clear_object (&self->mirror);
  g_clear_object (&self->show);
  G_OBJECT_CLASS (rp_show_grip_parent_class)->dispose (object);
}

static void
rp_show_grip_class_init (RpShowGripClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_grip_dispose;
}

static void
rp_show_grip_init (RpShowGrip *self G_GNUC_UNUSED)
{
}

static void
add_gestures (RpShowGrip *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                                                | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (rp_show_grip_take), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "begin", G_CALLBACK (on_pinch_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (on_pinch), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->pane, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->pane, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (self->pane, scroll);
}

/**
 * rp_show_grip_new:
 * @pane: where the picture is; it must outlive what is made
 * @show: what is shown
 *
 * Returns: (transfer full): a hand on a clip
 */
RpShowGrip *
rp_show_grip_new (GtkWidget *pane, RpShow *show)
{
  RpShowGrip *self;

  g_return_val_if_fail (GTK_IS_WIDGET (pane), NULL);
  g_return_val_if_fail (RP_IS_SHOW (show), NULL);

  self = g_object_new (RP_TYPE_SHOW_GRIP, NULL);
  self->pane = pane;
  self->show = g_object_ref (show);
  add_gestures (self);
  return self;
}

/**
 * rp_show_grip_set_mirror:
 * @self: a hand
 * @mirror: (nullable): the camera, where the picture is one
 */
void
rp_show_grip_set_mirror (RpShowGrip *self, RpMirror *mirror)
{
  g_return_if_fail (RP_IS_SHOW_GRIP (self));
  g_return_if_fail (!mirror || RP_IS_MIRROR (mirror));

  g_set_object (&self->mirror, mirror);
}

/**
 * rp_show_grip_set_fit:
 * @self: a hand
 * @fit: how the picture lies in the pane
 */
void
rp_show_grip_set_fit (RpShowGrip *self, const RpShowFit *fit)
{
  g_return_if_fail (RP_IS_SHOW_GRIP (self));
  g_return_if_fail (fit);

  self->fit = *fit;
}

/**
 * rp_show_grip_take:
 * @self: a hand
 *
 * Takes hold: what is dragged then is measured from here.
 */
void
rp_show_grip_take (RpShowGrip *self)
{
  g_return_if_fail (RP_IS_SHOW_GRIP (self));

  self->dragging = FALSE;
  self->scrubbed = 0;
  self->from_position = rp_playback_get_position (get_playback (self), NULL, NULL);
  rp_show_fit_get_middle (&self->fit, &self->from_x, &self->from_y);
}

/**
 * rp_show_grip_drag:
 * @self: a hand
 * @dx: how far it has come to the right since it took hold, in pixels
 * @dy: how far down
 *
 * What a drag does. What is gone through stands still first.
 */
void
rp_show_grip_drag (RpShowGrip *self, double dx, double dy)
{
  g_return_if_fail (RP_IS_SHOW_GRIP (self));

  if (rp_show_look_get_zoom (get_look (self)) > 1)
    {
      pan (self, dx, dy);
      return;
    }
  rp_playback_set_playing (get_playback (self), FALSE);
  if (self->mirror)
    scrub (self, dx);
  else
    jog (self, dx);
}
