/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-plain-bin.h"
#include "find.h"
#include "pixels.h"

static GtkWidget *
make_label (const char *text, const char *size)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = g_strdup_printf ("<span size='%s'>%s</span>", size, text);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static int
measure (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* Words of two sizes beside each other ask for what they need, with a width and without one. */
static void
test_a_row_is_high_enough (void)
{
  GtkWidget *row = g_object_ref (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *bin = rp_plain_bin_new ();
  GtkWidget *large = make_label ("Left", "40000");
  GtkWidget *small = make_label ("Set 1 of 2", "9000");
  GtkWindow *window;

  gtk_widget_set_margin_top (small, 25);
  gtk_widget_set_margin_bottom (small, 25);
  gtk_widget_set_parent (large, bin);
  gtk_box_append (GTK_BOX (row), bin);
  gtk_box_append (GTK_BOX (row), small);
  window = pixels_show (row, 500, 300);
  g_assert_true (gtk_widget_get_hexpand (large));
  g_assert_true (gtk_widget_compute_expand (bin, GTK_ORIENTATION_HORIZONTAL));
  g_assert_cmpint (measure (row, -1), >=, measure (row, G_MAXINT16));
  g_assert_cmpint (gtk_widget_get_height (large), ==, gtk_widget_get_height (bin));
  g_assert_cmpint (gtk_widget_get_width (large), ==, gtk_widget_get_width (bin));

  gtk_widget_set_visible (large, FALSE);
  pixels_settle (row);
  g_assert_cmpint (measure (bin, -1), ==, 0);
  gtk_window_destroy (window);
  g_assert_finalize_object (row);
}

/* A box asks how narrow words may be that shall be no higher than one line; that they may be higher is known already. */
static void
test_width_without_height (void)
{
  GtkWidget *bin = g_object_ref_sink (g_object_new (RP_TYPE_PLAIN_BIN, "wraps", TRUE, NULL));
  int least, natural, low;

  gtk_widget_set_parent (make_label ("Five exercises for the hips and knees", "9000"), bin);
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  gtk_widget_measure (bin, GTK_ORIENTATION_HORIZONTAL, measure (bin, -1), &low, NULL, NULL, NULL);
  g_assert_cmpint (least, <, natural);
  g_assert_cmpint (low, ==, least);
  g_assert_finalize_object (bin);
}

static void
test_empty (void)
{
  GtkWidget *bin = g_object_ref_sink (rp_plain_bin_new ());

  g_assert_cmpint (measure (bin, -1), ==, 0);
  g_assert_finalize_object (bin);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/plain-bin/a-row-is-high-enough", test_a_row_is_high_enough);
  g_test_add_func ("/plain-bin/width-without-height", test_width_without_height);
  g_test_add_func ("/plain-bin/empty", test_empty);

  return g_test_run ();
}
