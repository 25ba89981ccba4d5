/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-hands-off.h"

#include <math.h>

/**
 * RpHandsOff:
 *
 * What is there for the hand alone goes out of sight while no hand is there, and the pointer with it. It comes when the
 * pointer moves, the screen is touched or the keyboard goes to it.
 *
 * A hand that counts with the mouse moves it a little with each click, and a press may be what brings the buttons: none of
 * them is to be pressed by a hand that cannot have seen it yet.
 */

/* How long it stays without the pointer. */
#define STAY_SECONDS 3
/* How far the pointer goes, in pixels, before it is moved on purpose; and what is no movement while somebody is there. */
#define FAR 20
#define NEAR 1
/* How long what has come cannot be pressed, in milliseconds. */
#define SEEN 300

struct _RpHandsOff
{
  GObject parent_instance;

  GtkWidget *page;  /* not owned: it owns this */
  GPtrArray *parts; /* not owned: children of the page */

  GtkRoot *root; /* weak: the page's window, which is listened to */
  gpointer kept; /* weak: the button that the keyboard went to */
  guint timer;
  guint seen; /* the timer until it can be pressed */
  gboolean active;
  gboolean away;
  double pointer_x;
  double pointer_y;
};

enum
{
  WOKEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHandsOff, rp_hands_off, G_TYPE_OBJECT)

static void
set_can_press (RpHandsOff *self, gboolean can_press)
{
  g_clear_handle_id (&self->seen, g_source_remove);
  for (guint i = 0; i < self->parts->len; i++)
    gtk_widget_set_can_target (g_ptr_array_index (self->parts, i), can_press);
}

static gboolean
on_seen (gpointer user_data)
{
  RpHandsOff *self = user_data;

  self->seen = 0;
  set_can_press (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* Out of sight, but in their place, so that nothing moves. */
static void
set_away (RpHandsOff *self, gboolean away)
{
  if (self->away == away)
    return;

  self->away = away;
  set_can_press (self, FALSE);
  if (!away)
    self->seen = g_timeout_add (SEEN, on_seen, self);
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (self->parts, i);

      if (away)
        gtk_widget_add_css_class (part, "away");
      else
        gtk_widget_remove_css_class (part, "away");
    }
  gtk_widget_set_cursor_from_name (self->page, away ? "none" : NULL);
}

static gboolean
has_part (RpHandsOff *self, GtkWidget *focus)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (gtk_widget_is_ancestor (focus, g_ptr_array_index (self->parts, i)))
      return TRUE;
  return FALSE;
}

static GtkWidget *
get_focus (RpHandsOff *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  return root ? gtk_root_get_focus (root) : NULL;
}

/* While a menu is open or the keyboard is on a button, somebody is there. */
static gboolean
is_in_use (RpHandsOff *self)
{
  GtkWidget *focus = get_focus (self);

  return focus && has_part (self, focus)
         && (focus == self->kept || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER));
}

/* The toolkit shows where the keyboard is for a few seconds only; so what it went to is remembered. */
static void
keep_focus (RpHandsOff *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus == self->kept)
    return;
  g_clear_weak_pointer (&self->kept);
  if (focus && GTK_IS_BUTTON (focus) && gtk_window_get_focus_visible (GTK_WINDOW (self->root)))
    g_set_weak_pointer (&self->kept, focus);
}

static gboolean
on_timer (gpointer user_data)
{
  RpHandsOff *self = user_data;

  if (is_in_use (self))
    return G_SOURCE_CONTINUE;

  self->timer = 0;
  set_away (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
wake (RpHandsOff *self)
{
  if (!self->active)
    return;

  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add_seconds (STAY_SECONDS, on_timer, self);
  set_away (self, FALSE);
  g_signal_emit (self, signals[WOKEN], 0);
}

/* A resize or a new picture under it is no movement, and a hand that counts hardly moves it. */
static void
on_motion (RpHandsOff *self, double x, double y)
{
  if (hypot (x - self->pointer_x, y - self->pointer_y) < (self->away ? FAR : NEAR))
    return;

  self->pointer_x = x;
  self->pointer_y = y;
  wake (self);
}

static void
on_enter (RpHandsOff *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static void
on_focus_moved (RpHandsOff *self)
{
  keep_focus (self);
  if (is_in_use (self))
    wake (self);
}

static void
set_root (RpHandsOff *self, GtkRoot *root)
{
  if (self->root)
    g_signal_handlers_disconnect_by_func (self->root, on_focus_moved, self);
  g_set_weak_pointer (&self->root, root);
  if (!root)
    return;

  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (on_focus_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (root, "notify::focus-visible", G_CALLBACK (on_focus_moved), self,
                           G_CONNECT_SWAPPED);
}

static void
on_root_changed (RpHandsOff *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  set_root (self, GTK_IS_WINDOW (root) ? root : NULL);
}

static void
rp_hands_off_dispose (GObject *object)
{
  RpHandsOff *self = RP_HANDS_OFF (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->seen, g_source_remove);
  set_root (self, NULL);
  g_clear_weak_pointer (&self->kept);

  G_OBJECT_CLASS (rp_hands_off_parent_class)->dispose (object);
}

static void
rp_hands_off_finalize (GObject *object)
{
  g_ptr_array_unref (RP_HANDS_OFF (object)->parts);

  G_OBJECT_CLASS (rp_hands_off_parent_class)->finalize (object);
}

static void
rp_hands_off_class_init (RpHandsOffClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_hands_off_dispose;
  object_class->finalize = rp_hands_off_finalize;

  /**
   * RpHandsOff::woken:
   *
   * Somebody is there.
   */
  signals[WOKEN]
      = g_signal_new ("woken", RP_TYPE_HANDS_OFF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_hands_off_init (RpHandsOff *self)
{
  self->parts = g_ptr_array_new ();
}

/* Fingers come without any motion before. Whose the touch is stays open: nobody loses it to this. */
static void
watch_touch (RpHandsOff *self)
{
  GtkGesture *touch = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (touch), 0);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (touch), TRUE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (touch), GTK_PHASE_CAPTURE);
  g_signal_connect_object (touch, "pressed", G_CALLBACK (wake), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->page, GTK_EVENT_CONTROLLER (touch));
}

/**
 * rp_hands_off_new:
 * @page: where the pointer and touches are watched; it owns what is made
 *
 * Returns: (transfer full): what hides nothing yet
 */
RpHandsOff *
rp_hands_off_new (GtkWidget *page)
{
  GtkEventController *motion;
  RpHandsOff *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (RP_TYPE_HANDS_OFF, NULL);
  self->page = page;
  motion = gtk_event_controller_motion_new ();
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (page, motion);
  watch_touch (self);
  g_signal_connect_object (page, "notify::root", G_CALLBACK (on_root_changed), self, G_CONNECT_SWAPPED);
  on_root_changed (self);

  return self;
}

/**
 * rp_hands_off_add:
 * @self: what hides
 * @part: what it hides; a child of the page. Its style class "away" says how
 */
void
rp_hands_off_add (RpHandsOff *self, GtkWidget *part)
{
  g_return_if_fail (RP_IS_HANDS_OFF (self));
  g_return_if_fail (GTK_IS_WIDGET (part));

  g_ptr_array_add (self->parts, part);
}

/**
 * rp_hands_off_set_active:
 * @self: what hides
 * @active: whether anything is to be hidden
 *
 * Hides at once, or shows everything for good.
 */
void
rp_hands_off_set_active (RpHandsOff *self, gboolean active)
{
  g_return_if_fail (RP_IS_HANDS_OFF (self));

  if (self->active == !!active)
    return;

  self->active = !!active;
  g_clear_handle_id (&self->timer, g_source_remove);
  set_away (self, active && !is_in_use (self));
  if (!active)
    set_can_press (self, TRUE);
  else if (!self->away)
    wake (self);
}

/**
 * rp_hands_off_get_away:
 * @self: what hides
 *
 * Returns: whether all that it hides is out of sight
 */
gboolean
rp_hands_off_get_away (RpHandsOff *self)
{
  g_return_val_if_fail (RP_IS_HANDS_OFF (self), FALSE);

  return self->away;
}
