/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-fade.h"

/* How long the controls stay without the pointer, in microseconds. */
#define FADE_AFTER (3 * G_USEC_PER_SEC)

/**
 * RpShowFade:
 *
 * What is there for the hand alone goes out of sight when no hand is there, and the pointer with it. Meanwhile the window
 * has the style class "hands-off".
 */
struct _RpShowFade
{
  GObject parent_instance;

  RpClock *clock; /* owned */

  /* Not owned: the window, which owns this, and children of it */
  GtkWidget *window;
  GPtrArray *parts;

  gint64 seen; /* when the pointer was moved, or the keyboard went somewhere */
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

G_DEFINE_FINAL_TYPE (RpShowFade, rp_show_fade, G_TYPE_OBJECT)

static gint64
get_time (RpShowFade *self)
{
  return rp_clock_now (self->clock).monotonic;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* Out of sight, but in their place, so that nothing moves. */
static void
set_away (RpShowFade *self, gboolean away)
{
  if (self->away == away)
    return;
  self->away = away;
  set_class (self->window, "hands-off", away);
  for (guint i = 0; i < self->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (self->parts, i);

      gtk_widget_set_can_target (part, !away);
      set_class (part, "away", away);
    }
  gtk_widget_set_cursor_from_name (self->window, away ? "none" : NULL);
}

/* A resize or a new picture under it is no movement. */
static void
on_motion (RpShowFade *self, double x, double y)
{
  if (ABS (x - self->pointer_x) < 1 && ABS (y - self->pointer_y) < 1)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  rp_show_fade_wake (self);
}

/* While a menu is open or the keyboard is among them, they are in use. */
static gboolean
are_in_use (RpShowFade *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus
         && (gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER)
             || gtk_window_get_focus_visible (GTK_WINDOW (self->window)));
}

static void
rp_show_fade_finalize (GObject *object)
{
  RpShowFade *self = RP_SHOW_FADE (object);

  g_ptr_array_unref (self->parts);
  g_clear_object (&self->clock);
  G_OBJECT_CLASS (rp_show_fade_parent_class)->finalize (object);
}

static void
rp_show_fade_class_init (RpShowFadeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_show_fade_finalize;

  /**
   * RpShowFade::woken:
   *
   * Somebody is there, and rp_show_fade_update() will have something to do.
   */
  signals[WOKEN]
      = g_signal_new ("woken", RP_TYPE_SHOW_FADE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_show_fade_init (RpShowFade *self)
{
  self->parts = g_ptr_array_new ();
}

/**
 * rp_show_fade_new:
 * @window: where the pointer is watched; it must outlive what is made
 * @clock: what tells how long nobody has been there
 *
 * Returns: (transfer full): what makes nothing fade yet
 */
RpShowFade *
rp_show_fade_new (GtkWidget *window, RpClock *clock)
{
  GtkEventController *motion;
  RpShowFade *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_object_new (RP_TYPE_SHOW_FADE, NULL);
  self->window = window;
  self->clock = g_object_ref (clock);
  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, motion);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (rp_show_fade_wake), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_show_fade_add:
 * @self: what makes controls fade
 * @part: what shall fade; a child of the window. Its style class "away" says how
 */
void
rp_show_fade_add (RpShowFade *self, GtkWidget *part)
{
  g_return_if_fail (RP_IS_SHOW_FADE (self));
  g_return_if_fail (GTK_IS_WIDGET (part));

  g_ptr_array_add (self->parts, part);
}

/**
 * rp_show_fade_wake:
 * @self: what makes controls fade
 *
 * Somebody is there: shows them.
 */
void
rp_show_fade_wake (RpShowFade *self)
{
  g_return_if_fail (RP_IS_SHOW_FADE (self));

  self->seen = get_time (self);
  set_away (self, FALSE);
  g_signal_emit (self, signals[WOKEN], 0);
}

/**
 * rp_show_fade_update:
 * @self: what makes controls fade
 *
 * Called at every tick: has them fade when nobody has been there for three seconds.
 *
 * Returns: whether it will have something to do by itself
 */
gboolean
rp_show_fade_update (RpShowFade *self)
{
  g_return_val_if_fail (RP_IS_SHOW_FADE (self), FALSE);

  if (get_time (self) - self->seen >= FADE_AFTER && !are_in_use (self))
    set_away (self, TRUE);
  return !self->away;
}
