/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-adaptive.h"
#include "common/rp-edit-label.h"
#include "editor/rp-editor-list.h"
#include "editor/rp-editor-page.h"
#include "editor/rp-editor-row.h"
#include "editor/rp-frequency-editor.h"
#include "programs/rp-program-edit.h"
#include "readable.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpPosterLoader *loader;
  RpProgramHistory *history;
  RpEditorPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = NULL;

  fixture->pack = sample_pack ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  program = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "surgeons-four"), "Sam's knee");
  fixture->history = rp_program_history_new (program);
  fixture->page = RP_EDITOR_PAGE (g_object_ref (rp_editor_page_new ()));
  rp_editor_page_set_history (fixture->page, fixture->history, fixture->loader);
  fixture->window = pixels_show (GTK_WIDGET (fixture->page), 1280, 800);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->history);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->pack);
}

static GtkWidget *
find (Fixture *fixture, const char *text)
{
  return find_label (GTK_WIDGET (fixture->page), text);
}

static RpProgram *
get_program (Fixture *fixture)
{
  return rp_program_history_get_program (fixture->history);
}

static GtkWidget *
find_row (Fixture *fixture)
{
  return find_type (GTK_WIDGET (fixture->page), RP_TYPE_EDITOR_ROW);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find (fixture, "Sam's knee"));
  g_assert_nonnull (find (fixture, "minutes in all"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.session.start"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.print"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.share"));
  g_assert_null (find (fixture, "When to stop"));
  rp_editor_page_set_stop_rules (fixture->page, rp_pack_get_stop_rules (fixture->pack));
  g_assert_nonnull (find (fixture, "When to stop"));
  rp_editor_page_set_saved (fixture->page, "Saved");
  g_assert_nonnull (find (fixture, "Saved"));
  g_assert_true (rp_editor_page_get_history (fixture->page) == fixture->history);
}

static void
test_undo_and_redo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  g_autoptr (RpProgram) first = g_object_ref (get_program (fixture));
  g_autoptr (RpProgram) last = NULL;

  g_assert_false (gtk_widget_get_sensitive (find_action (page, "editor.undo")));
  gtk_widget_activate_action (find_row (fixture), "row.move", "i", 1);
  gtk_widget_activate_action (find_row (fixture), "row.copy", NULL);
  gtk_widget_activate_action (find_row (fixture), "row.remove", NULL);
  g_signal_emit_by_name (find_type (page, RP_TYPE_EDIT_LABEL), "edited", "Week 3");
  g_assert_nonnull (find (fixture, "Week 3"));
  last = g_object_ref (get_program (fixture));
  for (guint i = 0; i < 4; i++)
    g_assert_true (gtk_widget_activate_action (page, "editor.undo", NULL));
  g_assert_true (rp_program_equal (get_program (fixture), first));
  g_assert_false (gtk_widget_get_sensitive (find_action (page, "editor.undo")));
  for (guint i = 0; i < 4; i++)
    g_assert_true (gtk_widget_activate_action (page, "editor.redo", NULL));
  g_assert_true (rp_program_equal (get_program (fixture), last));
  g_assert_false (gtk_widget_get_sensitive (find_action (page, "editor.redo")));
}

/* What the program says of itself, each one step however many letters are typed; for whom it is undone like the rest. */
static void
test_about (Fixture *fixture, gconstpointer data)
{
  GtkWidget *about = GTK_WIDGET (rp_editor_page_get_about (fixture->page));
  g_autoptr (RpProgram) first = g_object_ref (get_program (fixture));
  GtkWidget *summary = find (fixture, rp_program_get_summary (first));

  g_signal_emit_by_name (gtk_widget_get_ancestor (summary, RP_TYPE_EDIT_LABEL), "edited", "For her knee.");
  g_assert_cmpstr (rp_program_get_summary (get_program (fixture)), ==, "For her knee.");
  g_assert_nonnull (find (fixture, "For her knee."));
  g_signal_emit_by_name (about, "author-edited", "A");
  g_signal_emit_by_name (about, "author-edited", "Ana");
  g_signal_emit_by_name (about, "recipient-edited", "Sam");
  g_assert_cmpstr (rp_program_get_author (get_program (fixture)), ==, "Ana");
  g_assert_cmpstr (rp_program_get_recipient (get_program (fixture)), ==, "Sam");
  for (guint i = 0; i < 3; i++)
    rp_program_history_undo (fixture->history);
  g_assert_true (rp_program_equal (get_program (fixture), first));
}

static void
test_frequency (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpFrequency) week = rp_frequency_new (RP_FREQUENCY_A_WEEK, NULL, RP_SOURCE_OWN);
  GtkWidget *editor = find_type (GTK_WIDGET (fixture->page), RP_TYPE_FREQUENCY_EDITOR);

  g_signal_emit_by_name (editor, "edited", week, FALSE);
  g_assert_true (rp_frequency_equal (rp_program_get_frequency (get_program (fixture)), week));
  g_assert_nonnull (find (fixture, "Once a week"));
}

/* A note that is typed is one step, however many letters it has. */
static void
test_typing_is_one_step (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture);
  g_autoptr (RpProgram) first = g_object_ref (get_program (fixture));

  g_signal_emit_by_name (row, "note-edited", "S");
  g_signal_emit_by_name (row, "note-edited", "So");
  g_signal_emit_by_name (row, "note-edited", "Softly");
  g_assert_cmpstr (rp_program_get_item (get_program (fixture), 0)->note, ==, "Softly");
  rp_program_history_undo (fixture->history);
  g_assert_true (rp_program_equal (get_program (fixture), first));
  g_signal_emit_by_name (row, "note-edited", "Again");
  gtk_widget_activate_action (row, "row.move", "i", 1);
  rp_program_history_undo (fixture->history);
  g_assert_cmpstr (rp_program_get_item (get_program (fixture), 0)->note, ==, "Again");
}

static void
test_minutes (Fixture *fixture, gconstpointer data)
{
  RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpProgram) empty = rp_program_edit_new ("Mine");

  g_assert_nonnull (find (fixture, "17"));
  settings.get_ready = 600 * G_USEC_PER_SEC;
  rp_editor_page_set_plan_settings (fixture->page, &settings);
  g_assert_null (find (fixture, "17"));
  rp_program_history_push (fixture->history, empty);
  g_assert_null (find (fixture, "minutes in all"));
  g_assert_nonnull (
      find (fixture, "Nothing in it yet. Type the name of an exercise in the field with the plus."));
}

/* Where there is room beside the lines, what follows from them is there; Start is always in sight. */
static void
test_little_room (Fixture *fixture, gconstpointer data)
{
  GtkWidget *adaptive = find_type (GTK_WIDGET (fixture->page), RP_TYPE_ADAPTIVE);
  g_autofree char *faults = NULL;

  gtk_window_set_default_size (fixture->window, 360, 720);
  while (rp_adaptive_get_size_class (RP_ADAPTIVE (adaptive)) != RP_SIZE_CLASS_NARROW)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (GTK_WIDGET (fixture->page));
  rp_editor_list_open (RP_EDITOR_LIST (find_type (GTK_WIDGET (fixture->page), RP_TYPE_EDITOR_LIST)), 0);
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), ==, 360);
  find_assert_label (GTK_WIDGET (fixture->page), "17 minutes in all");
  g_assert_nonnull (find_action (find_class (GTK_WIDGET (fixture->page), "bottom-bar"), "win.share"));
  faults = readable_find_faults (GTK_WIDGET (fixture->page));
  g_assert_cmpstr (faults, ==, "");
  rp_editor_page_focus (fixture->page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), GTK_WIDGET (fixture->page)));
}

/* With text twice as large nothing is cut, closed or open. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *faults = NULL;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 200 * 96 * 1024 / 100, NULL);
  gtk_window_set_default_size (fixture->window, 480, 720);
  for (guint i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (fixture->page));
  rp_editor_list_open (RP_EDITOR_LIST (find_type (GTK_WIDGET (fixture->page), RP_TYPE_EDITOR_LIST)), 2);
  for (guint i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (fixture->page));
  faults = readable_find_faults (GTK_WIDGET (fixture->page));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  g_assert_cmpstr (faults, ==, "");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), <=, 480);
}

/* The button in the title bar begins and ends to choose; what is done with all is one step. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_ancestor (find (fixture, "Choose"), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *row = find_type (GTK_WIDGET (fixture->page), RP_TYPE_EDITOR_ROW);
  g_autoptr (RpProgram) before = g_object_ref (get_program (fixture));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  find_assert_label (GTK_WIDGET (fixture->page), "Choose the lines you want.");
  gtk_widget_activate_action (row, "row.choose", "i", RP_ROW_CHOICE_ALL);
  find_assert_label (GTK_WIDGET (fixture->page), "4 chosen");
  gtk_widget_activate_action (row, "row.remove", NULL);
  g_assert_cmpuint (rp_program_get_n_items (get_program (fixture)), ==, 0);
  find_assert_label (GTK_WIDGET (fixture->page), "4 exercises are out of the program.");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  g_assert_false (gtk_widget_get_visible (button));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "editor.undo", NULL);
  g_assert_true (get_program (fixture) == before);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/editor-page/words", test_words);
  ADD ("/editor-page/undo-and-redo", test_undo_and_redo);
  ADD ("/editor-page/choose", test_choose);
  ADD ("/editor-page/about", test_about);
  ADD ("/editor-page/frequency", test_frequency);
  ADD ("/editor-page/typing-is-one-step", test_typing_is_one_step);
  ADD ("/editor-page/minutes", test_minutes);
  ADD ("/editor-page/little-room", test_little_room);
  ADD ("/editor-page/large-text", test_large_text);

  return g_test_run ();
}
