/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-session-status.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *status = rp_session_status_new ();

  led_widget_init (fixture, "surgeons-four", FALSE);
  g_object_set (status, "readout", fixture->readout, NULL);
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Stop"));
  gtk_box_append (GTK_BOX (box), status);
  led_widget_show (fixture, box, 200, 100);
}

static GtkWidget *
get_status (LedWidget *fixture)
{
  return gtk_widget_get_last_child (fixture->widget);
}

static void
assert_said (LedWidget *fixture, const char *expected)
{
  RpMoment moment;

  led_widget_read (fixture, &moment);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_status (fixture)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       expected);
}

static void
test_one_sentence (LedWidget *fixture, gconstpointer data)
{
  RpMoment moment;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_status (fixture)), GTK_ACCESSIBLE_ROLE_STATUS);
  led_start_turn (&fixture->led);
  assert_said (fixture, "1 of 10, Left leg, set 1 of 2");
  rp_session_get_moment (fixture->led.session, &moment);
  led_advance (&fixture->led, (double) moment.step->rep_duration / G_USEC_PER_SEC - 0.1);
  assert_said (fixture, "1 of 10, Left leg, set 1 of 2");
  led_advance (&fixture->led, 0.2);
  assert_said (fixture, "2 of 10, Left leg, set 1 of 2");
}

/* So that a screen reader says what it is called now; but it never takes the focus away. */
static void
test_it_can_have_the_focus (LedWidget *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_grab_focus (get_status (fixture)));
  g_assert_true (gtk_window_get_focus (fixture->window) == get_status (fixture));
  gtk_widget_grab_focus (gtk_widget_get_first_child (fixture->widget));
  led_start_turn (&fixture->led);
  assert_said (fixture, "1 of 10, Left leg, set 1 of 2");
  g_assert_false (gtk_window_get_focus (fixture->window) == get_status (fixture));
}

static void
test_it_has_no_size (LedWidget *fixture, gconstpointer data)
{
  g_assert_cmpint (gtk_widget_get_height (get_status (fixture)), ==, 0);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, LedWidget, NULL, set_up, func, led_widget_clear)
  ADD ("/session-status/one-sentence", test_one_sentence);
  ADD ("/session-status/it-can-have-the-focus", test_it_can_have_the_focus);
  ADD ("/session-status/it-has-no-size", test_it_has_no_size);

  return g_test_run ();
}
