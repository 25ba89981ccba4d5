/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-window.h"
#include "mat/rp-pace-row.h"

static void
set_up (LedWindow *fixture, gconstpointer data)
{
  led_window_init (fixture, "surgeons-four", FALSE);
  led_window_show (fixture, rp_pace_row_new (RP_PACE_KIND_SPEED), 360, 200);
  rp_pace_row_set_value (RP_PACE_ROW (gtk_window_get_child (fixture->window)), "1.5 times usual");
}

static GtkWidget *
find_button (LedWindow *fixture, const char *action)
{
  return find_action (gtk_window_get_child (fixture->window), action);
}

static void
test_steps (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *less = find_button (fixture, "win.session.slower");

  led_start_turn (&fixture->led);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (less), GTK_ACCESSIBLE_PROPERTY_LABEL, "Slower");
  g_signal_emit_by_name (less, "clicked");
  g_assert_cmpfloat_with_epsilon (
      rp_plan_changes_get_speed (rp_plan_get_changes (rp_session_get_plan (fixture->led.session))), 0.9,
      0.001);
}

/* What cannot go further is pressed no more, and the keyboard stays in the row. */
static void
test_end_of_range (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *more = find_button (fixture, "win.session.faster");

  led_start_turn (&fixture->led);
  gtk_widget_grab_focus (more);
  for (guint i = 0; i < 5; i++)
    g_signal_emit_by_name (more, "clicked");
  g_assert_false (gtk_widget_get_sensitive (more));
  g_assert_true (gtk_window_get_focus (fixture->window) == find_button (fixture, "win.session.slower"));
}

static void
test_nothing_to_change (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *row = gtk_window_get_child (fixture->window);

  g_assert_nonnull (find_label (row, "1.5 times usual"));
  rp_pace_row_set_value (RP_PACE_ROW (row), NULL);
  g_assert_false (gtk_widget_get_visible (row));
  rp_pace_row_set_value (RP_PACE_ROW (row), "As usual");
  g_assert_nonnull (find_label (row, "As usual"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_button (fixture, "win.session.slower")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "As usual");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, LedWindow, NULL, set_up, func, led_window_clear)
  ADD ("/pace-row/steps", test_steps);
  ADD ("/pace-row/end-of-range", test_end_of_range);
  ADD ("/pace-row/nothing-to-change", test_nothing_to_change);

  return g_test_run ();
}
