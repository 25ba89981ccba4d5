/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"

/* Does what a controller has for a key. Returns: whether it took the key */
static gboolean
press_at (GtkWidget *window, GtkEventController *controller, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
      GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

      if (gtk_keyval_trigger_get_keyval (trigger) == key
          && gtk_keyval_trigger_get_modifiers (trigger) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window,
                                             gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

/* Presses a key in the window. Returns: whether it was taken */
static gboolean
press (ShowScreen *screen, guint key, GdkModifierType modifiers)
{
  GtkWidget *window = GTK_WIDGET (screen->window);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE
          && press_at (window, controller, key, modifiers))
        return TRUE;
    }
  return FALSE;
}

static void
test_keyboard (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);
  int offset = 0;

  g_assert_true (press (screen, GDK_KEY_space, 0));
  g_assert_false (rp_playback_get_playing (playback));
  g_assert_true (press (screen, GDK_KEY_l, 0));
  g_assert_true (rp_playback_get_looping (playback));
  show_screen_do (screen, "pair", "cameras");
  for (guint i = 0; i < 5; i++)
    g_assert_true (press (screen, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (press (screen, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_object_get (screen->show, "offset", &offset, NULL);
  g_assert_cmpint (offset, ==, 4);
  g_assert_true (press (screen, GDK_KEY_plus, 0));
  g_assert_cmpfloat (rp_show_look_get_zoom (rp_show_get_look (screen->show)), >, 1);
  g_assert_true (press (screen, GDK_KEY_v, 0));
  g_assert_cmpint (rp_show_look_get_layout (rp_show_get_look (screen->show)), ==, RP_SHOW_STACKED);
}

/* An arrow goes where it points, as the timeline does. */
static void
test_arrows_from_right_to_left (ShowScreen *screen, gconstpointer data)
{
  int offset = 0;

  show_screen_do (screen, "pair", "cameras");
  gtk_widget_set_direction (GTK_WIDGET (screen->window), GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < 3; i++)
    g_assert_true (press (screen, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_true (press (screen, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_object_get (screen->show, "offset", &offset, NULL);
  g_assert_cmpint (offset, ==, 2);
}

/* Page Down, Page Up, a full stop or B, and Escape: all that a presenter has. */
static void
test_presenter (ShowScreen *screen, gconstpointer data)
{
  g_autoptr (RpProgram) program = show_screen_find_program (screen);

  rp_show_window_show_program (screen->window, program, 0);
  g_assert_true (press (screen, GDK_KEY_Page_Down, 0));
  g_assert_true (press (screen, GDK_KEY_Page_Down, 0));
  g_assert_cmpuint (rp_show_order_get_index (screen->order), ==, 2);
  g_assert_true (press (screen, GDK_KEY_Page_Up, 0));
  g_assert_cmpuint (rp_show_order_get_index (screen->order), ==, 1);
  g_assert_true (press (screen, GDK_KEY_period, 0));
  g_assert_true (rp_show_look_get_blank (rp_show_get_look (screen->show)));
  g_assert_true (press (screen, GDK_KEY_b, 0));
  g_assert_false (rp_show_look_get_blank (rp_show_get_look (screen->show)));
  g_assert_true (press (screen, GDK_KEY_F5, 0));
  g_assert_true (press (screen, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (screen->window)));
}

static guint
get_delay (ShowScreen *screen)
{
  guint delay = 0;

  g_object_get (rp_show_pane_get_paintable (rp_show_window_get_pane (screen->window, 1)), "delay", &delay,
                NULL);
  return delay;
}

/* Beside the mirror a digit is how late it is, with a pen in hand a colour; without a mirror always a colour. */
static void
test_digits (ShowScreen *screen, gconstpointer data)
{
  static const guint delays[] = { 0, 5, 10, 20 };

  g_assert_false (press (screen, GDK_KEY_1, 0));
  /* Blank, so that no camera is switched on. */
  show_screen_do (screen, "blank", NULL);
  g_assert_true (press (screen, GDK_KEY_d, 0));
  g_assert_cmpint (rp_show_get_pair (screen->show), ==, RP_SHOW_MIRROR);
  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      g_assert_true (press (screen, GDK_KEY_1 + i, 0));
      g_assert_cmpuint (get_delay (screen), ==, delays[i]);
    }
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (screen->window), "sketch.tool", "s", "pen"));
  g_assert_false (press (screen, GDK_KEY_2, 0));
  g_assert_cmpuint (get_delay (screen), ==, 20);
  gtk_widget_activate_action (GTK_WIDGET (screen->window), "sketch.drop-tool", NULL);
  g_settings_set_boolean (screen->settings, "letter-shortcuts", FALSE);
  g_assert_false (press (screen, GDK_KEY_2, 0));
  g_settings_reset (screen->settings, "letter-shortcuts");
  g_assert_true (press (screen, GDK_KEY_2, 0));
  g_assert_cmpuint (get_delay (screen), ==, 5);
  g_assert_true (press (screen, GDK_KEY_d, 0));
  g_assert_cmpint (rp_show_get_pair (screen->show), ==, RP_SHOW_ALONE);
}

static void
test_letters_can_be_switched_off (ShowScreen *screen, gconstpointer data)
{
  g_settings_set_boolean (screen->settings, "letter-shortcuts", FALSE);
  g_assert_false (press (screen, GDK_KEY_m, 0));
  g_assert_true (press (screen, GDK_KEY_comma, 0));
  g_settings_reset (screen->settings, "letter-shortcuts");
  g_assert_true (press (screen, GDK_KEY_m, 0));
  g_assert_true (rp_show_look_get_mirrored (rp_show_get_look (screen->show)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  g_test_add ("/show-keys/keyboard", ShowScreen, NULL, show_screen_set_up, test_keyboard,
              show_screen_tear_down);
  g_test_add ("/show-keys/right-to-left", ShowScreen, NULL, show_screen_set_up,
              test_arrows_from_right_to_left, show_screen_tear_down);
  g_test_add ("/show-keys/presenter", ShowScreen, NULL, show_screen_set_up, test_presenter,
              show_screen_tear_down);
  g_test_add ("/show-keys/letters", ShowScreen, NULL, show_screen_set_up, test_letters_can_be_switched_off,
              show_screen_tear_down);

  g_test_add ("/show-keys/digits", ShowScreen, NULL, show_screen_set_up, test_digits, show_screen_tear_down);

  return g_test_run ();
}
