/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-full-screen.h"

/* A window that has the whole screen, for as long as the program runs. Only the key and the menu end it, so that whoever
 * pauses with Escape does not lose it. */

/**
 * rp_full_screen_add:
 * @window: a window
 *
 * Gives it the action "full-screen", whose state is whether it has the whole screen.
 */
void
rp_full_screen_add (GtkApplicationWindow *window)
{
  g_autoptr (GPropertyAction) action = NULL;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  action = g_property_action_new ("full-screen", window, "fullscreened");
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}
