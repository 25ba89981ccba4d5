/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "common/rp-settings.h"
#include "editor/rp-program-adder.h"
#include "find.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

typedef struct
{
  char *folder;
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpProgramStore *store;
  RpEditorDesk *editor;
  GSimpleActionGroup *map;
  RpProgramAdder *adder;
  GPtrArray *chosen;
  char *id;
  char *said;
  char *gone;
} Fixture;

static void
keep (char **kept, const char *text)
{
  g_free (*kept);
  *kept = g_strdup (text);
}

static void
on_added (Fixture *fixture, const char *id, const char *sentence)
{
  keep (&fixture->id, id);
  keep (&fixture->said, sentence);
}

static void
on_told (Fixture *fixture, const char *sentence)
{
  keep (&fixture->said, sentence);
}

static void
on_gone (Fixture *fixture, const char *id, const char *name)
{
  keep (&fixture->gone, name);
}

static void
choose (Fixture *fixture, const char *id)
{
  g_ptr_array_add (fixture->chosen, rp_library_find_exercise (fixture->library, id));
  rp_program_adder_update (fixture->adder, fixture->chosen, FALSE);
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
  fixture->editor = rp_editor_desk_new (fixture->settings, fixture->store, fixture->library, fixture->loader);
  fixture->map = g_simple_action_group_new ();
  fixture->chosen = g_ptr_array_new ();
  fixture->adder = rp_program_adder_new (fixture->settings, G_ACTION_MAP (fixture->map));
  g_signal_connect_swapped (fixture->adder, "added", G_CALLBACK (on_added), fixture);
  g_signal_connect_swapped (fixture->adder, "told", G_CALLBACK (on_told), fixture);
  g_signal_connect_swapped (fixture->adder, "gone", G_CALLBACK (on_gone), fixture);
  rp_program_adder_update (fixture->adder, NULL, FALSE);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->map), "add-exercise"));
  rp_program_adder_set_store (fixture->adder, fixture->store, fixture->editor);
  choose (fixture, "donkey-kick");
  choose (fixture, "clamshell");
  choose (fixture, "hip-bridge");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->adder);
  g_assert_finalize_object (fixture->editor);
  rp_program_store_flush (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_ptr_array_unref (fixture->chosen);
  g_object_unref (fixture->map);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  rp_aside_add (fixture->folder);
  rp_aside_end (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->id);
  g_free (fixture->said);
  g_free (fixture->gone);
}

static void
activate (Fixture *fixture, const char *action, const char *id)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->map), action));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->map), action, g_variant_new_string (id));
}

static const char *
get_exercise (Fixture *fixture, guint index)
{
  RpProgram *program = rp_program_store_find (fixture->store, fixture->id);

  return rp_exercise_get_id (rp_program_get_item (program, index)->exercise);
}

static guint
count_lines (Fixture *fixture)
{
  return rp_program_get_n_items (rp_program_store_find (fixture->store, fixture->id));
}

/* In the order they were chosen in; taken back, the program that was made for them is gone, and can be brought back. */
static void
test_new_program (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "add-exercise", "");
  g_assert_cmpstr (fixture->said, ==, "3 exercises are in “My program” now.");
  g_assert_cmpuint (count_lines (fixture), ==, 3);
  g_assert_cmpstr (get_exercise (fixture, 0), ==, "donkey-kick");
  g_assert_cmpstr (get_exercise (fixture, 1), ==, "clamshell");
  g_assert_cmpstr (get_exercise (fixture, 2), ==, "hip-bridge");

  activate (fixture, "undo-add", fixture->id);
  g_assert_cmpstr (fixture->gone, ==, "My program");
  g_assert_null (rp_program_store_find (fixture->store, fixture->id));
  rp_program_store_undelete (fixture->store, fixture->id);
  g_assert_cmpuint (count_lines (fixture), ==, 3);
}

/* All of them are one step of a program that was there before. */
static void
test_one_step (Fixture *fixture, gconstpointer data)
{
  RpProgramHistory *history;

  activate (fixture, "add-exercise", "");
  g_assert_cmpint (g_menu_model_get_n_items (rp_program_adder_get_menu (fixture->adder)), ==, 2);
  activate (fixture, "add-exercise", fixture->id);
  g_assert_cmpuint (count_lines (fixture), ==, 6);
  activate (fixture, "undo-add", fixture->id);
  g_assert_cmpuint (count_lines (fixture), ==, 3);
  g_assert_null (fixture->gone);
  history = rp_editor_desk_get_history (fixture->editor, rp_program_store_find (fixture->store, fixture->id));
  rp_program_history_redo (history);
  g_assert_cmpuint (count_lines (fixture), ==, 6);
}

/* What was done since is not undone with it. */
static void
test_changed_since (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) next = NULL;
  RpProgramHistory *history;

  activate (fixture, "add-exercise", "");
  history = rp_editor_desk_get_history (fixture->editor, rp_program_store_find (fixture->store, fixture->id));
  next = rp_program_edit_set_name (rp_program_history_get_program (history), "Sam's knee");
  rp_program_history_push (history, next);
  activate (fixture, "undo-add", fixture->id);
  g_assert_cmpstr (fixture->said, ==,
                   "The program has changed since. Open it to undo one step after the other.");
  g_assert_cmpuint (count_lines (fixture), ==, 3);
}

/* Each comes with the dose that the person gave it last, the others with their own. */
static void
test_last_doses (Fixture *fixture, gconstpointer data)
{
  RpExercise *kick = rp_library_find_exercise (fixture->library, "donkey-kick");
  RpExercise *bridge = rp_library_find_exercise (fixture->library, "hip-bridge");
  g_autoptr (RpDose) seven = rp_dose_edit_sets (rp_exercise_get_dose (kick), 7);
  g_autoptr (RpDose) five = rp_dose_edit_sets (rp_exercise_get_dose (bridge), 5);
  g_autoptr (RpProgram) none = rp_program_edit_new ("Before");
  g_autoptr (RpProgram) one = rp_program_edit_add (none, 0, kick, seven, NULL);
  g_autoptr (RpProgram) two = rp_program_edit_add (one, 1, bridge, five, NULL);
  RpProgram *program;

  rp_program_store_add (fixture->store, two);
  activate (fixture, "add-exercise", "");
  program = rp_program_store_find (fixture->store, fixture->id);
  g_assert_cmpuint (rp_program_get_item (program, 0)->dose->sets, ==, 7);
  g_assert_cmpuint (rp_program_get_item (program, 2)->dose->sets, ==, 5);
  g_assert_true (rp_dose_equal (rp_program_get_item (program, 1)->dose,
                                rp_exercise_get_dose (rp_program_get_item (program, 1)->exercise)));
}

/* A new program is signed where a name is remembered. */
static void
test_signed (Fixture *fixture, gconstpointer data)
{
  g_settings_set_string (fixture->settings, "sheet-author", "Bo Lee");
  activate (fixture, "add-exercise", "");
  g_assert_cmpstr (rp_program_get_author (rp_program_store_find (fixture->store, fixture->id)), ==, "Bo Lee");
  g_settings_reset (fixture->settings, "sheet-author");
}

/* All or nothing: a program that has no room for all says for how many. */
static void
test_no_room (Fixture *fixture, gconstpointer data)
{
  for (guint i = 3; i < RP_PROGRAM_MAX_ITEMS - 2; i++)
    choose (fixture, "clamshell");
  activate (fixture, "add-exercise", "");
  g_assert_cmpuint (count_lines (fixture), ==, RP_PROGRAM_MAX_ITEMS - 2);
  activate (fixture, "add-exercise", fixture->id);
  g_assert_cmpstr (fixture->said, ==,
                   "“My program” has room for 2 more exercises. Choose fewer, or another program.");
  g_assert_cmpuint (count_lines (fixture), ==, RP_PROGRAM_MAX_ITEMS - 2);
  g_ptr_array_set_size (fixture->chosen, 2);
  rp_program_adder_update (fixture->adder, fixture->chosen, FALSE);
  activate (fixture, "add-exercise", fixture->id);
  activate (fixture, "add-exercise", fixture->id);
  g_assert_cmpstr (fixture->said, ==,
                   "This program is full. Take something out first, or make a second program.");
}

/* Gives the first exercise of a program another number. */
static void
set_next (Fixture *fixture, RpProgram *program, guint number)
{
  const RpDose *dose = rp_program_get_item (program, 0)->dose;
  g_autoptr (RpDose) next = rp_dose_edit_amount (dose, number, dose->max);

  rp_program_adder_set_dose (fixture->adder, program, 0, next);
}

/* A pack's program is never changed: the next dose is in a copy; there the one after that; and each can be taken back. */
static void
test_next_dose (Fixture *fixture, gconstpointer data)
{
  RpProgram *pack = rp_library_find_program (fixture->library, "surgeons-four");
  RpProgram *own;

  set_next (fixture, pack, 12);
  g_assert_cmpuint (rp_program_get_item (pack, 0)->dose->min, ==, 10);
  g_assert_cmpstr (fixture->said, ==, "Next time 12, in your own copy of “The surgeon's four”.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)), ==, 1);
  own = rp_program_store_find (fixture->store, fixture->id);
  g_assert_cmpuint (rp_program_get_item (own, 0)->dose->min, ==, 12);
  g_assert_cmpint (rp_program_get_item (own, 0)->dose->source, ==, RP_SOURCE_OWN);
  set_next (fixture, own, 14);
  g_assert_cmpstr (fixture->said, ==, "Next time 14, in “The surgeon's four”.");
  activate (fixture, "undo-add", fixture->id);
  own = rp_program_store_find (fixture->store, fixture->id);
  g_assert_cmpuint (rp_program_get_item (own, 0)->dose->min, ==, 12);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/program-adder/new-program", test_new_program);
  ADD ("/program-adder/one-step", test_one_step);
  ADD ("/program-adder/changed-since", test_changed_since);
  ADD ("/program-adder/last-doses", test_last_doses);
  ADD ("/program-adder/signed", test_signed);
  ADD ("/program-adder/next-dose", test_next_dose);
  ADD ("/program-adder/no-room", test_no_room);

  return g_test_run ();
}
