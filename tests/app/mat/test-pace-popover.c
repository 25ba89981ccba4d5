/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-window.h"
#include "common/rp-pace-settings.h"
#include "mat/rp-pace-popover.h"
#include "mat/rp-pace-row.h"

static GtkWidget *
get_popover (LedWindow *fixture)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (gtk_window_get_child (fixture->window))));
}

static void
set_up (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = rp_pace_popover_new ();

  led_window_init (fixture, data, FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  rp_pace_popover_set_settings (RP_PACE_POPOVER (popover), fixture->settings);
  rp_pace_popover_set_session (RP_PACE_POPOVER (popover), fixture->led.session);
  led_start_turn (&fixture->led);
  led_window_show (fixture, button, 360, 720);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  pixels_settle (button);
}

static void
tear_down (LedWindow *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, RP_PACE_SETTINGS_KEPT);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (gtk_window_get_child (fixture->window)));
  led_window_clear (fixture, data);
}

static void
press (LedWindow *fixture, const char *action)
{
  g_signal_emit_by_name (find_action (get_popover (fixture), action), "clicked");
}

static void
test_speed (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *popover = get_popover (fixture);

  find_assert_label (popover, "As usual");
  g_assert_null (find_action (popover, "win.session.plain"));
  press (fixture, "win.session.slower");
  press (fixture, "win.session.slower");
  find_assert_label (popover, "0.8 times usual");
  find_assert_label (popover, "Keep for next time");
  press (fixture, "win.session.plain");
  find_assert_label (popover, "As usual");
  g_assert_null (find_label (popover, "Keep for next time"));
  /* The button is gone; the keyboard is still here, and not with the session below. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), popover));
}

static void
test_hold (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *popover = get_popover (fixture);

  find_assert_label (popover, "Clamshell");
  find_assert_label (popover, "2 seconds");
  press (fixture, "win.session.hold-longer");
  find_assert_label (popover, "3 seconds");
}

static const char *
get_exercise (LedWindow *fixture, guint item)
{
  return rp_exercise_get_name (rp_program_get_item (rp_plan_get_program (fixture->led.plan), item)->exercise);
}

static void
test_follows_the_exercise (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *popover = get_popover (fixture);
  RpMoment moment;

  find_assert_label (popover, get_exercise (fixture, 0));
  do
    {
      led_send (&fixture->led, RP_SESSION_SKIP);
      rp_session_get_moment (fixture->led.session, &moment);
    }
  while (moment.step->item == 0);
  find_assert_label (popover, get_exercise (fixture, 1));
  g_assert_null (find_label (popover, get_exercise (fixture, 0)));
}

static void
test_wait (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *wait = find_action (get_popover (fixture), "win.session.wait");

  g_assert_false (gtk_switch_get_active (GTK_SWITCH (wait)));
  led_send (&fixture->led, RP_SESSION_WAIT);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (wait)));
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_WAITING);
}

static void
test_fits (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *popover = get_popover (fixture);

  led_send (&fixture->led, RP_SESSION_SLOWER);
  pixels_settle (popover);
  g_assert_cmpint (gtk_widget_get_width (popover), <=, 340);
  g_assert_cmpint (gtk_widget_get_height (popover), <=, 640);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, program) g_test_add (path, LedWindow, program, set_up, func, tear_down)
  ADD ("/pace-popover/speed", test_speed, "daily-clams");
  ADD ("/pace-popover/hold", test_hold, "daily-clams");
  ADD ("/pace-popover/follows-the-exercise", test_follows_the_exercise, "surgeons-four");
  ADD ("/pace-popover/wait", test_wait, "daily-clams");
  ADD ("/pace-popover/fits", test_fits, "daily-clams");

  return g_test_run ();
}
