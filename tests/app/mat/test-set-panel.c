/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-ring.h"
#include "mat/rp-set-panel.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  led_widget_init (fixture, "surgeons-four", data != NULL);
  led_widget_show (fixture, rp_set_panel_new (fixture->readout), 426, 620);
}

static void
update (LedWidget *fixture)
{
  RpMoment moment;

  led_widget_read (fixture, &moment);
  rp_set_panel_update (RP_SET_PANEL (fixture->widget), &moment, TRUE);
  pixels_settle (fixture->widget);
}

static GtkWidget *
find (LedWidget *fixture, const char *text)
{
  return find_label (fixture->widget, text);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return widget && gtk_widget_get_child_visible (widget) && gtk_widget_get_mapped (widget);
}

static void
test_a_led_turn (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *ring = find_type (fixture->widget, RP_TYPE_RING);

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.5);
  update (fixture);
  g_assert_nonnull (find (fixture, "Left leg"));
  g_assert_nonnull (find (fixture, "Raise"));
  g_assert_true (is_shown (ring));
  g_assert_false (is_shown (find_action (fixture->widget, "win.session.count")));
  g_assert_true (gtk_widget_has_css_class (fixture->widget, "tint-lift"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Raise, 1 of 10, Left leg");
}

static void
test_the_word_changes_colour_with_the_phase (LedWidget *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 2.2);
  update (fixture);
  g_assert_true (gtk_widget_has_css_class (fixture->widget, "tint-hold"));
  g_assert_false (gtk_widget_has_css_class (fixture->widget, "tint-lift"));
}

static void
test_paused (LedWidget *fixture, gconstpointer data)
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
test_own_pace_has_the_big_button (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *button;

  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_COUNT);
  update (fixture);
  button = find_action (fixture->widget, "win.session.count");
  g_assert_true (is_shown (button));
  g_assert_cmpint (gtk_widget_get_width (button), ==, 304);
  g_assert_nonnull (find_label (button, "1"));
  g_assert_nonnull (find_label (button, "of 10"));
  g_assert_true (is_shown (find_action (fixture->widget, "win.session.uncount")));
}

/* Beside the ring on a phone, above it else; short windows leave out what comes next. */
static void
test_layouts (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *ring = find_type (fixture->widget, RP_TYPE_RING);
  graphene_rect_t ring_at, side_at;

  led_start_turn (&fixture->led);
  update (fixture);
  g_assert_true (gtk_widget_compute_bounds (ring, fixture->widget, &ring_at));
  g_assert_true (gtk_widget_compute_bounds (find (fixture, "Left leg"), fixture->widget, &side_at));
  g_assert_cmpfloat (side_at.origin.y + side_at.size.height, <=, ring_at.origin.y);

  rp_set_panel_set_layout (RP_SET_PANEL (fixture->widget), TRUE, TRUE, TRUE);
  pixels_settle (fixture->widget);
  g_assert_true (gtk_widget_compute_bounds (ring, fixture->widget, &ring_at));
  g_assert_true (gtk_widget_compute_bounds (find (fixture, "Left leg"), fixture->widget, &side_at));
  g_assert_cmpfloat (ring_at.origin.x + ring_at.size.width, <=, side_at.origin.x);
  g_assert_null (find (fixture, "Next"));
}

/* Finds where a label's own words begin and end, in the panel: they may stand outside the place the label was given. */
static void
get_words (LedWidget *fixture, GtkWidget *label, double *top, double *foot)
{
  int height, offset;
  double y;

  g_assert_true (gtk_widget_translate_coordinates (label, fixture->widget, 0, 0, NULL, &y));
  gtk_label_get_layout_offsets (GTK_LABEL (label), NULL, &offset);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &height);
  *top = y + offset;
  *foot = y + offset + height;
}

/* Whatever an exercise or a side is called, its phase stands below it. */
static void
test_long_names (LedWidget *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "Alternating Kettlebell Standing Press",
    "Donaudampfschifffahrtsgesellschaft",
    "Left leg, the sore one, as far as it goes without pain, and no further than that",
  };
  GtkWidget *side, *set, *phase;

  pixels_load_style ();
  gtk_window_set_default_size (fixture->window, 426, 480);
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.5);
  update (fixture);
  side = find (fixture, "Left leg");
  phase = find (fixture, "Raise");
  set = gtk_widget_get_last_child (gtk_widget_get_ancestor (side, GTK_TYPE_BOX));
  gtk_label_set_label (GTK_LABEL (set), "Set <b>1</b> of 2");
  gtk_widget_set_visible (set, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (names) * 2; i++)
    {
      double side_top, side_foot, phase_top, phase_foot;

      rp_set_panel_set_layout (RP_SET_PANEL (fixture->widget), i % 2 == 1, i % 2 == 1, FALSE);
      gtk_label_set_label (GTK_LABEL (side), names[i / 2]);
      pixels_settle (fixture->widget);
      get_words (fixture, side, &side_top, &side_foot);
      get_words (fixture, phase, &phase_top, &phase_foot);
      g_assert_cmpfloat (side_top, >=, 0);
      g_assert_cmpfloat (side_foot, <=, phase_top + 1);
    }
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own)                                                                                 \
  g_test_add (path, LedWidget, GINT_TO_POINTER (own), set_up, func, led_widget_clear)
  ADD ("/set-panel/a-led-turn", test_a_led_turn, FALSE);
  ADD ("/set-panel/the-word-changes-colour", test_the_word_changes_colour_with_the_phase, FALSE);
  ADD ("/set-panel/paused", test_paused, FALSE);
  ADD ("/set-panel/own-pace-has-the-big-button", test_own_pace_has_the_big_button, TRUE);
  ADD ("/set-panel/layouts", test_layouts, FALSE);
  /* The last: from here on there is the program's style. */
  ADD ("/set-panel/long-names", test_long_names, FALSE);

  return g_test_run ();
}
