/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-program-opener.h"

#include <adwaita.h>

typedef struct
{
  RpLibrary *library;
  GtkWidget *window;
  GSimpleActionGroup *actions;
  RpProgramOpener *opener;
  RpProgram *program;
  char *told;
} Fixture;

static void
on_opened (Fixture *fixture, RpProgram *program)
{
  g_set_object (&fixture->program, program);
}

static void
on_told (Fixture *fixture, const char *sentence)
{
  fixture->told = g_strdup (sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const nowhere[] = { NULL };

  fixture->library = rp_library_new (nowhere, NULL);
  fixture->window = g_object_ref_sink (gtk_window_new ());
  fixture->actions = g_simple_action_group_new ();
  fixture->opener
      = rp_program_opener_new (fixture->library, fixture->window, G_ACTION_MAP (fixture->actions));
  g_signal_connect_swapped (fixture->opener, "opened", G_CALLBACK (on_opened), fixture);
  g_signal_connect_swapped (fixture->opener, "told", G_CALLBACK (on_told), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gpointer opener = fixture->opener;

  /* The thread that read a file may hold it a moment longer. */
  g_object_add_weak_pointer (opener, &opener);
  g_object_unref (fixture->opener);
  while (g_atomic_pointer_get (&opener))
    g_thread_yield ();
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->window);
  g_clear_object (&fixture->actions);
  g_clear_object (&fixture->library);
  g_clear_object (&fixture->program);
  g_free (fixture->told);
}

static void
open_path (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "open-file", g_variant_new_string (uri));
  while (!fixture->program && !fixture->told)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "programs", "knee.reprise", NULL);

  open_path (fixture, file);
  g_assert_cmpstr (rp_program_get_name (fixture->program), ==, "Sam’s knee");
  g_assert_cmpuint (rp_program_count_missing (fixture->program), ==, 2);
  g_assert_null (fixture->told);
}

/* While packs may still come, the program waits for them. */
static void
test_wait (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "programs", "knee.reprise", NULL);

  rp_library_load_async (fixture->library, NULL, NULL, NULL);
  g_assert_true (rp_library_is_loading (fixture->library));
  open_path (fixture, file);
  g_assert_false (rp_library_is_loading (fixture->library));
  g_assert_nonnull (fixture->program);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  open_path (fixture, "/nowhere/knee.reprise");
  g_assert_true (g_str_has_prefix (fixture->told, "“knee.reprise” cannot be opened: "));
}

static void
test_far (Fixture *fixture, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "open-file",
                                  g_variant_new_string ("nothing://else/knee.reprise"));
  g_assert_true (g_str_has_prefix (fixture->told, "This file is not on this computer."));
}

static gboolean
drop (Fixture *fixture, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->window);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &taken);
    }
  return taken;
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "programs", "knee.reprise", NULL);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (fixture->actions), "open-file");

  g_assert_false (drop (fixture, "/nowhere/picture.png"));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
  g_assert_false (drop (fixture, file));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), TRUE);
  g_assert_true (drop (fixture, file));
  while (!fixture->program)
    g_main_context_iteration (NULL, TRUE);
}

#define ADD(name, function) g_test_add ("/program-opener/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("open", test_open);
  ADD ("wait", test_wait);
  ADD ("refused", test_refused);
  ADD ("far", test_far);
  ADD ("drop", test_drop);
  return g_test_run ();
}
