/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "find.h"
#include "pixels.h"
#include "sample.h"
#include "shell/rp-home.h"
#include "shell/rp-place.h"
#include "shell/rp-sidebar.h"

/* A page that knows whether it stands alone, like those of the program. */
static GtkWidget *
make_page (void)
{
  return g_object_new (RP_TYPE_LIBRARY_PAGE, NULL);
}

static void
test_shows_pages (void)
{
  GtkWidget *home = g_object_ref_sink (rp_home_new ());
  GtkWidget *page = make_page ();
  GtkWindow *window = pixels_show (home, 1000, 600);
  GtkWidget *row = find_action (home, "win.show-history");

  rp_home_add_page (RP_HOME (home), page, RP_PLACE_HISTORY);
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (rp_home_get_library_page (RP_HOME (home)))));
  rp_home_show (RP_HOME (home), RP_PLACE_HISTORY);
  pixels_settle (home);
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  rp_home_show (RP_HOME (home), RP_PLACE_LIBRARY);
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  /* Beside each other there is nothing to open. */
  g_assert_false (rp_home_is_open (RP_HOME (home)));
  gtk_window_destroy (window);
  g_assert_finalize_object (home);
}

static void
test_opens_and_closes_where_it_is_slim (void)
{
  GtkWidget *home = g_object_ref_sink (rp_home_new ());
  GtkWindow *window = pixels_show (home, 360, 600);

  g_assert_false (rp_home_is_open (RP_HOME (home)));
  rp_home_open (RP_HOME (home));
  g_assert_true (rp_home_is_open (RP_HOME (home)));
  rp_home_close (RP_HOME (home));
  g_assert_false (rp_home_is_open (RP_HOME (home)));
  gtk_window_destroy (window);
  g_assert_finalize_object (home);
}

/* Minutes are reckoned anew when the person changes a setting. */
static void
test_lists_programs (void)
{
  GtkWidget *home = g_object_ref_sink (rp_home_new ());
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpLibrary) library = sample_library ();
  g_autoptr (GListStore) own = g_list_store_new (RP_TYPE_PROGRAM);
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *before;

  rp_home_set_library (RP_HOME (home), library, G_LIST_MODEL (own), settings, loader);
  find_assert_label (home, "Daily clams");
  before = find_label (home, "1 exercise · 5 min");
  g_assert_nonnull (before);
  g_settings_set_uint (settings, "get-ready-seconds", 60);
  g_settings_set_uint (settings, "side-change-seconds", 60);
  g_assert_null (find_label (home, "1 exercise · 5 min"));
  g_settings_reset (settings, "get-ready-seconds");
  g_settings_reset (settings, "side-change-seconds");
  g_assert_finalize_object (home);
  g_assert_finalize_object (loader);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/start-page/shows-pages", test_shows_pages);
  g_test_add_func ("/start-page/opens-and-closes-where-it-is-slim", test_opens_and_closes_where_it_is_slim);
  g_test_add_func ("/start-page/lists-programs", test_lists_programs);

  return g_test_run ();
}
