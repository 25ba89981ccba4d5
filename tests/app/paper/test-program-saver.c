/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper/rp-program-saver.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-file.h"
#include "sample.h"

#include <glib/gstdio.h>

typedef struct
{
  RpPack *pack;
  RpProgram *own;
  RpFileSaver *saver;
  char *folder;
  char *saved;
  char *failed;
} Fixture;

static void
on_word (RpFileSaver *saver, const char *word, char **place)
{
  g_free (*place);
  *place = g_strdup (word);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = sample_pack ();
  fixture->own
      = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "surgeons-four"), "Sam's knee");
  fixture->folder = g_dir_make_tmp ("reprise-share-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->saver = rp_program_saver_new ();
  g_signal_connect (fixture->saver, "saved", G_CALLBACK (on_word), &fixture->saved);
  g_signal_connect (fixture->saver, "failed", G_CALLBACK (on_word), &fixture->failed);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->saver);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->saved);
  g_free (fixture->failed);
  g_object_unref (fixture->own);
  g_object_unref (fixture->pack);
}

static gboolean
has_answer (gpointer data)
{
  Fixture *fixture = data;

  return fixture->saved || fixture->failed;
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "for Sam.reprise", NULL);
  g_autoptr (RpProgram) read = NULL;
  g_autoptr (GError) error = NULL;

  rp_program_saver_save (fixture->saver, fixture->own, path);
  /* It is written elsewhere: nothing has happened yet. */
  g_assert_false (has_answer (fixture));
  sample_wait (has_answer, fixture);
  g_assert_cmpstr (fixture->saved, ==, "for Sam.reprise");
  g_assert_null (fixture->failed);
  read = rp_program_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rp_program_get_name (read), ==, "Sam's knee");
  g_assert_cmpuint (rp_program_get_n_items (read), ==, 4);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "nowhere", "x.reprise", NULL);

  rp_program_saver_save (fixture->saver, fixture->own, path);
  sample_wait (has_answer, fixture);
  g_assert_null (fixture->saved);
  g_test_message ("%s", fixture->failed);
  g_assert_nonnull (strstr (fixture->failed, "x.reprise"));
}

/* The name of the program is suggested, with an ending by which it is known again. */
static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = rp_file_saver_suggest_name (fixture->saver, "Sam's knee/hip");
  g_autofree char *none = rp_file_saver_suggest_name (fixture->saver, " . ");

  g_assert_cmpstr (name, ==, "Sam's knee hip.reprise");
  g_assert_cmpstr (none, ==, "Program.reprise");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/program-saver/saves", test_saves);
  ADD ("/program-saver/says-why-not", test_says_why_not);
  ADD ("/program-saver/name", test_name);

  return g_test_run ();
}
