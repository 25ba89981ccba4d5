/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "pixels.h"
#include "mat/rp-ring.h"
#include "mat/rp-set-panel.h"

typedef struct
{
  Led led;
  RpSessionReadout *readout;
  RpSetPanel *panel;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "surgeons-four", data != NULL);
  fixture->readout = rp_session_readout_new ();
  fixture->panel = g_object_ref (RP_SET_PANEL (rp_set_panel_new ()));
  g_object_set (fixture->panel, "readout", fixture->readout, NULL);
  fixture->window = pixels_show (GTK_WIDGET (fixture->panel), 426, 620);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->panel);
  g_assert_finalize_object (fixture->readout);
  led_clear (&fixture->led);
}

static void
update (Fixture *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  rp_session_readout_update (fixture->readout, fixture->led.session, &moment);
  rp_set_panel_update (fixture->panel, fixture->led.plan, &moment, TRUE);
  pixels_settle (GTK_WIDGET (fixture->panel));
}

static GtkWidget *
find (Fixture *fixture, const char *text)
{
  return find_label (GTK_WIDGET (fixture->panel), text);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget && gtk_widget_get_child_visible (widget) && gtk_widget_get_mapped (widget);
}

static void
test_a_led_turn (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ring = find_type (GTK_WIDGET (fixture->panel), RP_TYPE_RING);

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.5);
  update (fixture);
  g_assert_nonnull (find (fixture, "Left leg"));
  g_assert_nonnull (find (fixture, "Raise"));
  g_assert_true (is_shown (ring));
  g_assert_false (is_shown (find_action (GTK_WIDGET (fixture->panel), "win.session.count")));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->panel), "tint-lift"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Raise, 1 of 10, Left leg");
}

static void
test_the_word_changes_colour_with_the_phase (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 2.2);
  update (fixture);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (fixture->panel), "tint-hold"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (fixture->panel), "tint-lift"));
}

static void
test_paused (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_PAUSE);
  update (fixture);
  g_assert_true (gtk_widget_has_css_class (find (fixture, "Paused"), "paused"));
  led_send (&fixture->led, RP_SESSION_RESUME);
  update (fixture);
  g_assert_null (find (fixture, "Paused"));
  g_assert_false (gtk_widget_has_css_class (find (fixture, "Raise"), "paused"));
}

static void
test_own_pace_has_the_big_button (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_COUNT);
  update (fixture);
  button = find_action (GTK_WIDGET (fixture->panel), "win.session.count");
  g_assert_true (is_shown (button));
  g_assert_cmpint (gtk_widget_get_width (button), ==, 304);
  g_assert_nonnull (find_label (button, "1"));
  g_assert_nonnull (find_label (button, "of 10"));
  g_assert_true (is_shown (find_action (GTK_WIDGET (fixture->panel), "win.session.uncount")));
}

/* Beside the ring on a phone, above it else; short windows leave out what comes next. */
static void
test_layouts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ring = find_type (GTK_WIDGET (fixture->panel), RP_TYPE_RING);
  graphene_rect_t ring_at, side_at;

  led_start_turn (&fixture->led);
  update (fixture);
  g_assert_true (gtk_widget_compute_bounds (ring, GTK_WIDGET (fixture->panel), &ring_at));
  g_assert_true (
      gtk_widget_compute_bounds (find (fixture, "Left leg"), GTK_WIDGET (fixture->panel), &side_at));
  g_assert_cmpfloat (side_at.origin.y + side_at.size.height, <=, ring_at.origin.y);

  rp_set_panel_set_layout (fixture->panel, TRUE, TRUE, TRUE);
  pixels_settle (GTK_WIDGET (fixture->panel));
  g_assert_true (gtk_widget_compute_bounds (ring, GTK_WIDGET (fixture->panel), &ring_at));
  g_assert_true (
      gtk_widget_compute_bounds (find (fixture, "Left leg"), GTK_WIDGET (fixture->panel), &side_at));
  g_assert_cmpfloat (ring_at.origin.x + ring_at.size.width, <=, side_at.origin.x);
  g_assert_null (find (fixture, "Next"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own) g_test_add (path, Fixture, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/set-panel/a-led-turn", test_a_led_turn, FALSE);
  ADD ("/set-panel/the-word-changes-colour", test_the_word_changes_colour_with_the_phase, FALSE);
  ADD ("/set-panel/paused", test_paused, FALSE);
  ADD ("/set-panel/own-pace-has-the-big-button", test_own_pace_has_the_big_button, TRUE);
  ADD ("/set-panel/layouts", test_layouts, FALSE);

  return g_test_run ();
}
