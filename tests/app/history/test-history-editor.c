/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-scale.h"
#include "common/rp-stepper.h"
#include "find.h"
#include "history/past.h"
#include "history/rp-history-editor.h"
#include "pixels.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  GtkWindow *parent;
  GDateTime *now;
  RpHistoryEditor *editor;
  guint n_saved;
  guint n_deleted;
} Fixture;

static void
count (guint *n)
{
  ++*n;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = data ? past_session ("one", "2026-11-28") : NULL;
  g_autoptr (GPtrArray) programs = g_ptr_array_new_with_free_func (g_object_unref);

  fixture->pack = sample_pack ();
  fixture->parent = pixels_show (gtk_label_new ("x"), 400, 300);
  fixture->now = g_date_time_new_from_iso8601 ("2026-11-29T18:30:00Z", NULL);
  fixture->editor = g_object_ref (rp_history_editor_new (fixture->parent, session, fixture->now));
  g_ptr_array_add (programs, g_object_ref (rp_pack_find_program (fixture->pack, "daily-clams")));
  rp_history_editor_set_programs (fixture->editor, programs, rp_pack_get_exercises (fixture->pack));
  g_signal_connect_swapped (fixture->editor, "saved", G_CALLBACK (count), &fixture->n_saved);
  g_signal_connect_swapped (fixture->editor, "deleted", G_CALLBACK (count), &fixture->n_deleted);
  gtk_window_present (GTK_WINDOW (fixture->editor));
  pixels_settle (GTK_WIDGET (fixture->editor));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->editor));
  g_assert_finalize_object (fixture->editor);
  gtk_window_destroy (fixture->parent);
  g_date_time_unref (fixture->now);
  g_object_unref (fixture->pack);
}

static gboolean
has_text (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = find_widget (GTK_WIDGET (fixture->editor), has_text, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  return find_widget (GTK_WIDGET (fixture->editor), is_row_of, title);
}

static RpPastTurn *
get_turn (RpPastSession *session, guint index)
{
  return g_ptr_array_index (session->turns, index);
}

/* What nobody touched is as it was, to the second. */
static void
test_changes_nothing_by_itself (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = rp_history_editor_make_session (fixture->editor);
  const RpPastSession *before = rp_history_editor_get_before (fixture->editor);

  g_assert_cmpint (session->began.at, ==, before->began.at);
  g_assert_cmpuint (session->began.day, ==, before->began.day);
  g_assert_cmpint (session->began.offset, ==, before->began.offset);
  g_assert_cmpint (session->ended, ==, before->ended);
  g_assert_cmpstr (session->name, ==, before->name);
  for (guint i = 0; i < before->turns->len; i++)
    g_assert_cmpuint (get_turn (session, i)->done, ==, get_turn ((RpPastSession *) before, i)->done);
  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    g_assert_cmpint (rp_past_session_get_number (session, (RpAnswerKind) kind), ==,
                     rp_past_session_get_number (before, (RpAnswerKind) kind));
}

static void
test_changes_numbers_and_answers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = NULL;

  rp_stepper_set_value (RP_STEPPER (find_type (GTK_WIDGET (fixture->editor), RP_TYPE_STEPPER)), 7);
  rp_scale_set_number (RP_SCALE (find_type (GTK_WIDGET (fixture->editor), RP_TYPE_SCALE)), 2);
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, "Note")), " Stiff. ");
  session = rp_history_editor_make_session (fixture->editor);
  g_assert_cmpuint (get_turn (session, 0)->done, ==, 7);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_PAIN_BEFORE), ==, 2);
  g_assert_cmpstr (rp_past_session_get_text (session, RP_ANSWER_NOTE), ==, "Stiff.");
  press (fixture, "_Save");
  g_assert_cmpuint (fixture->n_saved, ==, 1);
}

static void
test_adds_in_own_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = NULL;

  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, "What it was")), "At the gym");
  press (fixture, "Add");
  session = rp_history_editor_make_session (fixture->editor);
  g_assert_cmpstr (session->name, ==, "At the gym");
  g_assert_cmpstr (session->program, ==, "");
  g_assert_true (session->by_hand);
  g_assert_cmpuint (session->began.day, ==, past_day ("2026-11-29"));
  g_assert_cmpuint (session->turns->len, >, 0);
  g_assert_null (find_widget (GTK_WIDGET (fixture->editor), has_text, "Delete this session…"));
}

static void
test_adds_a_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = NULL;

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (fixture, "Program")), 1);
  g_assert_null (find_row (fixture, "What it was"));
  session = rp_history_editor_make_session (fixture->editor);
  g_assert_cmpstr (session->program, ==, "daily-clams");
  g_assert_true (rp_past_session_is_whole (session));
}

static void
answer (Fixture *fixture, const char *response)
{
  GtkWidget *dialog;

  press (fixture, "Delete this session…");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_asks_before_it_deletes (Fixture *fixture, gconstpointer data)
{
  answer (fixture, "keep");
  g_assert_cmpuint (fixture->n_deleted, ==, 0);
  answer (fixture, "delete");
  g_assert_cmpuint (fixture->n_deleted, ==, 1);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, past, test) g_test_add ("/history-editor/" path, Fixture, past, set_up, test, tear_down)
  ADD ("changes-nothing-by-itself", "past", test_changes_nothing_by_itself);
  ADD ("changes-numbers-and-answers", "past", test_changes_numbers_and_answers);
  ADD ("adds-in-own-words", NULL, test_adds_in_own_words);
  ADD ("adds-a-program", NULL, test_adds_a_program);
  ADD ("asks-before-it-deletes", "past", test_asks_before_it_deletes);
#undef ADD

  return g_test_run ();
}
