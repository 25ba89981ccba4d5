/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-settings.h"
#include "library/rp-program-row.h"
#include "sample.h"
#include "shell/rp-program-list.h"

/* A row that is there stays the same one. */
static void
test_follows_the_model (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) programs = g_list_store_new (RP_TYPE_PROGRAM);
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *list = g_object_ref_sink (rp_program_list_new ());
  GtkWidget *row;

  rp_program_list_set_programs (RP_PROGRAM_LIST (list), G_LIST_MODEL (programs), settings, loader);
  g_assert_false (gtk_widget_get_visible (list));
  g_list_store_append (programs, rp_pack_find_program (pack, "runners-knee"));
  g_assert_true (gtk_widget_get_visible (list));
  row = find_type (list, RP_TYPE_PROGRAM_ROW);
  g_list_store_insert (programs, 0, rp_pack_find_program (pack, "daily-clams"));
  g_assert_true (find_type (list, RP_TYPE_PROGRAM_ROW) == gtk_widget_get_prev_sibling (row));
  g_list_store_remove (programs, 0);
  g_assert_true (find_type (list, RP_TYPE_PROGRAM_ROW) == row);
  g_list_store_remove_all (programs);
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_finalize_object (list);
  g_assert_finalize_object (loader);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/program-list/follows-the-model", test_follows_the_model);
  return g_test_run ();
}
