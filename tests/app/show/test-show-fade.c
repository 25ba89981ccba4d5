/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-fade.h"

#include "find.h"
#include "session/rp-simulated-clock.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  RpSimulatedClock *clock;
  GtkWindow *window;
  GtkWidget *part;
  RpShowFade *fade;
  guint woken;
} Fixture;

static void
count (Fixture *fixture)
{
  fixture->woken++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = rp_simulated_clock_new ();
  fixture->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  fixture->part = gtk_button_new ();
  gtk_window_set_child (fixture->window, fixture->part);
  fixture->fade = rp_show_fade_new (GTK_WIDGET (fixture->window), RP_CLOCK (fixture->clock));
  rp_show_fade_add (fixture->fade, fixture->part);
  g_signal_connect_swapped (fixture->fade, "woken", G_CALLBACK (count), fixture);
  rp_show_fade_wake (fixture->fade);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->fade);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (GTK_WIDGET (fixture->window));
  g_assert_finalize_object (fixture->clock);
}

static gboolean
is_away (Fixture *fixture)
{
  g_assert_true (gtk_widget_has_css_class (fixture->part, "away")
                 == gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "hands-off"));
  return gtk_widget_has_css_class (fixture->part, "away") && !gtk_widget_get_can_target (fixture->part);
}

static void
test_three_seconds (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->woken, ==, 1);
  rp_simulated_clock_advance (fixture->clock, 3 * SECOND - 1);
  g_assert_true (rp_show_fade_update (fixture->fade));
  g_assert_false (is_away (fixture));
  rp_simulated_clock_advance (fixture->clock, 1);
  g_assert_false (rp_show_fade_update (fixture->fade));
  g_assert_true (is_away (fixture));
  rp_show_fade_wake (fixture->fade);
  g_assert_cmpuint (fixture->woken, ==, 2);
  g_assert_false (is_away (fixture));
  g_assert_true (gtk_widget_get_can_target (fixture->part));
  g_assert_true (rp_show_fade_update (fixture->fade));
}

/* The keyboard is a hand too, and what it is at does not go. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  rp_simulated_clock_advance (fixture->clock, 4 * SECOND);
  rp_show_fade_update (fixture->fade);
  g_assert_true (is_away (fixture));
  gtk_window_set_focus_visible (fixture->window, TRUE);
  gtk_window_set_focus (fixture->window, fixture->part);
  g_assert_false (is_away (fixture));
  rp_simulated_clock_advance (fixture->clock, 4 * SECOND);
  g_assert_true (rp_show_fade_update (fixture->fade));
  g_assert_false (is_away (fixture));
  gtk_window_set_focus_visible (fixture->window, FALSE);
  g_assert_false (rp_show_fade_update (fixture->fade));
  g_assert_true (is_away (fixture));
}

#define ADD(name) g_test_add ("/show-fade/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  ADD (three_seconds);
  ADD (keyboard);
  return g_test_run ();
}
