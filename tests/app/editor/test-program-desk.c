/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "editor/rp-editor-page.h"
#include "editor/rp-program-desk.h"
#include "find.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-store.h"
#include "sample.h"

typedef struct
{
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  GtkWindow *window;
  RpProgramDesk *desk;
  char *edit;
  char *told;
  char *gone;
  char *kept;
  RpProgram *received;
} Fixture;

static void
keep (char **kept, const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

static void
on_edit (Fixture *fixture, const char *id)
{
  keep (&fixture->edit, id);
}

static void
on_told (Fixture *fixture, const char *sentence)
{
  keep (&fixture->told, sentence);
}

static void
on_added (Fixture *fixture, const char *id, const char *sentence)
{
  keep (&fixture->told, sentence);
}

static void
on_gone (Fixture *fixture, const char *id, const char *sentence)
{
  keep (&fixture->gone, sentence);
}

/* One exercise is seen. */
static void
see (Fixture *fixture, RpExercise *exercise, gboolean busy)
{
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  g_ptr_array_add (seen, exercise);
  rp_program_desk_update (fixture->desk, NULL, seen, busy);
}

static void
on_kept (Fixture *fixture, const char *id, const char *sentence)
{
  keep (&fixture->told, sentence);
  keep (&fixture->kept, id);
}

static void
on_received (Fixture *fixture, RpProgram *program)
{
  g_set_object (&fixture->received, program);
}

static void
begin (Fixture *fixture)
{
  fixture->desk = rp_program_desk_new (fixture->settings, fixture->window, G_ACTION_MAP (fixture->window));
  g_signal_connect_swapped (fixture->desk, "edit", G_CALLBACK (on_edit), fixture);
  g_signal_connect_swapped (fixture->desk, "told", G_CALLBACK (on_told), fixture);
  g_signal_connect_swapped (fixture->desk, "added", G_CALLBACK (on_added), fixture);
  g_signal_connect_swapped (fixture->desk, "gone", G_CALLBACK (on_gone), fixture);
  g_signal_connect_swapped (fixture->desk, "kept", G_CALLBACK (on_kept), fixture);
  g_signal_connect_swapped (fixture->desk, "received", G_CALLBACK (on_received), fixture);
  rp_program_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  rp_program_desk_update (fixture->desk, NULL, NULL, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->library = sample_library ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  begin (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->desk);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  g_free (fixture->edit);
  g_free (fixture->told);
  g_free (fixture->gone);
  g_free (fixture->kept);
  g_clear_object (&fixture->received);
}

static gboolean
enabled (Fixture *fixture, const char *name)
{
  return g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (fixture->window), name));
}

static void
activate (Fixture *fixture, const char *name)
{
  g_assert_true (enabled (fixture, name));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

static RpEditorPage *
get_page (Fixture *fixture)
{
  return RP_EDITOR_PAGE (rp_program_desk_fill_page (fixture->desk, fixture->edit));
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "new-program");
  g_assert_nonnull (fixture->edit);
  g_assert_cmpstr (rp_program_get_name (rp_program_desk_find (fixture->desk, fixture->edit)), ==,
                   "My program");
  g_assert_nonnull (get_page (fixture));
  g_assert_cmpstr (rp_program_get_id (rp_program_desk_get_edited (fixture->desk)), ==, fixture->edit);
  g_assert_null (rp_program_desk_fill_page (fixture->desk, "nothing-of-the-kind"));
  g_assert_cmpuint (g_list_model_get_n_items (rp_program_desk_get_programs (fixture->desk)), >, 0);
}

/* Who asked for their name to be remembered signs what they make, but never what somebody else has made. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  RpProgram *pack_program = rp_library_find_program (fixture->library, "surgeons-four");
  g_autoptr (RpProgram) hers = rp_program_edit_set_author (pack_program, "Ana Ruiz");

  activate (fixture, "new-program");
  g_assert_null (rp_program_get_author (rp_program_desk_find (fixture->desk, fixture->edit)));
  g_settings_set_string (fixture->settings, "sheet-author", "Bo Lee");
  activate (fixture, "new-program");
  g_assert_cmpstr (rp_program_get_author (rp_program_desk_find (fixture->desk, fixture->edit)), ==, "Bo Lee");
  rp_program_desk_update (fixture->desk, pack_program, NULL, FALSE);
  activate (fixture, "make-own");
  g_assert_cmpstr (rp_program_get_author (rp_program_desk_find (fixture->desk, fixture->edit)), ==, "Bo Lee");
  rp_program_desk_update (fixture->desk, hers, NULL, FALSE);
  activate (fixture, "make-own");
  g_assert_cmpstr (rp_program_get_author (rp_program_desk_find (fixture->desk, fixture->kept)), ==,
                   "Ana Ruiz");
  g_settings_reset (fixture->settings, "sheet-author");
}

/* What is brought waits until it is known which programs there are; it is kept as it is, and not opened to be changed. */
static void
test_brought (Fixture *fixture, gconstpointer data)
{
  RpProgram *pack_program = rp_library_find_program (fixture->library, "surgeons-four");
  g_autoptr (RpProgram) other = rp_program_edit_new ("An earlier one");
  g_autoptr (RpProgram) brought = rp_program_edit_make_own (pack_program, "From Ana");
  RpProgram *own;

  rp_program_desk_receive (fixture->desk, other);
  rp_program_desk_receive (fixture->desk, brought);
  g_assert_null (fixture->received);
  while (!fixture->received)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (fixture->received == brought);
  rp_program_desk_receive (fixture->desk, other);
  g_assert_true (fixture->received == other);

  rp_program_desk_update (fixture->desk, brought, NULL, FALSE);
  activate (fixture, "make-own");
  g_assert_null (fixture->edit);
  own = rp_program_desk_find (fixture->desk, fixture->kept);
  g_assert_cmpstr (rp_program_get_name (own), ==, "From Ana");
  g_assert_cmpstr (fixture->told, ==, "“From Ana” is in your programs now.");
  g_assert_cmpstr (rp_program_get_origin (own), ==, rp_program_get_id (brought));
}

/* What is edited is there again when the program is started again. */
static void
test_edits_are_kept (Fixture *fixture, gconstpointer data)
{
  RpProgram *pack_program = rp_library_find_program (fixture->library, "surgeons-four");
  g_autoptr (RpProgram) next = NULL;
  RpProgramHistory *history;

  rp_program_desk_update (fixture->desk, pack_program, NULL, FALSE);
  g_assert_false (enabled (fixture, "edit-program"));
  activate (fixture, "make-own");
  history = rp_editor_page_get_history (get_page (fixture));
  next = rp_program_edit_set_name (rp_program_history_get_program (history), "Sam's knee");
  rp_program_history_push (history, next);
  g_assert_true (rp_program_equal (rp_program_desk_find (fixture->desk, fixture->edit), next));

  g_assert_finalize_object (fixture->desk);
  begin (fixture);
  while (!rp_program_desk_find (fixture->desk, fixture->edit))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (rp_program_equal (rp_program_desk_find (fixture->desk, fixture->edit), next));
}

static void
test_add_exercise (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_library_find_exercise (fixture->library, "clamshell");
  RpProgram *program;

  g_assert_false (enabled (fixture, "add-exercise"));
  activate (fixture, "new-program");
  see (fixture, exercise, FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "add-exercise",
                                  g_variant_new_string (fixture->edit));
  program = rp_program_desk_find (fixture->desk, fixture->edit);
  g_assert_cmpuint (rp_program_get_n_items (program), ==, 1);
  g_assert_true (rp_program_get_item (program, 0)->exercise == exercise);
  g_assert_cmpstr (fixture->told, ==, "Clamshell is in “My program” now.");
  g_assert_cmpint (g_menu_model_get_n_items (rp_program_desk_get_menu (fixture->desk)), ==, 2);
  see (fixture, exercise, TRUE);
  g_assert_false (enabled (fixture, "add-exercise"));
}

static void
test_copy_and_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;
  GtkWidget *dialog;

  activate (fixture, "new-program");
  rp_program_desk_update (fixture->desk, rp_program_desk_find (fixture->desk, fixture->edit), NULL, FALSE);
  g_assert_false (enabled (fixture, "make-own"));
  activate (fixture, "copy-program");
  id = g_strdup (fixture->edit);
  g_assert_cmpstr (rp_program_get_name (rp_program_desk_find (fixture->desk, id)), ==,
                   "My program, once more");
  rp_program_desk_update (fixture->desk, rp_program_desk_find (fixture->desk, id), NULL, FALSE);
  activate (fixture, "delete-program");
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (rp_program_desk_find (fixture->desk, id));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "delete");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_null (rp_program_desk_find (fixture->desk, id));
  g_assert_cmpstr (fixture->gone, ==, "“My program, once more” is deleted.");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undelete-program",
                                  g_variant_new_string (id));
  g_assert_nonnull (rp_program_desk_find (fixture->desk, id));
}

/* What was given last is given again. */
static void
test_last_dose (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_library_find_exercise (fixture->library, "donkey-kick");
  RpProgramHistory *history;
  g_autoptr (RpDose) dose = rp_dose_edit_sets (rp_exercise_get_dose (exercise), 7);
  g_autoptr (RpProgram) next = NULL;
  GtkWidget *entry;

  activate (fixture, "new-program");
  history = rp_editor_page_get_history (get_page (fixture));
  next = rp_program_edit_add (rp_program_history_get_program (history), 0, exercise, dose, NULL);
  rp_program_history_push (history, next);
  entry = find_type (GTK_WIDGET (rp_editor_page_get_line (get_page (fixture))), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "donkey kick");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (rp_program_get_item (rp_program_history_get_program (history), 1)->dose->sets, ==, 7);
  see (fixture, exercise, FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "add-exercise",
                                  g_variant_new_string (fixture->edit));
  g_assert_cmpuint (rp_program_get_item (rp_program_history_get_program (history), 2)->dose->sets, ==, 7);
}

static void
test_use (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autoptr (RpProgram) top = NULL;

  activate (fixture, "new-program");
  first = g_strdup (fixture->edit);
  activate (fixture, "new-program");
  rp_program_desk_use (fixture->desk, rp_library_find_program (fixture->library, "surgeons-four"));
  rp_program_desk_use (fixture->desk, rp_program_desk_find (fixture->desk, first));
  top = g_list_model_get_item (rp_program_desk_get_programs (fixture->desk), 0);
  g_assert_cmpstr (rp_program_get_id (top), ==, first);
  get_page (fixture);
  rp_program_desk_focus (fixture->desk);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/program-desk/new", test_new);
  ADD ("/program-desk/signed", test_signed);
  ADD ("/program-desk/brought", test_brought);
  ADD ("/program-desk/edits-are-kept", test_edits_are_kept);
  ADD ("/program-desk/add-exercise", test_add_exercise);
  ADD ("/program-desk/copy-and-delete", test_copy_and_delete);
  ADD ("/program-desk/last-dose", test_last_dose);
  ADD ("/program-desk/use", test_use);

  return g_test_run ();
}
