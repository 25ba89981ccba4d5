/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-file-saver.h"

#include "find.h"
#include "pixels.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

static const RpFileSaverWords words = {
  .title = "Save the note",
  .kind = "Notes",
  .type = "text/plain",
  .ending = ".note",
  .otherwise = "Note",
  .elsewhere = "Choose another folder.",
};

typedef struct
{
  RpFileSaver *saver;
  char *folder;
  char *saved;
  char *failed;
  char *chosen;
} Fixture;

static void
on_word (RpFileSaver *saver, const char *word, char **place)
{
  g_assert_null (*place);
  *place = g_strdup (word);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-saver-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->saver = rp_file_saver_new (&words);
  g_signal_connect (fixture->saver, "saved", G_CALLBACK (on_word), &fixture->saved);
  g_signal_connect (fixture->saver, "failed", G_CALLBACK (on_word), &fixture->failed);
  g_signal_connect (fixture->saver, "chosen", G_CALLBACK (on_word), &fixture->chosen);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->saver);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->saved);
  g_free (fixture->failed);
  g_free (fixture->chosen);
}

static gboolean
has_answer (gpointer data)
{
  Fixture *fixture = data;

  return fixture->saved || fixture->failed;
}

static gboolean
write_note (gpointer what, const char *path, GError **error)
{
  return g_file_set_contents (path, what, -1, error);
}

static void
save (Fixture *fixture, const char *path)
{
  rp_file_saver_save (fixture->saver, write_note, g_strdup ("Slowly."), g_free, path);
  /* It is written elsewhere: nothing has happened yet. */
  g_assert_false (has_answer (fixture));
  sample_wait (has_answer, fixture);
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "for Sam.note", NULL);
  g_autofree char *text = NULL;

  save (fixture, path);
  g_assert_cmpstr (fixture->saved, ==, "for Sam.note");
  g_assert_null (fixture->failed);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "Slowly.");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "x.note", NULL);

  save (fixture, path);
  g_assert_null (fixture->saved);
  g_assert_nonnull (strstr (fixture->failed, "x.note"));
}

static void
assert_name (RpFileSaver *saver, const char *title, const char *name)
{
  g_autofree char *suggested = rp_file_saver_suggest_name (saver, title);

  g_assert_cmpstr (suggested, ==, name);
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_title = g_strnfill (300, 'x');
  g_autofree char *long_name = rp_file_saver_suggest_name (fixture->saver, long_title);

  assert_name (fixture->saver, "Daily clams", "Daily clams.note");
  assert_name (fixture->saver, "Runner's knee", "Runner's knee.note");
  assert_name (fixture->saver, "Knees 1/2: a\\b\n", "Knees 1 2  a b.note");
  assert_name (fixture->saver, "../.hidden", "hidden.note");
  assert_name (fixture->saver, "Übungen für Zuhause", "Übungen für Zuhause.note");
  assert_name (fixture->saver, " . ", "Note.note");
  g_assert_cmpuint (strlen (long_name), <, 70);
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

static gboolean
has_chosen (gpointer data)
{
  return *(char **) data != NULL;
}

/* Asks, and answers with a name, or with the one that is suggested. */
static void
ask (Fixture *fixture, const char *name)
{
  GtkWindow *window = pixels_show (gtk_label_new ("x"), 300, 200);

  rp_file_saver_ask (fixture->saver, window, "Daily clams");
  sample_wait (has_chooser, NULL);
  /* Asked twice, it asks once. */
  rp_file_saver_ask (fixture->saver, window, "Daily clams");
  pixels_settle (find_chooser ());
  if (name)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (find_chooser ()), name);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  sample_wait (has_chosen, &fixture->chosen);
  gtk_window_destroy (window);
}

static void
test_asks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_build_filename (g_get_home_dir (), "Daily clams.note", NULL);

  ask (fixture, NULL);
  g_assert_cmpstr (fixture->chosen, ==, expected);
}

static void
test_adds_an_ending (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_build_filename (g_get_home_dir (), "Ana.note", NULL);
  g_autofree char *bare = g_build_filename (g_get_home_dir (), "Ana", NULL);

  ask (fixture, "Ana");
  g_assert_cmpstr (fixture->chosen, ==, expected);

  /* Never over a file that nobody was asked about. */
  g_assert_true (g_file_set_contents (expected, "", 0, NULL));
  g_clear_pointer (&fixture->chosen, g_free);
  ask (fixture, "Ana");
  g_assert_cmpstr (fixture->chosen, ==, bare);
  g_assert_cmpint (g_remove (expected), ==, 0);
}

/* It goes while it still asks. */
static void
test_goes_in_between (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = pixels_show (gtk_label_new ("x"), 300, 200);

  rp_file_saver_ask (fixture->saver, window, "Daily clams");
  sample_wait (has_chooser, NULL);
  g_assert_finalize_object (fixture->saver);
  g_assert_null (find_chooser ());
  fixture->saver = rp_file_saver_new (&words);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/file-saver/saves", test_saves);
  ADD ("/file-saver/says-why-not", test_says_why_not);
  ADD ("/file-saver/name", test_name);
  ADD ("/file-saver/asks", test_asks);
  ADD ("/file-saver/adds-an-ending", test_adds_an_ending);
  ADD ("/file-saver/goes-in-between", test_goes_in_between);

  return g_test_run ();
}
