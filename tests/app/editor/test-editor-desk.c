/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "common/rp-settings.h"
#include "editor/rp-editor-desk.h"
#include "find.h"
#include "model/rp-exercise-missing.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

typedef struct
{
  char *folder;
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpProgramStore *store;
  RpEditorDesk *desk;
  int edited;
} Fixture;

static void
on_edited (Fixture *fixture)
{
  fixture->edited++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->settings = rp_settings_new ();
  fixture->library = sample_library ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->store = rp_program_store_new (fixture->folder, rp_library_get_packs (fixture->library));
  rp_program_store_load (fixture->store);
  rp_program_store_flush (fixture->store);
  fixture->desk = rp_editor_desk_new (fixture->settings, fixture->store, fixture->library, fixture->loader);
  g_signal_connect_swapped (fixture->desk, "edited", G_CALLBACK (on_edited), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->store);
  g_settings_reset (fixture->settings, "waiting-lines");
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  rp_aside_add (fixture->folder);
  rp_aside_end (fixture->folder);
  g_free (fixture->folder);
}

static RpProgram *
add_program (Fixture *fixture, const char *name)
{
  g_autoptr (RpProgram) program = rp_program_edit_new (name);

  return rp_program_store_add (fixture->store, program);
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = add_program (fixture, "Sam's knee");
  RpEditorPage *page;

  g_assert_null (rp_editor_desk_get_page (fixture->desk));
  g_assert_null (rp_editor_desk_get_edited (fixture->desk));
  g_assert_null (rp_editor_desk_fill_page (fixture->desk, "nothing-of-the-kind"));
  page = rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (program));
  g_assert_nonnull (page);
  g_assert_true (rp_editor_desk_get_page (fixture->desk) == page);
  g_assert_true (rp_program_equal (rp_editor_desk_get_edited (fixture->desk), program));
}

/* What is edited is in the store at once. */
static void
test_edits_are_kept (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = add_program (fixture, "My program");
  RpProgramHistory *history = rp_editor_desk_get_history (fixture->desk, program);
  g_autoptr (RpProgram) next = rp_program_edit_set_name (program, "Sam's knee");

  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (program));
  rp_program_history_push (history, next);
  g_assert_cmpint (fixture->edited, ==, 1);
  g_assert_true (rp_editor_desk_get_edited (fixture->desk) == next);
  g_assert_true (rp_program_equal (rp_program_store_find (fixture->store, rp_program_get_id (next)), next));
}

/* Going elsewhere and coming back loses no step. */
static void
test_steps_stay (Fixture *fixture, gconstpointer data)
{
  RpProgram *first = add_program (fixture, "First");
  RpProgram *second = add_program (fixture, "Second");
  RpEditorPage *page = rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (first));
  RpProgramHistory *history = rp_editor_page_get_history (page);

  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (second));
  g_assert_true (rp_editor_page_get_history (page) != history);
  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (first));
  g_assert_true (rp_editor_page_get_history (page) == history);
}

/* What another hand wrote is shown, and ours is one step back. */
static void
test_changed_elsewhere (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = add_program (fixture, "Mine");
  RpProgramHistory *history = rp_editor_desk_get_history (fixture->desk, program);
  g_autoptr (RpProgram) theirs = rp_program_edit_set_name (program, "Theirs");

  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (program));
  g_signal_emit_by_name (fixture->store, "changed-elsewhere", theirs, NULL);
  g_assert_true (rp_editor_desk_get_edited (fixture->desk) == theirs);
  g_assert_true (rp_program_history_undo (history));
  g_assert_cmpstr (rp_program_get_name (rp_editor_desk_get_edited (fixture->desk)), ==, "Mine");
}

static void
assert_waits (RpLineEntry *line, const char *expected)
{
  g_auto (GStrv) waiting = rp_line_entry_dup_waiting (line);

  g_assert_cmpstr (waiting[0], ==, expected);
  g_assert_true (!waiting[0] || !waiting[1]);
}

/* Lines that are not understood wait, also after a restart, and only for the program they were typed for. */
static void
test_lines_wait (Fixture *fixture, gconstpointer data)
{
  RpProgram *first = add_program (fixture, "Sam's knee");
  RpProgram *second = add_program (fixture, "Ana's hip");
  const char *id = rp_program_get_id (first);
  RpLineEntry *line = rp_editor_page_get_line (rp_editor_desk_fill_page (fixture->desk, id));
  GtkEditable *entry = GTK_EDITABLE (find_type (GTK_WIDGET (line), GTK_TYPE_ENTRY));
  g_autoptr (RpEditorDesk) later = NULL;

  gtk_editable_set_text (entry, "hip bridge 3x10 hodl 5");
  g_signal_emit_by_name (entry, "activate");
  assert_waits (line, "hip bridge 3x10 hodl 5");
  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (second));
  assert_waits (line, NULL);
  rp_editor_desk_fill_page (fixture->desk, id);
  assert_waits (line, "hip bridge 3x10 hodl 5");

  later = rp_editor_desk_new (fixture->settings, fixture->store, fixture->library, fixture->loader);
  line = rp_editor_page_get_line (rp_editor_desk_fill_page (later, id));
  assert_waits (line, "hip bridge 3x10 hodl 5");
  rp_line_entry_set_waiting (line, (const char *const[]){ NULL });
  g_signal_emit_by_name (line, "waiting-changed");
  g_assert_cmpuint (g_variant_n_children (g_settings_get_user_value (fixture->settings, "waiting-lines")), ==,
                    0);
}

/* What was typed for one program and not added does not come into another. */
static void
test_draft_stays (Fixture *fixture, gconstpointer data)
{
  RpProgram *first = add_program (fixture, "Sam's knee");
  RpProgram *second = add_program (fixture, "Ana's hip");
  RpLineEntry *line
      = rp_editor_page_get_line (rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (first)));
  GtkEditable *entry = GTK_EDITABLE (find_type (GTK_WIDGET (line), GTK_TYPE_ENTRY));

  gtk_editable_set_text (entry, "clam 2x15");
  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (first));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "clam 2x15");
  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (second));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  assert_waits (line, NULL);
  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (first));
  assert_waits (line, "clam 2x15");
}

/* The name of an exercise that nobody has installed is understood where the program has it, and nowhere else. */
static void
test_missing_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost-move", "Lost move");
  RpProgram *plain = add_program (fixture, "Plain");
  RpProgram *program = add_program (fixture, "Lost");
  g_autoptr (RpProgram) with = rp_program_edit_add (program, 0, lost, NULL, NULL);
  RpProgramHistory *history = rp_editor_desk_get_history (fixture->desk, program);
  RpEditorPage *page;
  GtkEditable *entry;

  rp_program_history_push (history, with);
  page = rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (with));
  entry = GTK_EDITABLE (find_type (GTK_WIDGET (rp_editor_page_get_line (page)), GTK_TYPE_ENTRY));
  gtk_editable_set_text (entry, "lost move 2x15");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (rp_program_get_n_items (rp_program_history_get_program (history)), ==, 2);
  g_assert_cmpstr (
      rp_exercise_get_path (rp_program_get_item (rp_program_history_get_program (history), 1)->exercise), ==,
      "elsewhere/lost-move");

  rp_editor_desk_fill_page (fixture->desk, rp_program_get_id (plain));
  gtk_editable_set_text (entry, "lost move 2x15");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (rp_program_get_n_items (rp_editor_desk_get_edited (fixture->desk)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/editor-desk/page", test_page);
  ADD ("/editor-desk/edits-are-kept", test_edits_are_kept);
  ADD ("/editor-desk/steps-stay", test_steps_stay);
  ADD ("/editor-desk/changed-elsewhere", test_changed_elsewhere);
  ADD ("/editor-desk/lines-wait", test_lines_wait);
  ADD ("/editor-desk/draft-stays", test_draft_stays);
  ADD ("/editor-desk/missing-names", test_missing_names);

  return g_test_run ();
}
