/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-size.h"

#include "find.h"

static void
test_as_the_screen_allows (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));

  g_assert_cmpuint (rp_show_size_find (label, 0.3), ==, 1);
  g_assert_cmpuint (rp_show_size_find (label, 0.8), ==, 2);
  g_assert_cmpuint (rp_show_size_find (label, 1), ==, 3);
  g_assert_cmpuint (rp_show_size_find (label, 5), ==, 6);
}

static void
test_as_the_person_has_text (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new (NULL));
  GtkSettings *settings = gtk_widget_get_settings (label);

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  g_assert_cmpuint (rp_show_size_find (label, 0.3), ==, 5);
  g_assert_cmpuint (rp_show_size_find (label, 5), ==, 6);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpuint (rp_show_size_find (label, 0.3), ==, 1);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_test_add_func ("/show-size/screen", test_as_the_screen_allows);
  g_test_add_func ("/show-size/text", test_as_the_person_has_text);
  return g_test_run ();
}
