/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "find.h"
#include "editor/rp-program-share.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-file.h"
#include "sample.h"

typedef struct
{
  RpLibrary *library;
  GtkWindow *window;
  RpProgramShare *share;
  char *told;
  char *pasted;
} Fixture;

static void
on_told (Fixture *fixture, const char *sentence)
{
  g_free (fixture->told);
  fixture->told = g_strdup (sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = sample_library ();
  fixture->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  fixture->share = rp_program_share_new (fixture->window, G_ACTION_MAP (fixture->window));
  g_signal_connect_swapped (fixture->share, "told", G_CALLBACK (on_told), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->share);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->library);
  g_free (fixture->told);
  g_free (fixture->pasted);
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (fixture->pasted);
}

/* Does what an action says and returns what a person who pastes then finds. */
static const char *
paste_after (Fixture *fixture, const char *action)
{
  g_clear_pointer (&fixture->pasted, g_free);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, on_text,
                                 fixture);
  while (!fixture->pasted)
    g_main_context_iteration (NULL, TRUE);
  return fixture->pasted;
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "surgeons-four");

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "share-code"));
  rp_program_share_update (fixture->share, fixture->library, program);
  g_assert_true (g_str_has_prefix (paste_after (fixture, "share-code"), "reprise:"));
  g_assert_nonnull (strstr (fixture->told, "The code is copied."));
  g_assert_nonnull (strstr (paste_after (fixture, "share-lines"), "\n"));
  g_assert_nonnull (strstr (fixture->told, "copied as lines"));
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) own
      = rp_program_edit_make_own (rp_library_find_program (fixture->library, "surgeons-four"), "Sam's knee");
  g_autoptr (RpProgram) read = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "rp-share-test.reprise", NULL);
  g_autofree char *nowhere = g_build_filename (g_get_tmp_dir (), "rp-no-such-folder", "x.reprise", NULL);

  rp_program_share_update (fixture->share, fixture->library, own);
  rp_program_share_save (fixture->share, path);
  g_assert_true (g_str_has_prefix (fixture->told, "The program is saved as "));
  read = rp_program_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rp_program_get_name (read), ==, "Sam's knee");
  g_assert_cmpint (g_unlink (path), ==, 0);
  rp_program_share_save (fixture->share, nowhere);
  g_test_message ("%s", fixture->told);
  g_assert_null (strstr (fixture->told, "is saved"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/program-share/copies", test_copies);
  ADD ("/program-share/file", test_file);

  return g_test_run ();
}
