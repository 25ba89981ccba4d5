/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-full-screen.h"

/* A window that has the whole screen, for as long as the program runs. Only the key and the menu end it, so that whoever
 * pauses with Escape does not lose it. */

static void
on_change_asked (GSimpleAction *action, GVariant *state, GtkWindow *window)
{
  if (g_variant_get_boolean (state))
    gtk_window_fullscreen (window);
  else
    gtk_window_unfullscreen (window);
}

static void
on_changed (GtkWindow *window, GParamSpec *pspec, GSimpleAction *action)
{
  g_simple_action_set_state (action, g_variant_new_boolean (gtk_window_is_fullscreen (window)));
}

/**
 * rp_full_screen_add:
 * @window: a window
 *
 * Gives it the action "full-screen", whose state is whether it has the whole screen. The action does not keep the window
 * alive, as a property's own would: a window that is kept when it is closed keeps those that go with it, and the program.
 */
void
rp_full_screen_add (GtkApplicationWindow *window)
{
  g_autoptr (GSimpleAction) action = NULL;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));

  action = g_simple_action_new_stateful ("full-screen", NULL, g_variant_new_boolean (FALSE));
  g_signal_connect_object (action, "change-state", G_CALLBACK (on_change_asked), window, 0);
  g_signal_connect_object (window, "notify::fullscreened", G_CALLBACK (on_changed), action, 0);
  on_changed (GTK_WINDOW (window), NULL, action);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}
