/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-held.h"

/* Milliseconds from one step to the next, about as a held key goes on; and how long a press is held first, in parts of
 * what GTK calls long. */
#define EVERY 80
#define SOONER 0.7
#define KEY "rp-show-held"

typedef struct
{
  GtkButton *button; /* not owned: it owns this */
  guint timer;
} Held;

static void
stop (Held *held)
{
  g_clear_handle_id (&held->timer, g_source_remove);
}

static void
held_free (gpointer data)
{
  stop (data);
  g_free (data);
}

static gboolean
on_timer (gpointer user_data)
{
  Held *held = user_data;

  /* It may go no further, or not be there any more. */
  if (!gtk_widget_is_sensitive (GTK_WIDGET (held->button))
      || !gtk_widget_get_mapped (GTK_WIDGET (held->button)))
    {
      held->timer = 0;
      return G_SOURCE_REMOVE;
    }
  g_signal_emit_by_name (held->button, "clicked");
  return G_SOURCE_CONTINUE;
}

/* What was held is no click when it is let go. */
static void
on_pressed (GtkButton *button, double x, double y, GtkGesture *gesture)
{
  Held *held = g_object_get_data (G_OBJECT (button), KEY);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit_by_name (button, "clicked");
  if (held->timer == 0)
    held->timer = g_timeout_add (EVERY, on_timer, held);
}

static void
on_end (GtkButton *button)
{
  stop (g_object_get_data (G_OBJECT (button), KEY));
}

/**
 * rp_show_held_add:
 * @button: a button
 *
 * Lets it go on while the pointer holds it, as a key that is held goes on.
 */
void
rp_show_held_add (GtkButton *button)
{
  GtkGesture *gesture;
  Held *held;

  g_return_if_fail (GTK_IS_BUTTON (button));

  gesture = gtk_gesture_long_press_new ();
  held = g_new0 (Held, 1);
  held->button = button;
  g_object_set_data_full (G_OBJECT (button), KEY, held, held_free);
  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (gesture), SOONER);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (on_pressed), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (gesture, "end", G_CALLBACK (on_end), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (gesture, "cancel", G_CALLBACK (on_end), button, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (button), GTK_EVENT_CONTROLLER (gesture));
}
