/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "shell/rp-start.h"

#define ICONS "/io/github/reprise_app/Reprise/icons"
#define SENTENCE "There is no chair in this room. Fetch one, and begin again."

static void
test_has_what_it_needs (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("x"));

  g_assert_true (rp_start_has_fonts (label));
  g_assert_true (rp_start_has_drawings ());
  g_object_unref (label);
}

/* The icon as it is found for a size, as the ending of its file. */
static void
assert_icon_ends (const char *name, int size, int scale, const char *ending)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkIconPaintable) icon
      = gtk_icon_theme_lookup_icon (theme, name, NULL, size, scale, GTK_TEXT_DIR_LTR, 0);
  g_autoptr (GFile) file = gtk_icon_paintable_get_file (icon);
  g_autofree char *uri = g_file_get_uri (file);

  g_assert_true (g_str_has_suffix (uri, ending));
}

/* Buttons and cards are drawn without SVG being read, on plain and on fine screens. */
static void
test_drawn_icons (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (ICONS "/scalable/actions", 0, NULL);

  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), ICONS);
  g_assert_cmpuint (g_strv_length (files), >, 0);
  for (guint i = 0; files[i]; i++)
    {
      g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".svg"));
      g_autofree char *plain = g_strdup_printf ("/16x16/actions/%s.symbolic.png", name);
      g_autofree char *fine = g_strdup_printf ("/32x32/actions/%s.symbolic.png", name);

      assert_icon_ends (name, 16, 1, plain);
      assert_icon_ends (name, 16, 2, fine);
      assert_icon_ends (name, 48, 1, files[i]);
    }
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
  g_test_add_func ("/start/drawn-icons", test_drawn_icons);
  g_test_add_func ("/start/tells", test_tells);

  return g_test_run ();
}
