/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "common/rp-adaptive.h"

static RpAdaptive *
show_adaptive (GtkWindow **window, gboolean landscape)
{
  GtkWidget *label = gtk_label_new ("content");
  RpAdaptive *adaptive
      = g_object_new (RP_TYPE_ADAPTIVE, "medium-from", 400, "wide-from", 600, "short-under", 300,
                      "column-width", 100, "wide-landscape", landscape, "child", label, NULL);

  *window = pixels_show (GTK_WIDGET (adaptive), 800, 400);

  return adaptive;
}

static void
resize (GtkWindow *window, RpAdaptive *adaptive, int width, int height)
{
  gtk_window_set_default_size (window, width, height);
  while (gtk_widget_get_width (GTK_WIDGET (adaptive)) != width
         || gtk_widget_get_height (GTK_WIDGET (adaptive)) != height)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (GTK_WIDGET (adaptive));
}

static void
close_window (GtkWindow *window)
{
  GtkWidget *adaptive = g_object_ref (gtk_window_get_child (window));

  gtk_window_destroy (window);
  g_assert_finalize_object (adaptive);
}

static void
test_classes (void)
{
  GtkWindow *window;
  RpAdaptive *adaptive = show_adaptive (&window, FALSE);

  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_WIDE);
  g_assert_false (rp_adaptive_get_short (adaptive));
  resize (window, adaptive, 500, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_MEDIUM);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (adaptive), "medium"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (adaptive), "wide"));
  resize (window, adaptive, 300, 250);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_NARROW);
  g_assert_true (rp_adaptive_get_short (adaptive));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (adaptive), "short"));
  resize (window, adaptive, 700, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_WIDE);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (adaptive), "short"));
  close_window (window);
}

static void
test_hysteresis (void)
{
  GtkWindow *window;
  RpAdaptive *adaptive = show_adaptive (&window, FALSE);

  /* Going down takes a little more than going up, so that nothing flips to and fro at the edge. */
  resize (window, adaptive, 590, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_WIDE);
  resize (window, adaptive, 570, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_MEDIUM);
  resize (window, adaptive, 590, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_MEDIUM);
  resize (window, adaptive, 600, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_WIDE);
  close_window (window);
}

static void
test_landscape (void)
{
  GtkWindow *window;
  RpAdaptive *adaptive = show_adaptive (&window, TRUE);

  resize (window, adaptive, 650, 700);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_MEDIUM);
  resize (window, adaptive, 720, 700);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_WIDE);
  close_window (window);
}

static void
test_columns (void)
{
  GtkWindow *window;
  RpAdaptive *adaptive = show_adaptive (&window, FALSE);

  g_assert_cmpuint (rp_adaptive_get_columns (adaptive), ==, 5);
  resize (window, adaptive, 350, 400);
  g_assert_cmpuint (rp_adaptive_get_columns (adaptive), ==, 3);
  resize (window, adaptive, 150, 400);
  g_assert_cmpuint (rp_adaptive_get_columns (adaptive), ==, 2);
  close_window (window);
}

static void
test_may_shrink (void)
{
  GtkWidget *wide = gtk_label_new ("wide");
  GtkWidget *adaptive
      = g_object_ref_sink (g_object_new (RP_TYPE_ADAPTIVE, "child", wide, "natural-width", 900, NULL));
  int minimum = -1;
  int natural = -1;

  /* The wide layout's own width must not keep the window wide. */
  gtk_widget_set_size_request (wide, 800, -1);
  gtk_widget_measure (adaptive, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, ==, 900);
  g_assert_cmpint (rp_adaptive_get_orientation (NULL, RP_SIZE_CLASS_WIDE), ==, GTK_ORIENTATION_HORIZONTAL);
  g_assert_cmpint (rp_adaptive_get_orientation (NULL, RP_SIZE_CLASS_MEDIUM), ==, GTK_ORIENTATION_VERTICAL);
  g_assert_true (rp_adaptive_has_room (NULL, RP_SIZE_CLASS_MEDIUM));
  g_assert_false (rp_adaptive_has_room (NULL, RP_SIZE_CLASS_NARROW));
  g_assert_finalize_object (adaptive);
}

static void
test_content_may_need_more (void)
{
  GtkWindow *window;
  RpAdaptive *adaptive = show_adaptive (&window, FALSE);
  GtkWidget *label = rp_adaptive_get_child (adaptive);

  /* As with very large text: the wide layout does not fit where it usually would. */
  gtk_widget_set_size_request (label, 700, -1);
  resize (window, adaptive, 650, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_MEDIUM);
  gtk_widget_set_size_request (label, 100, -1);
  resize (window, adaptive, 660, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_MEDIUM);
  resize (window, adaptive, 700, 400);
  g_assert_cmpint (rp_adaptive_get_size_class (adaptive), ==, RP_SIZE_CLASS_WIDE);
  close_window (window);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/adaptive/classes", test_classes);
  g_test_add_func ("/adaptive/hysteresis", test_hysteresis);
  g_test_add_func ("/adaptive/landscape", test_landscape);
  g_test_add_func ("/adaptive/columns", test_columns);
  g_test_add_func ("/adaptive/may-shrink", test_may_shrink);
  g_test_add_func ("/adaptive/content-may-need-more", test_content_may_need_more);

  return g_test_run ();
}
