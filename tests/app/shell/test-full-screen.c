/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "shell/rp-full-screen.h"

/* The action is the window's own state, wherever that is changed. */
static void
test_action_is_the_state (void)
{
  GtkApplicationWindow *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GActionGroup *group = G_ACTION_GROUP (window);
  g_autoptr (GVariant) before = NULL;
  g_autoptr (GVariant) after = NULL;

  rp_full_screen_add (window);
  before = g_action_group_get_action_state (group, "full-screen");
  g_assert_false (g_variant_get_boolean (before));
  g_action_group_activate_action (group, "full-screen", NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_window_is_fullscreen (GTK_WINDOW (window)))
    g_main_context_iteration (NULL, TRUE);
  after = g_action_group_get_action_state (group, "full-screen");
  g_assert_true (g_variant_get_boolean (after));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that is closed goes, and what is closed with it. */
static void
test_the_window_goes (void)
{
  GtkApplicationWindow *window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  GtkWidget *child = gtk_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (child), GTK_WINDOW (window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (child), TRUE);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *) &child);
  rp_full_screen_add (window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (window);
  g_assert_null (child);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/full-screen/action-is-the-state", test_action_is_the_state);
  g_test_add_func ("/full-screen/the-window-goes", test_the_window_goes);

  return g_test_run ();
}
