/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "common/rp-settings.h"
#include "editor/rp-program-keeper.h"
#include "editor/rp-unsaved-bar.h"
#include "find.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *above;
  char *folder;
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpProgramStore *store;
  RpEditorDesk *editor;
  GSimpleActionGroup *map;
  GtkWidget *window;
  RpProgramKeeper *keeper;
  RpProgram *program; /* not owned: the store's */
  char *told;
} Fixture;

static void
on_told (Fixture *fixture, const char *sentence)
{
  g_free (fixture->told);
  fixture->told = g_strdup (sentence);
}

static gboolean
on_close_request (GtkWindow *window, gpointer user_data)
{
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = rp_program_edit_new ("Knee");

  fixture->above = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->above, "programs", NULL);
  fixture->settings = rp_settings_new ();
  fixture->library = sample_library ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->store = rp_program_store_new (fixture->folder, rp_library_get_packs (fixture->library));
  fixture->editor = rp_editor_desk_new (fixture->settings, fixture->store, fixture->library, fixture->loader);
  fixture->map = g_simple_action_group_new ();
  fixture->window = gtk_window_new ();
  g_signal_connect (fixture->window, "close-request", G_CALLBACK (on_close_request), NULL);
  fixture->keeper = rp_program_keeper_new (fixture->store, fixture->editor, GTK_WINDOW (fixture->window),
                                           G_ACTION_MAP (fixture->map));
  g_signal_connect_swapped (fixture->keeper, "told", G_CALLBACK (on_told), fixture);
  rp_program_store_load (fixture->store);
  fixture->program = rp_program_store_add (fixture->store, program);
  rp_program_store_flush (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->keeper);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->map);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->store);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  rp_aside_add (fixture->above);
  rp_aside_end (fixture->above);
  g_free (fixture->above);
  g_free (fixture->folder);
  g_free (fixture->told);
}

static void
wait_told (Fixture *fixture, const char *pattern)
{
  while (!fixture->told || !g_pattern_match_simple (pattern, fixture->told))
    g_main_context_iteration (NULL, TRUE);
}

static RpEditorPage *
show (Fixture *fixture)
{
  return rp_editor_desk_fill_page (fixture->editor, rp_program_get_id (fixture->program));
}

static gboolean
shows_trouble (Fixture *fixture)
{
  return find_type (GTK_WIDGET (show (fixture)), RP_TYPE_UNSAVED_BAR) != NULL;
}

static gboolean
can_try_again (Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->map), "save-again");
}

static void
try_again (Fixture *fixture)
{
  g_assert_true (can_try_again (fixture));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->map), "save-again", NULL);
}

/* Nothing can be written: the page says so until it can, who tries again hears when that is in vain, and the window stays. */
static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  g_autoptr (RpProgram) next = rp_program_edit_set_name (fixture->program, "Hip");

  g_assert_false (shows_trouble (fixture));
  g_assert_false (can_try_again (fixture));
  g_assert_false (rp_program_keeper_hold (fixture->keeper));
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_cmpint (symlink ("/proc/self/nowhere", fixture->folder), ==, 0);
  rp_program_history_push (rp_editor_page_get_history (show (fixture)), next);
  wait_told (fixture, "“*.reprise” cannot be saved: *");
  g_assert_true (shows_trouble (fixture));
  try_again (fixture);
  wait_told (fixture, "It still cannot be saved.");
  g_assert_true (rp_program_keeper_hold (fixture->keeper));
  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  try_again (fixture);
  while (shows_trouble (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (can_try_again (fixture));
  g_assert_false (rp_program_keeper_hold (fixture->keeper));
}

/* What the page says is not told beside it. */
static void
test_seen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  g_autoptr (RpProgram) next = rp_program_edit_set_name (fixture->program, "Hip");

  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (show (fixture)));
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_cmpint (symlink ("/proc/self/nowhere", fixture->folder), ==, 0);
  rp_program_history_push (rp_editor_page_get_history (show (fixture)), next);
  while (!shows_trouble (fixture))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (fixture->told);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
}

/* What another hand has changed is told where it is seen, and whenever something of ours was not saved. */
static void
test_changed_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) yours = rp_program_edit_new ("Knee (yours)");

  g_signal_emit_by_name (fixture->store, "changed-elsewhere", fixture->program, NULL);
  g_assert_null (fixture->told);
  show (fixture);
  g_signal_emit_by_name (fixture->store, "changed-elsewhere", fixture->program, NULL);
  g_assert_cmpstr (fixture->told, ==, "“Knee” was changed elsewhere. You see the newer one.");
  g_signal_emit_by_name (fixture->store, "changed-elsewhere", fixture->program, yours);
  g_assert_cmpstr (fixture->told, ==,
                   "“Knee” was changed elsewhere. You see the newer one. Yours is kept as “Knee (yours)”.");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/program-keeper/trouble", test_trouble);
  ADD ("/program-keeper/seen", test_seen);
  ADD ("/program-keeper/changed-elsewhere", test_changed_elsewhere);

  return g_test_run ();
}
