/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "journal/rp-history-load.h"
#include "mat/rp-last-turns.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *blocked; /* a file where the folder of the journal must be */
  char *path;
  RpJournalWriter *writer;
  GtkWidget *window;
  RpLastTurns *last;
  gboolean closed;
} Fixture;

static gboolean
on_close_request (Fixture *fixture)
{
  fixture->closed = !rp_last_turns_hold (fixture->last);
  return TRUE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  RpPastTurn turn
      = { .exercise = (char *) "clamshell", .set = 1, .side = RP_SIDE_LEFT, .planned = 20, .done = 20 };
  g_autoptr (RpPastSession) facts = rp_past_session_new ("some-uid", "daily-clams");
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->blocked = g_build_filename (fixture->folder, "blocked", NULL);
  fixture->path = g_build_filename (fixture->blocked, "journal.sqlite", NULL);
  aside = g_build_filename (fixture->blocked, "aside.sqlite", NULL);
  g_assert_true (g_file_set_contents (fixture->blocked, "", 0, NULL));
  fixture->writer = rp_journal_writer_new (fixture->path, (const char *const[]){ aside, NULL });
  rp_journal_writer_add (fixture->writer, rp_journal_writer_begin (fixture->writer, facts), &turn);
  fixture->window = gtk_window_new ();
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->last = rp_last_turns_new (fixture->writer, GTK_WINDOW (fixture->window));
  fixture->closed = FALSE;
  g_signal_connect_swapped (fixture->window, "close-request", G_CALLBACK (on_close_request), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_finalize_object (fixture->last);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->writer);
  g_remove (fixture->path);
  g_remove (fixture->blocked);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->blocked);
  g_free (fixture->folder);
}

/* Waits until the person is asked. */
static AdwMessageDialog *
ask (Fixture *fixture)
{
  GtkWidget *dialog;

  while (!(dialog = find_window (ADW_TYPE_MESSAGE_DIALOG)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (fixture->window));
  find_assert_label (dialog, "Not saved yet");
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
wait_closed (Fixture *fixture)
{
  while (!fixture->closed)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  gtk_window_close (GTK_WINDOW (fixture->window));
  adw_message_dialog_response (ask (fixture), "close");
  wait_closed (fixture);
}

/* Back to the window, which asks again when it shall close. */
static void
test_stay (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      gtk_window_close (GTK_WINDOW (fixture->window));
      adw_message_dialog_response (ask (fixture), adw_message_dialog_get_close_response (ask (fixture)));
      g_assert_false (fixture->closed);
    }
}

/* Again and again, until what was in the way is gone: then all is written, and nobody is asked. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;

  gtk_window_close (GTK_WINDOW (fixture->window));
  adw_message_dialog_response (ask (fixture), "again");
  ask (fixture);
  g_assert_false (fixture->closed);
  g_assert_cmpint (g_unlink (fixture->blocked), ==, 0);
  adw_message_dialog_response (ask (fixture), "again");
  wait_closed (fixture);
  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, 20 * G_USEC_PER_SEC));
  history = rp_history_load (fixture->path, 0, G_MAXUINT32, NULL, NULL);
  g_assert_cmpuint (rp_history_get_session (history, 0)->turns->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/last-turns/close", test_close);
  ADD ("/last-turns/stay", test_stay);
  ADD ("/last-turns/again", test_again);

  return g_test_run ();
}
