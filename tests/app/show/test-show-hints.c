/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-hints.h"

static const RpShowHint rows[] = {
  { { "Space", NULL }, "freeze" }, { { ",", ".", NULL }, "step" }, { { "L", NULL }, "loop" },
  { { "A", NULL }, "angle" },      { { "P", NULL }, "pen" },
};

static double
get_left (GtkWidget *hints, const char *text)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (find_label (hints, text), hints, &bounds));
  return bounds.origin.x;
}

/* As many columns as there is room for; a key with two caps has both. */
static void
test_rows (void)
{
  GtkWidget *hints = g_object_ref_sink (rp_show_hints_new ());
  GtkWindow *window;

  rp_show_hints_set_rows (RP_SHOW_HINTS (hints), rows, G_N_ELEMENTS (rows));
  window = pixels_show (hints, 250, 200);
  find_assert_label (hints, ",");
  find_assert_label (hints, ".");
  g_assert_cmpfloat (get_left (hints, "L"), >, get_left (hints, "freeze"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (hints), GTK_ACCESSIBLE_ROLE_GROUP);
  rp_show_hints_set_rows (RP_SHOW_HINTS (hints), rows, 1);
  g_assert_null (find_label (hints, "pen"));
  find_assert_label (hints, "freeze");
  gtk_window_destroy (window);
  g_assert_finalize_object (hints);
}

/* The narrower, the higher it would be; but it makes do with less. */
static void
test_makes_do (void)
{
  GtkWidget *hints = g_object_ref_sink (rp_show_hints_new ());
  int least = 0, narrow = 0, wide = 0;

  rp_show_hints_set_rows (RP_SHOW_HINTS (hints), rows, G_N_ELEMENTS (rows));
  gtk_widget_measure (hints, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 200);
  gtk_widget_measure (hints, GTK_ORIENTATION_VERTICAL, least, NULL, &narrow, NULL, NULL);
  gtk_widget_measure (hints, GTK_ORIENTATION_VERTICAL, 2000, NULL, &wide, NULL, NULL);
  g_assert_cmpint (narrow, >=, 2 * wide);
  gtk_widget_measure (hints, GTK_ORIENTATION_VERTICAL, least, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, narrow);
  g_assert_finalize_object (hints);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/show-hints/rows", test_rows);
  g_test_add_func ("/show-hints/makes-do", test_makes_do);
  return g_test_run ();
}
