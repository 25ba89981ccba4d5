/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "shell/rp-preferences.h"
#include "common/rp-pain-settings.h"
#include "common/rp-settings.h"

static void
test_sets (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpRemindKeeper) keeper = rp_remind_keeper_new (FALSE);
  GtkWidget *window = GTK_WIDGET (g_object_ref (rp_preferences_new (settings, keeper)));
  GtkWidget *spin = find_type (gtk_widget_get_first_child (window), GTK_TYPE_SPIN_BUTTON);
  GtkWidget *tones = find_type (gtk_widget_get_first_child (window), GTK_TYPE_SWITCH);
  GtkWidget *scale = find_type (gtk_widget_get_first_child (window), GTK_TYPE_SCALE);

  /* What is shown is what is set, both ways, at once. */
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 10);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  g_assert_cmpuint (g_settings_get_uint (settings, "get-ready-seconds"), ==, 3);
  g_settings_set_uint (settings, "get-ready-seconds", 7);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 7);
  g_assert_true (gtk_widget_is_sensitive (scale));
  gtk_switch_set_active (GTK_SWITCH (tones), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "tones"));
  g_assert_false (gtk_widget_is_sensitive (scale));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

static gboolean
is_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data);
}

/* Where a program shall not ask, that can be taken back here. */
static void
test_pain (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpRemindKeeper) keeper = rp_remind_keeper_new (FALSE);
  GtkWidget *window = GTK_WIDGET (g_object_ref (rp_preferences_new (settings, keeper)));
  GtkWidget *ask = find_widget (gtk_widget_get_first_child (window), is_row, "Ask about pain");
  GtkWidget *unasked;

  gtk_switch_set_active (GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (ask))), FALSE);
  g_assert_false (rp_pain_settings_asks (settings, "sam"));
  g_settings_reset (settings, RP_PAIN_SETTINGS_ASK);
  g_assert_null (find_widget (gtk_widget_get_first_child (window), is_row, "Programs that do not ask"));
  rp_pain_settings_set_asked (settings, "sam", FALSE);
  unasked = find_widget (gtk_widget_get_first_child (window), is_row, "Programs that do not ask");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (unasked)), ==,
                   "1 program starts without the question");
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (unasked, "Ask again"), GTK_TYPE_BUTTON),
                         "clicked");
  g_assert_true (rp_pain_settings_asks (settings, "sam"));
  g_assert_false (gtk_widget_get_visible (unasked));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/preferences/pain", test_pain);
  g_test_add_func ("/preferences/sets", test_sets);

  return g_test_run ();
}
