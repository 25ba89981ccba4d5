/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper.h"
#include "paper/rp-paper-saver.h"

typedef struct
{
  Paper paper;
  RpFileSaver *saver;
  char *saved;
  char *failed;
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
  paper_init (&fixture->paper, "daily-clams");
  fixture->saver = rp_paper_saver_new ();
  g_signal_connect (fixture->saver, "saved", G_CALLBACK (on_word), &fixture->saved);
  g_signal_connect (fixture->saver, "failed", G_CALLBACK (on_word), &fixture->failed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->saver);
  g_free (fixture->saved);
  g_free (fixture->failed);
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
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = rp_file_saver_suggest_name (fixture->saver, "Daily clams");
  g_autofree char *none = rp_file_saver_suggest_name (fixture->saver, " . ");

  g_assert_cmpstr (name, ==, "Daily clams.pdf");
  g_assert_cmpstr (none, ==, "Sheet.pdf");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-saver/saves", test_saves);
  ADD ("/paper-saver/says-why-not", test_says_why_not);
  ADD ("/paper-saver/name", test_name);

  return g_test_run ();
}
