/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper.h"
#include "pixels.h"
#include "paper/rp-paper-saver.h"

typedef struct
{
  Paper paper;
  RpPaperSaver *saver;
  char *saved;
  char *failed;
  char *chosen;
} Fixture;

static void
on_word (RpPaperSaver *saver, const char *word, char **place)
{
  g_assert_null (*place);
  *place = g_strdup (word);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  paper_init (&fixture->paper, "daily-clams");
  fixture->saver = rp_paper_saver_new ();
  g_signal_connect (fixture->saver, "saved", G_CALLBACK (on_word), &fixture->saved);
  g_signal_connect (fixture->saver, "failed", G_CALLBACK (on_word), &fixture->failed);
  g_signal_connect (fixture->saver, "chosen", G_CALLBACK (on_word), &fixture->chosen);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->saver);
  g_free (fixture->saved);
  g_free (fixture->failed);
  g_free (fixture->chosen);
  paper_clear (&fixture->paper);
}

static gboolean
has_answer (gpointer data)
{
  Fixture *fixture = data;

  return fixture->saved || fixture->failed;
}

static void
save (Fixture *fixture, const char *path)
{
  rp_paper_saver_save (fixture->saver, fixture->paper.sheet, fixture->paper.settings, path);
  sample_wait (has_answer, fixture);
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "Ana's clams.pdf");

  save (fixture, path);
  g_assert_cmpstr (fixture->saved, ==, "Ana's clams.pdf");
  g_assert_null (fixture->failed);
  g_assert_cmpuint (paper_count_pages (path), ==, rp_sheet_pages_get_n_pages (fixture->paper.pages));
  g_assert_cmpuint (paper_count_files (&fixture->paper), ==, 1);
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "no-such-folder/sheet.pdf");

  save (fixture, path);
  g_assert_null (fixture->saved);
  g_assert_nonnull (strstr (fixture->failed, "sheet.pdf"));
  g_assert_true (g_str_has_suffix (fixture->failed, "."));
  g_assert_cmpuint (paper_count_files (&fixture->paper), ==, 0);
}

static void
assert_name (const char *title, const char *name)
{
  g_autofree char *suggested = rp_paper_saver_suggest_name (title);

  g_assert_cmpstr (suggested, ==, name);
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_title = g_strnfill (300, 'x');
  g_autofree char *long_name = rp_paper_saver_suggest_name (long_title);

  assert_name ("Daily clams", "Daily clams.pdf");
  assert_name ("Runner's knee", "Runner's knee.pdf");
  assert_name ("Knees 1/2: a\\b\n", "Knees 1 2  a b.pdf");
  assert_name ("../.hidden", "hidden.pdf");
  assert_name ("Übungen für Zuhause", "Übungen für Zuhause.pdf");
  assert_name (" . ", "Sheet.pdf");
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

  rp_paper_saver_ask (fixture->saver, window, "Daily clams");
  sample_wait (has_chooser, NULL);
  /* Asked twice, it asks once. */
  rp_paper_saver_ask (fixture->saver, window, "Daily clams");
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
  g_autofree char *expected = g_build_filename (g_get_home_dir (), "Daily clams.pdf", NULL);

  ask (fixture, NULL);
  g_assert_cmpstr (fixture->chosen, ==, expected);
}

static void
test_adds_an_ending (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = g_build_filename (g_get_home_dir (), "Ana.pdf", NULL);
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

  rp_paper_saver_ask (fixture->saver, window, "Daily clams");
  sample_wait (has_chooser, NULL);
  g_assert_finalize_object (fixture->saver);
  g_assert_null (find_chooser ());
  fixture->saver = rp_paper_saver_new ();
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-saver/saves", test_saves);
  ADD ("/paper-saver/says-why-not", test_says_why_not);
  ADD ("/paper-saver/name", test_name);
  ADD ("/paper-saver/asks", test_asks);
  ADD ("/paper-saver/adds-an-ending", test_adds_an_ending);
  ADD ("/paper-saver/goes-in-between", test_goes_in_between);

  return g_test_run ();
}
