/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-press.h"

/* Not when it is pressed: a button in it takes what is pressed only when it is released. */
static void
on_released (GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * rp_press_keep:
 * @widget: a widget with controls, in a row that does something when it is pressed
 *
 * Keeps presses beside the controls, or on one that cannot be used now, from the row.
 */
void
rp_press_keep (GtkWidget *widget)
{
  GtkGesture *click;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  click = gtk_gesture_click_new ();
  g_signal_connect (click, "released", G_CALLBACK (on_released), NULL);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}
