/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-fact-row.h"

static void
test_hides_when_empty (void)
{
  GtkWidget *row = g_object_ref_sink (rp_fact_row_new ("rp-mat-symbolic", "You need", "A mat"));

  g_assert_true (gtk_widget_get_visible (row));
  g_assert_nonnull (find_label (row, "You need"));
  g_assert_nonnull (find_label (row, "A mat"));
  g_assert_nonnull (find_icon (row, "rp-mat-symbolic"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "You need: A mat");
  rp_fact_row_set_text (RP_FACT_ROW (row), "");
  g_assert_false (gtk_widget_get_visible (row));
  rp_fact_row_set_text (RP_FACT_ROW (row), "A band");
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_cmpstr (rp_fact_row_get_text (RP_FACT_ROW (row)), ==, "A band");
  g_assert_finalize_object (row);
}

static void
test_leads_somewhere (void)
{
  GtkWidget *row = g_object_ref_sink (rp_fact_row_new ("go-up-symbolic", "Harder", "On one leg"));
  GVariant *target;

  /* What cannot be opened is no stop on the way of the keyboard and has no arrow. */
  g_assert_false (gtk_widget_get_focusable (row));
  g_assert_null (find_icon (row, "go-next-symbolic"));
  rp_fact_row_set_exercise (RP_FACT_ROW (row), "single-leg-bridge");
  g_assert_true (gtk_widget_get_focusable (row));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_nonnull (find_icon (row, "go-next-symbolic"));
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "single-leg-bridge");
  rp_fact_row_set_exercise (RP_FACT_ROW (row), NULL);
  g_assert_null (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)));
  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/fact-row/hides-when-empty", test_hides_when_empty);
  g_test_add_func ("/fact-row/leads-somewhere", test_leads_somewhere);

  return g_test_run ();
}
