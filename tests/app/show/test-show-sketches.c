/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"
#include "show/rp-show-sketches.h"
#include "show/rp-sketch-view.h"

static GActionGroup *
get_actions (ShowScreen *screen)
{
  GtkWidget *view = find_type (GTK_WIDGET (screen->window), RP_TYPE_SKETCH_VIEW);
  RpSketchTools *tools = NULL;

  g_object_get (view, "tools", &tools, NULL);
  g_object_unref (tools);
  return rp_sketch_tools_get_actions (tools);
}

static char *
get_picture (ShowScreen *screen, guint i)
{
  GtkWidget *view = find_type (GTK_WIDGET (rp_show_window_get_pane (screen->window, i)), RP_TYPE_SKETCH_VIEW);
  char *picture = NULL;

  g_object_get (view, "picture", &picture, NULL);
  return picture;
}

/* Each picture has lines of its own, and they follow it when the pictures change places. */
static void
test_each_its_own (ShowScreen *screen, gconstpointer data)
{
  g_autofree char *alone = get_picture (screen, 0);
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;
  g_autofree char *swapped = NULL;

  g_assert_nonnull (alone);
  rp_show_set_pair (screen->show, RP_SHOW_FAULT);
  right = get_picture (screen, 0);
  wrong = get_picture (screen, 1);
  g_assert_cmpstr (right, ==, alone);
  g_assert_cmpstr (wrong, !=, right);
  rp_show_swap (screen->show);
  swapped = get_picture (screen, 0);
  g_assert_cmpstr (swapped, ==, wrong);
}

/* Escape puts down what is in hand, and only then leaves. */
static void
test_escape (ShowScreen *screen, gconstpointer data)
{
  GActionGroup *actions = get_actions (screen);

  g_action_group_activate_action (actions, "tool", g_variant_new_string ("pen"));
  g_assert_true (g_action_group_get_action_enabled (actions, "drop-tool"));
  g_action_group_activate_action (G_ACTION_GROUP (screen->window), "escape", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (screen->window)));
  g_assert_false (g_action_group_get_action_enabled (actions, "drop-tool"));
  g_action_group_activate_action (G_ACTION_GROUP (screen->window), "escape", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (screen->window)));
}

static gboolean
has_pen_key (ShowScreen *screen)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (screen->window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *words = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));

          if (strstr (words, "sketch.tool"))
            return TRUE;
        }
    }
  return FALSE;
}

/* Bare letters can be switched off. */
static void
test_letters (ShowScreen *screen, gconstpointer data)
{
  g_assert_true (has_pen_key (screen));
  g_settings_set_boolean (screen->settings, "letter-shortcuts", FALSE);
  g_assert_false (has_pen_key (screen));
  g_settings_reset (screen->settings, "letter-shortcuts");
  g_assert_true (has_pen_key (screen));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  g_test_add ("/show-sketches/each-its-own", ShowScreen, NULL, show_screen_set_up, test_each_its_own,
              show_screen_tear_down);
  g_test_add ("/show-sketches/escape", ShowScreen, NULL, show_screen_set_up, test_escape,
              show_screen_tear_down);
  g_test_add ("/show-sketches/letters", ShowScreen, NULL, show_screen_set_up, test_letters,
              show_screen_tear_down);
  return g_test_run ();
}
