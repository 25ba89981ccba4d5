/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-session-header.h"
#include "mat/rp-tone-button.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *header = rp_session_header_new ();
  RpMoment moment;

  led_widget_init (fixture, "daily-clams", FALSE);
  g_object_set (header, "readout", fixture->readout, NULL);
  led_widget_show (fixture, header, 900, 60);
  led_start_turn (&fixture->led);
  led_widget_read (fixture, &moment);
}

static void
test_names_program_and_exercise (LedWidget *fixture, gconstpointer data)
{
  find_assert_label (fixture->widget, "Daily clams");
  find_assert_label (fixture->widget, "Exercise 1 of 1: Clamshell");
  g_assert_nonnull (find_action (fixture->widget, "win.present"));
  g_object_set (fixture->widget, "narrow", TRUE, NULL);
  g_assert_null (find_label (fixture->widget, "Daily clams"));
  find_assert_label (fixture->widget, "Clamshell");
  find_assert_label (fixture->widget, "Exercise 1 of 1");
  g_assert_null (find_action (fixture->widget, "win.present"));
  g_assert_nonnull (find_action (fixture->widget, "win.session.stop"));
}

static void
test_tells_of_tones (LedWidget *fixture, gconstpointer data)
{
  RpTones *tones = rp_tones_new ("fakesink state-error=null-to-ready");
  GtkWidget *button = find_type (fixture->widget, RP_TYPE_TONE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  rp_session_header_set_tones (RP_SESSION_HEADER (fixture->widget), tones);
  while (rp_tones_get_available (tones))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (button)), ==, "dialog-warning-symbolic");
  rp_session_header_set_tones (RP_SESSION_HEADER (fixture->widget), NULL);
  g_assert_finalize_object (tones);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, LedWidget, NULL, set_up, func, led_widget_clear)
  ADD ("/session-header/names-program-and-exercise", test_names_program_and_exercise);
  ADD ("/session-header/tells-of-tones", test_tells_of_tones);

  return g_test_run ();
}
