/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-settings.h"
#include "library/rp-program-row.h"
#include "shell/rp-place.h"
#include "shell/rp-sidebar.h"
#include "sample.h"

static void
test_programs (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) none = g_list_store_new (RP_TYPE_PROGRAM);
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *sidebar = g_object_ref_sink (rp_sidebar_new ());

  /* Nothing is promised before it is there. */
  g_assert_null (find_label (sidebar, "Programs"));
  g_assert_nonnull (find_label (sidebar, "All exercises"));
  rp_sidebar_set_programs (RP_SIDEBAR (sidebar), rp_pack_get_programs (pack), settings, loader);
  g_assert_nonnull (find_label (sidebar, "Programs"));
  g_assert_nonnull (find_label (sidebar, "The surgeon's four"));
  rp_sidebar_set_programs (RP_SIDEBAR (sidebar), G_LIST_MODEL (none), settings, loader);
  g_assert_null (find_type (sidebar, RP_TYPE_PROGRAM_ROW));
  g_assert_null (find_label (sidebar, "Programs"));
  g_assert_finalize_object (sidebar);
  g_assert_finalize_object (loader);
}

/* Packs come one after the other; a row that is there stays the same one. */
static void
test_follows_the_list (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) programs = g_list_store_new (RP_TYPE_PROGRAM);
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *sidebar = g_object_ref_sink (rp_sidebar_new ());
  GtkWidget *row;

  rp_sidebar_set_programs (RP_SIDEBAR (sidebar), G_LIST_MODEL (programs), settings, loader);
  g_list_store_append (programs, rp_pack_find_program (pack, "runners-knee"));
  row = find_type (sidebar, RP_TYPE_PROGRAM_ROW);
  g_assert_nonnull (row);
  g_list_store_insert (programs, 0, rp_pack_find_program (pack, "daily-clams"));
  g_assert_true (find_type (sidebar, RP_TYPE_PROGRAM_ROW) == gtk_widget_get_prev_sibling (row));
  g_assert_nonnull (find_label (gtk_widget_get_prev_sibling (row), "Daily clams"));
  g_list_store_remove (programs, 0);
  g_assert_true (find_type (sidebar, RP_TYPE_PROGRAM_ROW) == row);
  g_list_store_remove_all (programs);
  g_assert_null (find_label (sidebar, "Programs"));
  g_assert_finalize_object (sidebar);
  g_assert_finalize_object (loader);
}

static void
test_selection (void)
{
  GtkWidget *sidebar = g_object_ref_sink (rp_sidebar_new ());
  GtkWidget *row = find_action (sidebar, "win.show-library");

  /* Beside the library its row is marked; on its own page nothing is. */
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  g_object_set (sidebar, "folded", TRUE, NULL);
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  g_object_set (sidebar, "folded", FALSE, NULL);
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  rp_sidebar_set_place (RP_SIDEBAR (sidebar), RP_PLACE_HISTORY);
  g_assert_false (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  row = find_action (sidebar, "win.show-history");
  g_assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row)));
  g_assert_finalize_object (sidebar);
}

/* A pack that says why its exercises help has a row for it, in its own words. */
static void
test_why (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  GtkWidget *sidebar = g_object_ref_sink (rp_sidebar_new ());
  GtkWidget *row;

  rp_sidebar_set_packs (RP_SIDEBAR (sidebar), G_LIST_MODEL (packs));
  g_assert_null (find_action (sidebar, "win.show-why"));
  g_list_store_append (packs, pack);
  row = find_action (sidebar, "win.show-why");
  g_assert_nonnull (find_label (row, "Why your hips?"));
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL),
                   ==, "hips-and-knees");
  g_list_store_remove_all (packs);
  g_assert_null (find_action (sidebar, "win.show-why"));
  g_assert_finalize_object (sidebar);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/sidebar/programs", test_programs);
  g_test_add_func ("/sidebar/follows-the-list", test_follows_the_list);
  g_test_add_func ("/sidebar/selection", test_selection);
  g_test_add_func ("/sidebar/why", test_why);

  return g_test_run ();
}
