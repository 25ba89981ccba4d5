/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "editor/rp-last-edits.h"
#include "find.h"
#include "model/rp-pack.h"
#include "programs/rp-program-edit.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char *above;
  char *folder; /* a link to nowhere, until it is free */
  GListStore *packs;
  RpProgramStore *store;
  GtkWidget *window;
  RpLastEdits *last;
  gboolean closed;
} Fixture;

static gboolean
on_close_request (Fixture *fixture)
{
  fixture->closed = !rp_last_edits_hold (fixture->last);
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->above = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->above, "programs", NULL);
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  fixture->store = rp_program_store_new (fixture->folder, G_LIST_MODEL (fixture->packs));
  rp_program_store_load (fixture->store);
  rp_program_store_flush (fixture->store);
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->last = rp_last_edits_new (fixture->store, GTK_WINDOW (fixture->window));
  fixture->closed = FALSE;
  g_signal_connect_swapped (fixture->window, "close-request", G_CALLBACK (on_close_request), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_finalize_object (fixture->last);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->store);
  g_object_unref (fixture->packs);
  rp_aside_add (fixture->above);
  rp_aside_end (fixture->above);
  g_free (fixture->above);
  g_free (fixture->folder);
}

static void
add (Fixture *fixture)
{
  g_autoptr (RpProgram) program = rp_program_edit_new ("Knee");

  rp_program_store_add (fixture->store, program);
}

/* Nothing can be written from now on. */
static void
block (Fixture *fixture)
{
  g_autofree char *lock = g_build_filename (fixture->folder, ".lock", NULL);

  g_unlink (lock);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_assert_cmpint (symlink ("/proc/self/nowhere", fixture->folder), ==, 0);
  add (fixture);
}

static AdwMessageDialog *
ask (Fixture *fixture)
{
  GtkWidget *dialog;

  while (!(dialog = find_window (ADW_TYPE_MESSAGE_DIALOG)))
    g_main_context_iteration (NULL, TRUE);
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
wait_closed (Fixture *fixture)
{
  while (!fixture->closed)
    g_main_context_iteration (NULL, TRUE);
}

/* What is only on its way is waited for, and nobody is asked. */
static void
test_saved (Fixture *fixture, gconstpointer data)
{
  g_assert_false (rp_last_edits_hold (fixture->last));
  add (fixture);
  g_assert_true (rp_program_store_has_unsaved (fixture->store));
  gtk_window_close (GTK_WINDOW (fixture->window));
  wait_closed (fixture);
  g_assert_false (rp_program_store_has_unsaved (fixture->store));
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  block (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  adw_message_dialog_response (ask (fixture), "close");
  wait_closed (fixture);
  g_assert_true (rp_program_store_has_unsaved (fixture->store));
}

/* Back to the window, which asks again when it shall close. */
static void
test_stay (Fixture *fixture, gconstpointer data)
{
  block (fixture);
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      adw_message_dialog_response (ask (fixture), "stay");
      g_assert_false (fixture->closed);
    }
}

/* Again, and once what was in the way is gone, all is written and nobody is asked. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  block (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  adw_message_dialog_response (ask (fixture), "again");
  ask (fixture);
  g_assert_false (fixture->closed);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  adw_message_dialog_response (ask (fixture), "again");
  wait_closed (fixture);
  g_assert_false (rp_program_store_has_unsaved (fixture->store));
}

/* While the person thinks about it, it is tried by itself: then the question goes. */
static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  block (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  ask (fixture);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  rp_program_store_retry (fixture->store);
  wait_closed (fixture);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/last-edits/saved", test_saved);
  ADD ("/last-edits/close", test_close);
  ADD ("/last-edits/stay", test_stay);
  ADD ("/last-edits/again", test_again);
  ADD ("/last-edits/meanwhile", test_meanwhile);

  return g_test_run ();
}
