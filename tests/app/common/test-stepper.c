/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-stepper.h"

typedef struct
{
  RpStepper *stepper;
  GtkWidget *spin;
  GtkWindow *window;
  guint stepped;
} Fixture;

static void
on_stepped (Fixture *fixture)
{
  fixture->stepped++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->stepper = RP_STEPPER (g_object_ref (rp_stepper_new ("Hold", GPOINTER_TO_INT (data))));
  rp_stepper_set_bounds (fixture->stepper, 0, 600, 1);
  g_signal_connect_swapped (fixture->stepper, "stepped", G_CALLBACK (on_stepped), fixture);
  fixture->spin = find_type (GTK_WIDGET (fixture->stepper), GTK_TYPE_SPIN_BUTTON);
  fixture->window = pixels_show (GTK_WIDGET (fixture->stepper), 200, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->stepper);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->spin), text);
  gtk_spin_button_update (GTK_SPIN_BUTTON (fixture->spin));
}

static void
assert_shows (Fixture *fixture, double value, const char *text)
{
  g_assert_cmpfloat_with_epsilon (rp_stepper_get_value (fixture->stepper), value, 0.001);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->spin)), ==, text);
}

static void
test_count (Fixture *fixture, gconstpointer data)
{
  rp_stepper_set_value (fixture->stepper, 12);
  assert_shows (fixture, 12, "12");
  g_assert_cmpuint (fixture->stepped, ==, 0);
  type (fixture, "15");
  assert_shows (fixture, 15, "15");
  g_assert_cmpuint (fixture->stepped, ==, 1);
  type (fixture, "many");
  assert_shows (fixture, 15, "15");
  type (fixture, "9999");
  assert_shows (fixture, 600, "600");
  find_assert_label (GTK_WIDGET (fixture->stepper), "Hold");
}

static void
test_seconds (Fixture *fixture, gconstpointer data)
{
  rp_stepper_set_value (fixture->stepper, 2);
  assert_shows (fixture, 2, "2 s");
  type (fixture, "1,5");
  assert_shows (fixture, 1.5, "1.5 s");
  type (fixture, "0.25 s");
  assert_shows (fixture, 0.25, "0.25 s");
  gtk_spin_button_spin (GTK_SPIN_BUTTON (fixture->spin), GTK_SPIN_STEP_FORWARD, 1);
  assert_shows (fixture, 1.25, "1.25 s");
  gtk_spin_button_spin (GTK_SPIN_BUTTON (fixture->spin), GTK_SPIN_PAGE_FORWARD, 5);
  assert_shows (fixture, 6.25, "6.25 s");
}

static void
test_clock (Fixture *fixture, gconstpointer data)
{
  rp_stepper_set_value (fixture->stepper, 45);
  assert_shows (fixture, 45, "45 s");
  type (fixture, "1:30");
  assert_shows (fixture, 90, "1:30");
  type (fixture, "20");
  assert_shows (fixture, 20, "20 s");
}

/* The lesser before the number and the greater behind it, each 44 px. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  GtkWidget *less = gtk_widget_get_first_child (fixture->spin);
  GtkWidget *more = gtk_widget_get_last_child (fixture->spin);

  g_assert_true (gtk_widget_has_css_class (less, "down"));
  g_assert_true (gtk_widget_has_css_class (more, "up"));
  g_assert_cmpint (gtk_widget_get_width (less), >=, 44);
  g_assert_cmpint (gtk_widget_get_height (less), >=, 44);
  g_assert_cmpint (gtk_widget_get_width (more), >=, 44);
  rp_stepper_set_title (fixture->stepper, "Rest");
  find_assert_label (GTK_WIDGET (fixture->stepper), "Rest");
  rp_stepper_set_unit (fixture->stepper, RP_STEPPER_UNIT_CLOCK);
  assert_shows (fixture, 0, "0 s");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, unit, func)                                                                                \
  g_test_add (path, Fixture, GINT_TO_POINTER (RP_STEPPER_UNIT_##unit), set_up, func, tear_down)
  ADD ("/stepper/count", COUNT, test_count);
  ADD ("/stepper/seconds", SECONDS, test_seconds);
  ADD ("/stepper/clock", CLOCK, test_clock);
  ADD ("/stepper/order", COUNT, test_order);

  return g_test_run ();
}
