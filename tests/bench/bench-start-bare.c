/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-frame.h"

/* The least that libadwaita can show: a window with a header bar. Linked with nothing else. */

static void
on_activate (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, "application", application, "default-width",
                                    1280, "default-height", 800, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Bare"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
shows_anything (GtkWindow *window)
{
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = ADW_APPLICATION (adw_application_new (RP_APP_ID ".Bare", 0));

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  first_frame_watch (GTK_APPLICATION (application), shows_anything);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
