/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "readable.h"
#include "shell/rp-go-on-bar.h"

/* As large as such words can come; all of them are seen, however narrow the window. */
static void
test_offers (gconstpointer width)
{
  GtkWidget *bar = g_object_ref_sink (rp_go_on_bar_new ());
  GtkWindow *window = pixels_show (bar, GPOINTER_TO_INT (width), 300);

  g_assert_false (gtk_widget_get_mapped (bar));
  rp_go_on_bar_offer (RP_GO_ON_BAR (bar), "Five for knee pain", "Exercise 3 of 5 · Left leg · 4 of 10");
  pixels_settle (bar);
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_nonnull (find_label (bar, "Go on with Five for knee pain"));
  g_assert_nonnull (find_label (bar, "Exercise 3 of 5 · Left leg · 4 of 10"));
  g_assert_nonnull (find_action (bar, "win.session.go-on"));
  g_assert_nonnull (find_action (bar, "win.session.not-now"));
  g_assert_cmpint (gtk_widget_get_width (bar), <=, GPOINTER_TO_INT (width));
  rp_go_on_bar_withdraw (RP_GO_ON_BAR (bar));
  g_assert_false (gtk_widget_get_mapped (bar));
  gtk_window_destroy (window);
  g_assert_finalize_object (bar);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_data_func ("/go-on-bar/wide", GINT_TO_POINTER (1000), test_offers);
  g_test_add_data_func ("/go-on-bar/narrow", GINT_TO_POINTER (340), test_offers);
  return g_test_run ();
}
