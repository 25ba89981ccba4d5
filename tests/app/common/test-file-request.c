/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-file-request.h"
#include "pixels.h"
#include "sample.h"

#include <glib/gstdio.h>

typedef struct
{
  GtkWindow *window;
  RpFileRequest *request;
  gpointer chooser; /* the last question, while anybody keeps it */
  char *path;       /* of the last answer */
  guint n_answers;
} Fixture;

static void
on_answer (gpointer user_data, const char *path)
{
  Fixture *fixture = user_data;

  g_free (fixture->path);
  fixture->path = g_strdup (path);
  fixture->n_answers++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = pixels_show (gtk_label_new ("x"), 300, 200);
  fixture->request = rp_file_request_new (on_answer, fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->request);
  g_assert_null (fixture->chooser);
  gtk_window_destroy (fixture->window);
  g_free (fixture->path);
}

static GtkWidget *
find_chooser (void)
{
  return find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

static gboolean
has_chooser (gpointer data)
{
  return find_chooser () != NULL;
}

static void
show (Fixture *fixture, GtkFileChooserNative *chooser)
{
  static const char *const types[] = { "application/pdf", NULL };

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), "sheet.pdf");
  rp_file_request_ask (fixture->request, chooser, "PDF documents", types);
  sample_wait (has_chooser, NULL);
  pixels_settle (find_chooser ());
}

static void
ask (Fixture *fixture)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      "Where to", fixture->window, GTK_FILE_CHOOSER_ACTION_SAVE, "_Save", "_Cancel");
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());

  g_assert_null (fixture->chooser);
  g_set_weak_pointer (&fixture->chooser, chooser);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), home, NULL);
  show (fixture, chooser);
}

static void
respond (Fixture *fixture, GtkResponseType response)
{
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), response);
  while (rp_file_request_is_asking (fixture->request) || has_chooser (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_answers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_build_filename (g_get_home_dir (), "sheet.pdf", NULL);
  g_autoptr (GListModel) filters = NULL;

  g_assert_false (rp_file_request_is_asking (fixture->request));
  ask (fixture);
  g_assert_true (rp_file_request_is_asking (fixture->request));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (find_chooser ())));
  filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (find_chooser ()));
  g_assert_cmpuint (g_list_model_get_n_items (filters), ==, 1);
  respond (fixture, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (fixture->path, ==, expected);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
}

static void
test_nothing_is_chosen (Fixture *fixture, gconstpointer data)
{
  ask (fixture);
  respond (fixture, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (fixture->n_answers, ==, 0);
  /* It can be asked again. */
  ask (fixture);
  respond (fixture, GTK_RESPONSE_ACCEPT);
  g_assert_cmpuint (fixture->n_answers, ==, 1);
}

static void
test_goes_while_it_asks (Fixture *fixture, gconstpointer data)
{
  ask (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->request));
  g_assert_null (find_chooser ());
  g_assert_cmpuint (fixture->n_answers, ==, 0);
}

/* It begins where a person looks, and in their home where they have no such folder. */
static void
test_begins_where_one_looks (Fixture *fixture, gconstpointer data)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *expected = g_build_filename (documents ? documents : g_get_home_dir (), "sheet.pdf", NULL);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      "Where to", fixture->window, GTK_FILE_CHOOSER_ACTION_SAVE, "_Save", "_Cancel");

  g_set_weak_pointer (&fixture->chooser, chooser);
  rp_file_request_begin_in (chooser, G_USER_DIRECTORY_DOCUMENTS);
  show (fixture, chooser);
  respond (fixture, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (fixture->path, ==, expected);
}

static void
assert_completed (const char *folder, const char *name, const char *expected)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *whole = g_build_filename (folder, expected, NULL);
  g_autofree char *completed = rp_file_request_complete (path, ".png");

  g_assert_cmpstr (completed, ==, whole);
}

/* A name gets the ending that belongs to it; a file that nobody was asked about is not taken. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-file-XXXXXX", NULL);
  g_autofree char *there = g_build_filename (folder, "there.png", NULL);
  g_autofree char *name = rp_file_request_suggest_name ("Reach, 1/2", "Picture", ".png");
  g_autofree char *none = rp_file_request_suggest_name (" ./ ", "Picture", ".png");

  g_assert_cmpstr (name, ==, "Reach, 1 2.png");
  g_assert_cmpstr (none, ==, "Picture.png");
  assert_completed (folder, "reach", "reach.png");
  assert_completed (folder, "reach.PNG", "reach.PNG");
  g_assert_true (g_file_set_contents (there, "", 0, NULL));
  assert_completed (folder, "there", "there");
  g_assert_cmpint (g_remove (there), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/file-request/answers", test_answers);
  ADD ("/file-request/nothing-is-chosen", test_nothing_is_chosen);
  ADD ("/file-request/names", test_names);
  ADD ("/file-request/begins-where-one-looks", test_begins_where_one_looks);
  ADD ("/file-request/goes-while-it-asks", test_goes_while_it_asks);

  return g_test_run ();
}
