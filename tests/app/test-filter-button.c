/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "rp-filter-button.h"

static void
assert_chosen (RpFilterButton *button, const char *expected)
{
  g_auto (GStrv) chosen = rp_filter_button_get_chosen (button);
  g_autofree char *joined = g_strjoinv (" ", chosen);

  g_assert_cmpstr (joined, ==, expected);
}

static void
on_changed (RpFilterButton *button, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_choices (void)
{
  RpFilterButton *button = RP_FILTER_BUTTON (g_object_ref_sink (rp_filter_button_new ("What you need")));
  guint n_changes = 0;

  g_signal_connect (button, "changed", G_CALLBACK (on_changed), &n_changes);
  rp_filter_button_add_choice (button, "mat", "Mat");
  rp_filter_button_add_choice (button, "band", "Band");
  rp_filter_button_add_choice (button, "mat", "Mat again");
  g_assert_cmpuint (rp_filter_button_get_n_choices (button), ==, 2);
  assert_chosen (button, "");
  g_assert_nonnull (find_label (GTK_WIDGET (button), "What you need"));
  g_assert_null (find_icon (GTK_WIDGET (button), "object-select-symbolic"));

  /* One choice speaks for itself; more are counted. */
  rp_filter_button_choose (button, "band", TRUE);
  assert_chosen (button, "band");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_nonnull (find_label (GTK_WIDGET (button), "Band"));
  g_assert_nonnull (find_icon (GTK_WIDGET (button), "object-select-symbolic"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (button), "chosen"));
  rp_filter_button_choose (button, "mat", TRUE);
  assert_chosen (button, "mat band");
  g_assert_nonnull (find_label (GTK_WIDGET (button), "What you need: 2"));

  rp_filter_button_clear (button);
  assert_chosen (button, "");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (button), "chosen"));
  g_assert_finalize_object (button);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/filter-button/choices", test_choices);

  return g_test_run ();
}
