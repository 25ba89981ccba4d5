/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-session-controls.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *controls = rp_session_controls_new ();

  led_widget_init (fixture, "daily-clams", data != NULL);
  g_object_set (controls, "readout", fixture->readout, NULL);
  led_widget_show (fixture, controls, 600, 80);
}

static void
test_follow_the_readout (LedWidget *fixture, gconstpointer data)
{
  RpMoment moment;

  led_send (&fixture->led, RP_SESSION_START);
  led_widget_read (fixture, &moment);
  find_assert_label (fixture->widget, "Start now");
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_widget_read (fixture, &moment);
  find_assert_label (fixture->widget, "Pause");
  g_assert_true (
      gtk_widget_has_css_class (find_action (fixture->widget, "win.session.pause"), "suggested-action"));
  find_assert_label (fixture->widget, "Skip");
  g_assert_nonnull (find_action (fixture->widget, "win.session.back"));
  g_assert_nonnull (find_action (fixture->widget, "win.session.extend"));
}

/* At one's own pace the big button alone has the accent. */
static void
test_own_pace_has_no_accent (LedWidget *fixture, gconstpointer data)
{
  RpMoment moment;

  led_start_turn (&fixture->led);
  led_widget_read (fixture, &moment);
  g_assert_false (
      gtk_widget_has_css_class (find_action (fixture->widget, "win.session.pause"), "suggested-action"));
}

static void
assert_main_key (LedWidget *fixture, const char *action, const char *key)
{
  RpMoment moment;

  led_widget_read (fixture, &moment);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (find_action (fixture->widget, action)), ==, key);
}

/* Space does not always do what the main button does. */
static void
test_main_key (LedWidget *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  assert_main_key (fixture, "win.session.skip", "Page Down");
  led_send (&fixture->led, RP_SESSION_SKIP);
  assert_main_key (fixture, "win.session.pause", data ? "Escape" : "Space");
  led_send (&fixture->led, RP_SESSION_PAUSE);
  assert_main_key (fixture, "win.session.pause", "Space");
}

/* Where nothing else takes one back, this does; there are no ten more seconds in a turn. */
static void
test_take_one_back (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *take_back;
  RpMoment moment;
  int minimum, natural;

  g_assert_null (find_action (fixture->widget, "win.session.uncount"));
  g_object_set (fixture->widget, "alone", TRUE, NULL);
  g_assert_null (find_action (fixture->widget, "win.session.uncount"));
  led_start_turn (&fixture->led);
  led_widget_read (fixture, &moment);
  take_back = find_action (fixture->widget, "win.session.uncount");
  g_assert_nonnull (take_back);
  find_assert_label (take_back, "Take one back");
  gtk_test_accessible_assert_relation (take_back, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       find_label (take_back, "Take one back"), NULL);
  g_assert_null (find_action (fixture->widget, "win.session.extend"));
  /* Long words with large letters do not make the window wider than the screen. */
  gtk_widget_measure (take_back, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  g_object_set (fixture->widget, "alone", FALSE, NULL);
  g_assert_null (find_action (fixture->widget, "win.session.uncount"));
  g_assert_nonnull (find_action (fixture->widget, "win.session.extend"));
}

/* A led turn has no count to take one from. */
static void
test_a_led_turn (LedWidget *fixture, gconstpointer data)
{
  RpMoment moment;

  g_object_set (fixture->widget, "alone", TRUE, NULL);
  led_start_turn (&fixture->led);
  led_widget_read (fixture, &moment);
  g_assert_null (find_action (fixture->widget, "win.session.uncount"));
  g_assert_nonnull (find_action (fixture->widget, "win.session.extend"));
}

static GtkOrientation
get_orientation (GtkWidget *button)
{
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_button_get_child (GTK_BUTTON (button))));
}

static void
test_narrow_has_words_below (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *back = find_action (fixture->widget, "win.session.back");

  g_assert_cmpint (get_orientation (back), ==, GTK_ORIENTATION_HORIZONTAL);
  find_assert_label (fixture->widget, "+10 s");
  g_object_set (fixture->widget, "narrow", TRUE, NULL);
  g_assert_cmpint (get_orientation (back), ==, GTK_ORIENTATION_VERTICAL);
  find_assert_label (fixture->widget, "+10");
  g_assert_null (find_label (fixture->widget, "+10 s"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, own, func) g_test_add (path, LedWidget, own, set_up, func, led_widget_clear)
  ADD ("/session-controls/follow-the-readout", NULL, test_follow_the_readout);
  ADD ("/session-controls/own-pace-has-no-accent", "own", test_own_pace_has_no_accent);
  ADD ("/session-controls/main-key", NULL, test_main_key);
  ADD ("/session-controls/main-key-at-own-pace", "own", test_main_key);
  ADD ("/session-controls/take-one-back", "own", test_take_one_back);
  ADD ("/session-controls/a-led-turn", NULL, test_a_led_turn);
  ADD ("/session-controls/narrow-has-words-below", NULL, test_narrow_has_words_below);

  return g_test_run ();
}
