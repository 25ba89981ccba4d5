/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "mat/rp-cue-band.h"

static void
test_shows_words_and_colour (void)
{
  GtkWidget *band = g_object_ref_sink (rp_cue_band_new ());
  GtkWidget *label;

  rp_cue_band_show (RP_CUE_BAND (band), "Keep hips stacked", RP_TINT_LIFT);
  g_assert_cmpstr (rp_cue_band_get_text (RP_CUE_BAND (band)), ==, "Keep hips stacked");
  rp_cue_band_show (RP_CUE_BAND (band), "Heels together", RP_TINT_HOLD);
  g_assert_cmpstr (rp_cue_band_get_text (RP_CUE_BAND (band)), ==, "Heels together");
  label = find_label (band, "Heels together");
  g_assert_true (gtk_widget_has_css_class (label, "tint-hold"));
  g_assert_false (gtk_widget_has_css_class (label, "tint-lift"));
  g_assert_finalize_object (band);
}

static void
test_same_cue_stands_still (void)
{
  GtkWidget *band = g_object_ref_sink (rp_cue_band_new ());
  GtkWidget *label;

  rp_cue_band_show (RP_CUE_BAND (band), "Heels together", RP_TINT_HOLD);
  label = find_label (band, "Heels together");
  rp_cue_band_show (RP_CUE_BAND (band), "Heels together", RP_TINT_HOLD);
  g_assert_true (find_label (band, "Heels together") == label);
  g_assert_finalize_object (band);
}

/* Who wants less motion sees the new words at once. */
static void
test_reduced_motion (void)
{
  GtkWidget *band = rp_cue_band_new ();
  GtkWindow *window = pixels_show (band, 400, 100);
  GtkWidget *stack = find_type (band, GTK_TYPE_STACK);

  rp_cue_band_show (RP_CUE_BAND (band), "Keep hips stacked", RP_TINT_LIFT);
  g_assert_true (gtk_stack_get_transition_running (GTK_STACK (stack)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rp_cue_band_show (RP_CUE_BAND (band), "Heels together", RP_TINT_HOLD);
  g_assert_false (gtk_stack_get_transition_running (GTK_STACK (stack)));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  gtk_window_destroy (window);
}

/* However long the words, the band does not jump. */
static void
test_keeps_its_height (void)
{
  GtkWidget *band = g_object_ref (rp_cue_band_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), band);
  window = pixels_show (box, 850, 400);
  rp_cue_band_show (RP_CUE_BAND (band), "Heels together", RP_TINT_HOLD);
  pixels_settle (band);
  g_assert_cmpint (gtk_widget_get_height (band), ==, 84);
  rp_cue_band_show (RP_CUE_BAND (band), "Stand on your left leg. Your right leg hangs free.", RP_TINT_WAIT);
  pixels_settle (band);
  g_assert_cmpint (gtk_widget_get_height (band), ==, 84);
  gtk_window_destroy (window);
  g_assert_finalize_object (band);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

  g_test_add_func ("/cue-band/shows-words-and-colour", test_shows_words_and_colour);
  g_test_add_func ("/cue-band/same-cue-stands-still", test_same_cue_stands_still);
  g_test_add_func ("/cue-band/reduced-motion", test_reduced_motion);
  g_test_add_func ("/cue-band/keeps-its-height", test_keeps_its_height);

  return g_test_run ();
}
