/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-plan-bar.h"
#include "mat/rp-session-controls.h"
#include "mat/rp-session-foot.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *foot = rp_session_foot_new ();
  RpMoment moment;

  led_widget_init (fixture, "daily-clams", FALSE);
  g_object_set (foot, "readout", fixture->readout, NULL);
  led_widget_show (fixture, foot, 900, 120);
  led_start_turn (&fixture->led);
  led_widget_read (fixture, &moment);
  rp_session_foot_update (RP_SESSION_FOOT (foot), fixture->led.session, &moment);
}

static void
test_tells_the_time (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *bar = find_type (fixture->widget, RP_TYPE_PLAN_BAR);
  RpMoment moment;

  led_advance (&fixture->led, 60);
  led_widget_read (fixture, &moment);
  rp_session_foot_update (RP_SESSION_FOOT (fixture->widget), fixture->led.session, &moment);
  find_assert_label (fixture->widget, "1:10 done");
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Exercise 1 of 1: Clamshell");
}

/* Where columns are stacked, the buttons have a row of their own below the times. */
static void
test_room (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *controls = find_type (fixture->widget, RP_TYPE_SESSION_CONTROLS);
  GtkWidget *done = find_class (fixture->widget, "time");
  graphene_rect_t above, below;
  gboolean narrow;

  rp_session_foot_set_room (RP_SESSION_FOOT (fixture->widget), RP_SIZE_CLASS_NARROW, FALSE);
  pixels_settle (fixture->widget);
  g_object_get (controls, "narrow", &narrow, NULL);
  g_assert_true (narrow);
  g_assert_true (gtk_widget_compute_bounds (done, fixture->widget, &above));
  g_assert_true (gtk_widget_compute_bounds (controls, fixture->widget, &below));
  g_assert_cmpfloat (below.origin.y, >=, above.origin.y + above.size.height);
  rp_session_foot_set_room (RP_SESSION_FOOT (fixture->widget), RP_SIZE_CLASS_WIDE, FALSE);
  pixels_settle (fixture->widget);
  g_assert_true (gtk_widget_compute_bounds (done, fixture->widget, &above));
  g_assert_true (gtk_widget_compute_bounds (controls, fixture->widget, &below));
  g_assert_cmpfloat (below.origin.y, <, above.origin.y + above.size.height);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, LedWidget, NULL, set_up, func, led_widget_clear)
  ADD ("/session-foot/tells-the-time", test_tells_the_time);
  ADD ("/session-foot/room", test_room);

  return g_test_run ();
}
