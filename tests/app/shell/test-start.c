/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "shell/rp-start.h"

#define SENTENCE "There is no chair in this room. Fetch one, and begin again."

static void
test_has_what_it_needs (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("x"));

  g_assert_true (rp_start_has_fonts (label));
  g_assert_true (rp_start_has_drawings ());
  g_object_unref (label);
}

static void
test_tells (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  GtkWindow *window = g_object_ref (rp_start_tell (application, SENTENCE));

  pixels_settle (GTK_WIDGET (window));
  g_assert_nonnull (find_label (GTK_WIDGET (window), "Reprise cannot start"));
  g_assert_nonnull (find_label (GTK_WIDGET (window), SENTENCE));
  gtk_widget_activate_action (GTK_WIDGET (window), "window.close", NULL);
  while (gtk_application_get_windows (application))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (window);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  g_test_add_func ("/start/has-what-it-needs", test_has_what_it_needs);
  g_test_add_func ("/start/tells", test_tells);

  return g_test_run ();
}
