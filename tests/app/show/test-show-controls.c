/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"

static void
test_says_what_it_does (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *controls = GTK_WIDGET (rp_show_window_get_controls (screen->window));

  rp_show_controls_set_room (RP_SHOW_CONTROLS (controls), 100);
  find_assert_label (controls, "Freeze");
  show_screen_do (screen, "frozen", NULL);
  find_assert_label (controls, "Frozen");
  find_assert_label (controls, "Loop “Out”");
  rp_show_controls_set_room (RP_SHOW_CONTROLS (controls), 60);
  g_assert_null (find_label (controls, "Frozen"));
}

static void
test_two_pictures_can_be_nudged (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *controls = GTK_WIDGET (rp_show_window_get_controls (screen->window));

  g_assert_null (find_label (controls, "In step"));
  show_screen_do (screen, "pair", "cameras");
  find_assert_label (controls, "In step");
  show_screen_do (screen, "nudge-back", NULL);
  show_screen_do (screen, "nudge-back", NULL);
  find_assert_label (controls, "2 pictures behind");
}

static void
test_tools_stand_at_its_end (ShowScreen *screen, gconstpointer data)
{
  RpShowControls *controls = rp_show_window_get_controls (screen->window);

  rp_show_controls_add_tools (controls, gtk_label_new ("Pen"));
  find_assert_label (GTK_WIDGET (controls), "Pen");
}

/* One picture, cameras, sides; two mistakes; two cameras. */
static void
test_menu_has_what_the_exercise_has (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *controls = GTK_WIDGET (rp_show_window_get_controls (screen->window));
  GtkWidget *button = find_type (controls, GTK_TYPE_MENU_BUTTON);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  int items[] = { 3, 2, 2 };

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      g_assert_cmpint (g_menu_model_get_n_items (section), ==, items[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  g_test_add ("/show-controls/words", ShowScreen, NULL, show_screen_set_up, test_says_what_it_does,
              show_screen_tear_down);
  g_test_add ("/show-controls/nudge", ShowScreen, NULL, show_screen_set_up, test_two_pictures_can_be_nudged,
              show_screen_tear_down);
  g_test_add ("/show-controls/tools", ShowScreen, NULL, show_screen_set_up, test_tools_stand_at_its_end,
              show_screen_tear_down);
  g_test_add ("/show-controls/menu", ShowScreen, NULL, show_screen_set_up,
              test_menu_has_what_the_exercise_has, show_screen_tear_down);

  return g_test_run ();
}
