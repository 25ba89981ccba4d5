/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "sample.h"
#include "show/rp-show-screen.h"

static const char *const one[] = { "eDP-1", NULL };
static const char *const two[] = { "eDP-1", "HDMI-1", NULL };

/* It asks only where there is a choice that nobody has made; the other one is never guessed. */
static void
test_asks_once (void)
{
  g_assert_cmpint (rp_show_screen_pick (one, ""), ==, 0);
  g_assert_cmpint (rp_show_screen_pick (one, "HDMI-1"), ==, 0);
  g_assert_cmpint (rp_show_screen_pick (two, ""), ==, RP_SHOW_SCREEN_ASK);
  g_assert_cmpint (rp_show_screen_pick (two, "HDMI-1"), ==, 1);
  g_assert_cmpint (rp_show_screen_pick (two, "eDP-1"), ==, 0);
  g_assert_cmpint (rp_show_screen_pick (two, "DP-7"), ==, RP_SHOW_SCREEN_ASK);
}

static void
test_swaps (void)
{
  g_assert_cmpint (rp_show_screen_find_next (one, "eDP-1"), ==, 0);
  g_assert_cmpint (rp_show_screen_find_next (two, "eDP-1"), ==, 1);
  g_assert_cmpint (rp_show_screen_find_next (two, "HDMI-1"), ==, 0);
  g_assert_cmpint (rp_show_screen_find_next (two, NULL), ==, 1);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static gboolean
is_filled (gpointer data)
{
  return rp_show_screen_is_filled (data);
}

/* A window without a monitor to itself is not taken for one that has it. */
static void
test_filled (void)
{
  GtkWindow *window = pixels_show (gtk_label_new ("x"), 300, 200);

  g_assert_false (rp_show_screen_is_filled (window));
  gtk_window_destroy (window);
}

static void
test_one_screen_is_not_asked_for (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpShowScreen *screen = rp_show_screen_new (settings);
  GtkWindow *from = pixels_show (gtk_label_new ("Here"), 200, 100);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  g_autofree char *remembered = NULL;

  rp_show_screen_open (screen, window, from);
  sample_wait (is_mapped, window);
  sample_wait (is_filled, window);
  rp_show_screen_swap (screen, window);
  rp_show_screen_fill (screen, window);
  remembered = g_settings_get_string (settings, "show-connector");
  g_assert_cmpstr (remembered, ==, "");
  gtk_window_destroy (window);
  gtk_window_destroy (from);
  g_assert_finalize_object (screen);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/show-screen/asks-once", test_asks_once);
  g_test_add_func ("/show-screen/filled", test_filled);
  g_test_add_func ("/show-screen/swaps", test_swaps);
  g_test_add_func ("/show-screen/one", test_one_screen_is_not_asked_for);

  return g_test_run ();
}
