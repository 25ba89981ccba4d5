/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-paths.h"
#include "find.h"
#include "history/journal-here.h"
#include "history/rp-history-desk.h"
#include "history/rp-history-editor.h"
#include "history/rp-history-page.h"
#include "model/rp-program-private.h"
#include "pixels.h"
#include "sample.h"
#include "session/rp-simulated-clock.h"

typedef struct
{
  RpLibrary *library;
  GListStore *own;
  RpSimulatedClock *clock;
  GSimpleActionGroup *actions;
  GtkWindow *window;
  RpJournalWriter *writer;
  RpHistoryDesk *desk;
  GtkWidget *page;
  char *told;
  GPtrArray *all; /* that was told, in order */
  char *folder;
} Fixture;

static RpJournalWriter *
get_writer (gpointer data)
{
  return ((Fixture *) data)->writer;
}

static void
on_told (Fixture *fixture, const char *sentence)
{
  g_free (fixture->told);
  fixture->told = g_strdup (sentence);
  g_ptr_array_add (fixture->all, g_strdup (sentence));
}

/* The journal is the one of this test's own home. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = rp_paths_journal ();
  g_autoptr (RpPastSession) one = past_session ("one", "2026-11-20");
  g_autoptr (RpPastSession) two = past_session ("two", "2026-11-28");
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-29T18:30:00Z", NULL);

  fixture->folder = g_dir_make_tmp ("out-XXXXXX", NULL);
  fixture->writer = rp_journal_writer_new (path, (const char *const[]){ NULL });
  rp_journal_writer_put (fixture->writer, one);
  rp_journal_writer_put (fixture->writer, two);
  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, JOURNAL_HERE_TIMEOUT));
  fixture->library = sample_library ();
  fixture->own = g_list_store_new (RP_TYPE_PROGRAM);
  fixture->clock = rp_simulated_clock_new ();
  rp_simulated_clock_set_date_time (fixture->clock, now);
  fixture->all = g_ptr_array_new_with_free_func (g_free);
  fixture->actions = g_simple_action_group_new ();
  fixture->window = g_object_new (GTK_TYPE_WINDOW, "default-width", 1000, "default-height", 700, NULL);
  fixture->desk = rp_history_desk_new (RP_CLOCK (fixture->clock), fixture->window,
                                       G_ACTION_MAP (fixture->actions), get_writer, fixture);
  g_signal_connect_swapped (fixture->desk, "told", G_CALLBACK (on_told), fixture);
  rp_history_desk_set_programs (fixture->desk, fixture->library, G_LIST_MODEL (fixture->own));
  fixture->page = rp_history_desk_fill_page (fixture->desk);
  gtk_window_set_child (fixture->window, fixture->page);
  gtk_window_present (fixture->window);
  while (!find_label (fixture->page, "Saturday 28 November"))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_journal_writer_remove_all (fixture->writer);
  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, JOURNAL_HERE_TIMEOUT));
  g_assert_finalize_object (fixture->desk);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->own);
  g_object_unref (fixture->library);
  g_assert_finalize_object (fixture->writer);
  g_free (fixture->told);
  g_ptr_array_unref (fixture->all);
  g_free (fixture->folder);
}

static void
activate (Fixture *fixture, const char *name, const char *text)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), name,
                                  text ? g_variant_new_string (text) : NULL);
}

/* It may be told before it is waited for, and something else after it. */
static void
wait_told (Fixture *fixture, const char *sentence)
{
  while (!g_ptr_array_find_with_equal_func (fixture->all, sentence, g_str_equal, NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
answer (const char *response)
{
  GtkWidget *dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);

  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_corrects (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  g_signal_emit_by_name (fixture->page, "change", "two");
  editor = find_window (RP_TYPE_HISTORY_EDITOR);
  g_assert_nonnull (editor);
  gtk_editable_set_text (
      GTK_EDITABLE (gtk_widget_get_ancestor (find_label (editor, "Note"), ADW_TYPE_ENTRY_ROW)), "Stiff.");
  g_signal_emit_by_name (editor, "saved");
  gtk_window_destroy (GTK_WINDOW (editor));
  while (!find_label (fixture->page, "Stiff."))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_adds (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  activate (fixture, "history-add", NULL);
  editor = find_window (RP_TYPE_HISTORY_EDITOR);
  g_signal_emit_by_name (editor, "saved");
  gtk_window_destroy (GTK_WINDOW (editor));
  while (!find_label (fixture->page, "Sunday 29 November"))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_deletes_all (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "history-delete-all", NULL);
  answer ("keep");
  g_assert_nonnull (find_label (fixture->page, "Saturday 28 November"));
  activate (fixture, "history-delete-all", NULL);
  answer ("delete");
  while (!find_label (fixture->page, "Nothing here yet"))
    g_main_context_iteration (NULL, TRUE);
}

/* All goes out, and comes back without doubles. */
static void
test_out_and_in (Fixture *fixture, gconstpointer data)
{
  g_autofree char *csv = g_build_filename (fixture->folder, "did.csv", NULL);
  g_autofree char *json = g_build_filename (fixture->folder, "did.json", NULL);
  g_autofree char *text = NULL;

  activate (fixture, "history-save-csv-to", csv);
  wait_told (fixture, "“did.csv” is saved.");
  g_assert_true (g_file_get_contents (csv, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "2026-11-28"));
  activate (fixture, "history-save-json-to", json);
  wait_told (fixture, "“did.json” is saved.");
  activate (fixture, "history-import-from", json);
  wait_told (fixture, "All of this was here already. Answers and corrections that were not are here now.");
  activate (fixture, "history-delete-all", NULL);
  answer ("delete");
  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, JOURNAL_HERE_TIMEOUT));
  while (!find_label (fixture->page, "Nothing here yet"))
    g_main_context_iteration (NULL, TRUE);
  activate (fixture, "history-import-from", json);
  wait_told (fixture, "2 sessions were brought in.");
  while (!find_label (fixture->page, "Saturday 28 November"))
    g_main_context_iteration (NULL, TRUE);
  g_remove (csv);
  g_remove (json);
  g_rmdir (fixture->folder);
}

/* What is seen is on paper too: both sessions, and the name of the page. */
static void
test_saves_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "did.pdf", NULL);
  g_autoptr (GSubprocess) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  activate (fixture, "history-save-to", path);
  wait_told (fixture, "“did.pdf” is saved.");
  reader = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (reader, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "What I did"));
  g_assert_nonnull (strstr (text, "1 November 2026 to 29 November 2026"));
  g_assert_nonnull (strstr (text, "20 November 2026"));
  g_assert_nonnull (strstr (text, "28 November 2026"));
  g_remove (path);
  g_rmdir (fixture->folder);
}

/* The print dialog is of a type that GTK does not tell us of before. */
static void
test_prints (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = NULL;

  activate (fixture, "history-print", NULL);
  while (!dialog)
    {
      GType type = g_type_from_name ("GtkPrintUnixDialog");

      dialog = type ? find_window (type) : NULL;
      if (!dialog)
        g_main_context_iteration (NULL, TRUE);
    }
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  pixels_settle (fixture->page);
  g_assert_null (fixture->told);
}

static void
test_tells_what_is_no_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = g_build_filename (fixture->folder, "no.json", NULL);

  g_assert_true (g_file_set_contents (json, "[1]", -1, NULL));
  activate (fixture, "history-import-from", json);
  while (!fixture->told)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (find_label (fixture->page, "Saturday 28 November"));
  g_remove (json);
  g_rmdir (fixture->folder);
}

static void
test_copies_a_note (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "history-copy-note", NULL);
  g_assert_cmpstr (fixture->told, ==, "The note is copied. Paste it where you need it.");
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

/* As the chart of weeks, the note says how often the one program is to be done. */
static void
test_note_says_what_was_asked_for (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_program_new ();
  g_autofree char *note = NULL;

  program->heading.id = g_strdup ("five");
  program->heading.name = g_strdup ("Five for Sam");
  program->frequency = rp_frequency_new (RP_FREQUENCY_A_WEEK, NULL, RP_SOURCE_OWN);
  program->frequency->times = 3;
  g_list_store_append (fixture->own, program);
  g_object_unref (program);
  activate (fixture, "history-copy-note", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, on_read,
                                 &note);
  while (!note)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (note, "Asked for: 3."));
}

static void
test_shows_numbers (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "history-numbers", NULL);
  pixels_settle (fixture->page);
  find_assert_label (fixture->page, "28 November 2026");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/history-desk/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("corrects", test_corrects);
  ADD ("adds", test_adds);
  ADD ("deletes-all", test_deletes_all);
  ADD ("out-and-in", test_out_and_in);
  ADD ("tells-what-is-no-journal", test_tells_what_is_no_journal);
  ADD ("saves-pages", test_saves_pages);
  ADD ("prints", test_prints);
  ADD ("copies-a-note", test_copies_a_note);
  ADD ("note-says-what-was-asked-for", test_note_says_what_was_asked_for);
  ADD ("shows-numbers", test_shows_numbers);
#undef ADD

  return g_test_run ();
}
