/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-desk.h"

#include "base/rp-paths.h"
#include "history/rp-history-change.h"
#include "history/rp-history-editor.h"
#include "history/rp-history-export.h"
#include "history/rp-history-import.h"
#include "history/rp-history-page.h"
#include "history/rp-history-paper.h"
#include "words/rp-frequency-words.h"
#include "words/rp-history-note.h"

#include <adwaita.h>

#include <glib/gi18n-lib.h>

/**
 * RpHistoryDesk:
 *
 * The way to what was done: the page, made when it is first wanted, and its actions.
 */
struct _RpHistoryDesk
{
  GObject parent_instance;

  /* Owned references */
  RpClock *clock;
  RpHistorySource *source;
  RpJournalWriter *writer; /* (nullable): once something is corrected */
  RpFileSaver *csv;
  RpFileSaver *json;
  RpHistoryImport *import;
  RpHistoryPaper *paper;
  RpLibrary *library; /* (nullable): until it is there */
  GListModel *own;    /* (nullable): of RpProgram */

  /* Not owned: the window owns this */
  GtkWindow *window;
  GActionMap *map;
  RpHistoryPage *page; /* (nullable): owned by whom it was given to */

  RpHistoryJournal journal;
  gpointer user_data;
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryDesk, rp_history_desk, G_TYPE_OBJECT)

static void
tell (RpHistoryDesk *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static void
on_numbers (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);

  g_simple_action_set_state (action, state);
  if (self->page)
    rp_history_page_set_as_numbers (self->page, g_variant_get_boolean (state));
}

static RpJournalWriter *
get_writer (RpHistoryDesk *self)
{
  if (!self->writer)
    {
      self->writer = g_object_ref (self->journal (self->user_data));
      g_signal_connect_object (self->writer, "changed", G_CALLBACK (rp_history_source_reload), self->source,
                               G_CONNECT_SWAPPED);
    }
  return self->writer;
}

static GDateTime *
get_now (RpHistoryDesk *self)
{
  return rp_clock_get_date_time (self->clock);
}

static void
on_saved (RpHistoryDesk *self, RpHistoryEditor *editor)
{
  g_autoptr (RpPastSession) session = rp_history_editor_make_session (editor);
  g_autoptr (GDateTime) now = get_now (self);
  RpFactTime time = rp_fact_time_new (now, (gint64) g_date_time_to_unix (now) * G_USEC_PER_SEC);

  rp_history_change_write (get_writer (self), rp_history_editor_get_before (editor), session, &time);
}

static void
on_deleted (RpHistoryDesk *self, RpHistoryEditor *editor)
{
  rp_journal_writer_remove (get_writer (self), rp_history_editor_get_before (editor)->uid);
  tell (self, _ ("The session is deleted."));
}

static void
add_programs (GPtrArray *programs, GListModel *list)
{
  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (programs, g_list_model_get_item (list, i));
}

/* @uid is of a session, or none of a new one. */
static void
open_editor (RpHistoryDesk *self, const char *uid)
{
  RpHistory *history = rp_history_source_get_history (self->source);
  const RpPastSession *session = uid && history ? rp_history_find (history, uid) : NULL;
  g_autoptr (GPtrArray) programs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = get_now (self);
  RpHistoryEditor *editor;

  if (uid && !session)
    return;
  editor = rp_history_editor_new (self->window, session, now);
  add_programs (programs, self->own);
  if (self->library)
    {
      add_programs (programs, rp_library_get_programs (self->library));
      rp_history_editor_set_programs (editor, programs, rp_library_get_exercises (self->library));
    }
  g_signal_connect_object (editor, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "deleted", G_CALLBACK (on_deleted), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
on_add (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  open_editor (RP_HISTORY_DESK (user_data), NULL);
}

static void
on_change (RpHistoryDesk *self, const char *uid)
{
  open_editor (self, uid);
}

static void
on_delete_answered (RpHistoryDesk *self, const char *answer)
{
  if (g_strcmp0 (answer, "delete") != 0)
    return;
  rp_journal_writer_remove_all (get_writer (self));
  tell (self, _ ("Everything is deleted."));
}

static void
on_delete_all (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (self->window, _ ("Delete everything that you did?"),
                              _ ("All sessions, answers and notes are taken out of the journal. This cannot "
                                 "be undone. Save them first if you "
                                 "may want them again.")));

  adw_message_dialog_add_responses (dialog, "keep", _ ("_Keep it"), "delete", _ ("_Delete everything"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_delete_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_save_csv (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);

  rp_file_saver_ask (self->csv, self->window, _ ("What I did"));
}

static void
on_save_json (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);

  rp_file_saver_ask (self->json, self->window, _ ("What I did"));
}

/* What is seen over time is what is taken along as a table. */
static void
save_csv (RpHistoryDesk *self, const char *path)
{
  RpHistory *history = rp_history_source_get_history (self->source);
  RpHistoryFilter filter = { 0 };

  if (!history)
    return;
  if (self->page)
    rp_history_page_get_filter (self->page, &filter);
  rp_history_export_save_csv (self->csv, history, &filter, path);
}

static void
save_json (RpHistoryDesk *self, const char *path)
{
  g_autofree char *journal = rp_paths_journal ();

  rp_history_export_save_json (self->json, journal, path);
}

static void
on_save_csv_to (GSimpleAction *action, GVariant *path, gpointer user_data)
{
  save_csv (RP_HISTORY_DESK (user_data), g_variant_get_string (path, NULL));
}

static void
on_save_json_to (GSimpleAction *action, GVariant *path, gpointer user_data)
{
  save_json (RP_HISTORY_DESK (user_data), g_variant_get_string (path, NULL));
}

static void
on_import (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);

  rp_history_import_ask (self->import, self->window);
}

static void
on_import_from (GSimpleAction *action, GVariant *path, gpointer user_data)
{
  rp_history_import_read (RP_HISTORY_DESK (user_data)->import, g_variant_get_string (path, NULL));
}

static void
on_imported (RpHistoryDesk *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    rp_journal_writer_merge (get_writer (self), g_ptr_array_index (records, i));
}

static void
on_copy_note (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);
  RpHistory *history = rp_history_source_get_history (self->source);
  g_autoptr (GDateTime) now = get_now (self);
  RpHistoryFilter filter = { 0 };
  g_autoptr (RpProgram) program = NULL;
  g_autofree char *note = NULL;

  if (!history)
    return;
  if (self->page)
    {
      rp_history_page_get_filter (self->page, &filter);
      program = rp_history_page_find_program (self->page);
    }
  note = rp_history_note_span (history, &filter, program ? rp_program_get_frequency (program) : NULL,
                               rp_frequency_words_first_day (), rp_fact_time_new (now, 0).day);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), note);
  tell (self, _ ("The note is copied. Paste it where you need it."));
}

/* What is seen over time is what is printed. Returns: (transfer full) (nullable) */
static RpSheetPast *
make_past (RpHistoryDesk *self)
{
  return self->page ? rp_history_page_make_past (self->page) : NULL;
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);
  g_autoptr (RpSheetPast) past = make_past (self);
  g_autoptr (GDateTime) now = get_now (self);

  if (past)
    rp_history_paper_print (self->paper, past, now);
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (user_data);

  rp_file_saver_ask (rp_history_paper_get_saver (self->paper), self->window, _ ("What I did"));
}

static void
save_pages (RpHistoryDesk *self, const char *path)
{
  g_autoptr (RpSheetPast) past = make_past (self);
  g_autoptr (GDateTime) now = get_now (self);

  if (past)
    rp_history_paper_save (self->paper, past, now, path);
}

static void
on_save_to (GSimpleAction *action, GVariant *path, gpointer user_data)
{
  save_pages (RP_HISTORY_DESK (user_data), g_variant_get_string (path, NULL));
}

static void
on_file_saved (RpHistoryDesk *self, const char *name)
{
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is saved."), name);

  tell (self, sentence);
}

static const GActionEntry entries[] = {
  { .name = "history-add", .activate = on_add },
  { .name = "history-delete-all", .activate = on_delete_all },
  { .name = "history-save-csv", .activate = on_save_csv },
  { .name = "history-save-csv-to", .activate = on_save_csv_to, .parameter_type = "s" },
  { .name = "history-save-json", .activate = on_save_json },
  { .name = "history-save-json-to", .activate = on_save_json_to, .parameter_type = "s" },
  { .name = "history-import", .activate = on_import },
  { .name = "history-import-from", .activate = on_import_from, .parameter_type = "s" },
  { .name = "history-print", .activate = on_print },
  { .name = "history-save", .activate = on_save },
  { .name = "history-save-to", .activate = on_save_to, .parameter_type = "s" },
  { .name = "history-copy-note", .activate = on_copy_note },
  { .name = "history-numbers", .state = "false", .change_state = on_numbers },
};

static void
rp_history_desk_dispose (GObject *object)
{
  RpHistoryDesk *self = RP_HISTORY_DESK (object);

  g_clear_weak_pointer (&self->page);
  g_clear_object (&self->clock);
  g_clear_object (&self->source);
  g_clear_object (&self->writer);
  g_clear_object (&self->csv);
  g_clear_object (&self->json);
  g_clear_object (&self->import);
  g_clear_object (&self->paper);
  g_clear_object (&self->library);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (rp_history_desk_parent_class)->dispose (object);
}

static void
rp_history_desk_class_init (RpHistoryDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_desk_dispose;

  /**
   * RpHistoryDesk::told:
   * @sentence: what the person should know, in whole sentences
   *
   * Something was done, or could not be.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_HISTORY_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_history_desk_init (RpHistoryDesk *self)
{
}

static void
join_saver (RpHistoryDesk *self, RpFileSaver *saver, GCallback save)
{
  g_signal_connect_object (saver, "chosen", save, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "saved", G_CALLBACK (on_file_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (saver, "failed", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
}

/**
 * rp_history_desk_new:
 * @clock: where the day is read
 * @window: what to ask over; it lives longer than this
 * @map: where the actions go, such as the window
 * @journal: what gives what writes the journal
 * @user_data: for @journal
 *
 * Returns: (transfer full): a desk without a page
 */
RpHistoryDesk *
rp_history_desk_new (RpClock *clock,
                     GtkWindow *window,
                     GActionMap *map,
                     RpHistoryJournal journal,
                     gpointer user_data)
{
  g_autofree char *path = rp_paths_journal ();
  RpHistoryDesk *self;

  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);
  g_return_val_if_fail (journal, NULL);

  self = g_object_new (RP_TYPE_HISTORY_DESK, NULL);
  self->clock = g_object_ref (clock);
  self->window = window;
  self->map = map;
  self->journal = journal;
  self->user_data = user_data;
  self->source = rp_history_source_new (path);
  g_signal_connect_object (self->source, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  self->csv = rp_history_export_new_csv ();
  self->json = rp_history_export_new_json ();
  join_saver (self, self->csv, G_CALLBACK (save_csv));
  join_saver (self, self->json, G_CALLBACK (save_json));
  self->import = rp_history_import_new (path);
  g_signal_connect_object (self->import, "read", G_CALLBACK (on_imported), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->import, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  self->paper = rp_history_paper_new (window);
  join_saver (self, rp_history_paper_get_saver (self->paper), G_CALLBACK (save_pages));
  g_signal_connect_object (self->paper, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  return self;
}

static RpProgram *
on_find_program (RpHistoryDesk *self, const char *id)
{
  for (guint i = 0; self->own && i < g_list_model_get_n_items (self->own); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (self->own, i);

      if (g_str_equal (rp_program_get_id (program), id))
        return g_steal_pointer (&program);
    }
  if (self->library && rp_library_find_program (self->library, id))
    return g_object_ref (rp_library_find_program (self->library, id));
  return NULL;
}

/* What can be started by who has done nothing yet: their own program first. */
static void
offer_program (RpHistoryDesk *self)
{
  g_autoptr (RpProgram) program = NULL;

  if (self->own)
    program = g_list_model_get_item (self->own, 0);
  if (!program && self->library)
    program = g_list_model_get_item (rp_library_get_programs (self->library), 0);
  rp_history_page_set_program (self->page, program);
}

/**
 * rp_history_desk_set_programs:
 * @self: a desk
 * @library: where programs and exercises are found
 * @own: (element-type RpProgram): the person's own programs
 *
 * Gives it what names the person knows.
 */
void
rp_history_desk_set_programs (RpHistoryDesk *self, RpLibrary *library, GListModel *own)
{
  g_return_if_fail (RP_IS_HISTORY_DESK (self));
  g_return_if_fail (RP_IS_LIBRARY (library));
  g_return_if_fail (G_IS_LIST_MODEL (own));

  g_set_object (&self->library, library);
  g_set_object (&self->own, own);
}

/**
 * rp_history_desk_fill_page:
 * @self: a desk
 *
 * Makes the page when it is first wanted, and lets it read the journal again.
 *
 * Returns: (transfer none): the page; floating when it is new, and then the caller's to put somewhere
 */
GtkWidget *
rp_history_desk_fill_page (RpHistoryDesk *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_DESK (self), NULL);

  if (self->page)
    {
      rp_history_page_refresh (self->page);
    }
  else
    {
      g_set_weak_pointer (&self->page, RP_HISTORY_PAGE (rp_history_page_new (self->source, self->clock)));
      g_signal_connect_object (self->page, "find-program", G_CALLBACK (on_find_program), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->page, "change", G_CALLBACK (on_change), self, G_CONNECT_SWAPPED);
    }
  offer_program (self);
  return GTK_WIDGET (self->page);
}

/**
 * rp_history_desk_focus:
 * @self: a desk
 *
 * Puts the keyboard where most people begin.
 */
void
rp_history_desk_focus (RpHistoryDesk *self)
{
  g_return_if_fail (RP_IS_HISTORY_DESK (self));

  if (self->page)
    rp_history_page_focus (self->page);
}
