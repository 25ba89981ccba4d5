/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-context-menu.h"
#include "sample.h"

/* Presses the key of the menu on a widget. */
static void
press_menu (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), 0);

          gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }
}

static gboolean
has_no_menu (gpointer widget)
{
  return find_type (widget, GTK_TYPE_POPOVER_MENU) == NULL;
}

static void
test_opens_and_goes (void)
{
  GtkWidget *card = g_object_ref (gtk_button_new_with_label ("Card"));
  GtkWindow *window = pixels_show (card, 300, 200);
  GtkWidget *menu;
  const RpContextEntry entries[]
      = { { "Show", "card.show" }, { "Show it", "card.show" }, { "Show beside", "card.beside" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) show = g_simple_action_new ("show", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) beside = g_simple_action_new ("beside", G_VARIANT_TYPE_STRING);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (show));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (beside));
  gtk_widget_insert_action_group (card, "card", G_ACTION_GROUP (actions));
  g_simple_action_set_enabled (beside, FALSE);
  rp_context_menu_set (card, "first", entries, 1);
  rp_context_menu_set (card, "clamshell", &entries[1], 2);
  press_menu (card);
  menu = find_type (card, GTK_TYPE_POPOVER_MENU);
  g_assert_nonnull (menu);
  find_assert_label (menu, "Show it");
  g_assert_null (find_label (menu, "Show"));
  /* What cannot be done is not there. */
  g_assert_null (find_label (menu, "Show beside"));
  g_simple_action_set_enabled (beside, TRUE);
  find_assert_label (menu, "Show beside");
  gtk_popover_popdown (GTK_POPOVER (menu));
  sample_wait (has_no_menu, card);
  /* A card that goes takes its menu along. */
  press_menu (card);
  gtk_window_destroy (window);
  g_assert_finalize_object (card);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/context-menu/opens", test_opens_and_goes);

  return g_test_run ();
}
