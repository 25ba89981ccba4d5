/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-list.h"
#include "find.h"
#include "pixels.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpEditorList *list;
  RpEditorChoice *choice;
  GtkWindow *window;
  RpProgram *program;
  char *done;
  guint n_steps;
} Fixture;

static void
show (Fixture *fixture, RpProgram *program)
{
  g_set_object (&fixture->program, program);
  rp_editor_list_set_program (fixture->list, program);
}

static void
on_edited (Fixture *fixture, RpProgram *program)
{
  fixture->n_steps++;
  show (fixture, program);
}

static void
on_done (Fixture *fixture, const char *sentence)
{
  g_free (fixture->done);
  fixture->done = g_strdup (sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = NULL;

  fixture->pack = sample_pack ();
  program = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "five-for-knee-pain"), NULL);
  fixture->list = RP_EDITOR_LIST (g_object_ref (rp_editor_list_new ()));
  fixture->choice = rp_editor_list_get_choice (fixture->list);
  g_signal_connect_swapped (fixture->list, "edited", G_CALLBACK (on_edited), fixture);
  g_signal_connect_swapped (fixture->list, "done", G_CALLBACK (on_done), fixture);
  show (fixture, program);
  fixture->window = pixels_show (GTK_WIDGET (fixture->list), 840, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->program);
  g_object_unref (fixture->pack);
  g_free (fixture->done);
}

static RpEditorRow *
get_row (Fixture *fixture, int line)
{
  GtkWidget *rows = find_type (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX);

  return RP_EDITOR_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), line));
}

static void
choose (Fixture *fixture, int line, RpRowChoice how)
{
  rp_editor_choice_choose (fixture->choice, get_row (fixture, line), how);
}

/* "023": which lines are chosen */
static void
assert_chosen (Fixture *fixture, const char *wanted)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (fixture->choice);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (found, "%u", g_array_index (lines, guint, i));
  g_assert_cmpstr (found->str, ==, wanted);
}

static const char *
get_id (Fixture *fixture, guint line)
{
  return rp_exercise_get_id (rp_program_get_item (fixture->program, line)->exercise);
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  choose (fixture, 1, RP_ROW_CHOICE_ONE);
  g_assert_true (rp_editor_choice_is_on (fixture->choice));
  choose (fixture, 3, RP_ROW_CHOICE_TO);
  assert_chosen (fixture, "123");
  choose (fixture, 2, RP_ROW_CHOICE_ONE);
  assert_chosen (fixture, "13");
  choose (fixture, 0, RP_ROW_CHOICE_TO);
  assert_chosen (fixture, "0123");
  choose (fixture, 0, RP_ROW_CHOICE_ALL);
  assert_chosen (fixture, "01234");
  choose (fixture, 0, RP_ROW_CHOICE_END);
  g_assert_false (rp_editor_choice_is_on (fixture->choice));
  assert_chosen (fixture, "");
  g_assert_cmpuint (fixture->n_steps, ==, 0);
}

/* What is chosen goes along, and what was there before is a step away. */
static void
test_move_and_copy (Fixture *fixture, gconstpointer data)
{
  g_assert_false (rp_editor_choice_move (fixture->choice, 1));
  g_assert_false (rp_editor_choice_copy (fixture->choice));
  choose (fixture, 1, RP_ROW_CHOICE_ONE);
  choose (fixture, 2, RP_ROW_CHOICE_ONE);
  g_assert_true (rp_editor_choice_move (fixture->choice, -1));
  assert_chosen (fixture, "01");
  g_assert_cmpstr (get_id (fixture, 0), ==, "single-leg-bridge");
  g_assert_cmpstr (get_id (fixture, 2), ==, "clamshell");
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "row.move", "i", 1);
  assert_chosen (fixture, "12");
  g_assert_cmpuint (fixture->n_steps, ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "row.copy", NULL);
  g_assert_cmpuint (rp_program_get_n_items (fixture->program), ==, 7);
  g_assert_cmpstr (get_id (fixture, 3), ==, "single-leg-bridge");
  g_assert_cmpuint (fixture->n_steps, ==, 3);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) before = g_object_ref (fixture->program);

  g_assert_false (rp_editor_choice_remove (fixture->choice));
  choose (fixture, 1, RP_ROW_CHOICE_ONE);
  choose (fixture, 3, RP_ROW_CHOICE_ONE);
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "row.remove", NULL);
  g_assert_cmpuint (rp_program_get_n_items (fixture->program), ==, 3);
  g_assert_cmpstr (fixture->done, ==, "2 exercises are out of the program.");
  g_assert_cmpuint (fixture->n_steps, ==, 1);
  g_assert_false (rp_editor_choice_is_on (fixture->choice));
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (get_row (fixture, 1)));
  show (fixture, before);
  assert_chosen (fixture, "");
}

/* One step for all; what it does not fit keeps its own, and is named. */
static void
test_give_dose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (fixture->program, 0)->dose);
  g_autoptr (RpDose) kept = rp_dose_copy (rp_program_get_item (fixture->program, 3)->dose);

  g_assert_false (rp_editor_choice_give_dose (fixture->choice, dose));
  choose (fixture, 0, RP_ROW_CHOICE_ALL);
  choose (fixture, 4, RP_ROW_CHOICE_ONE);
  g_assert_true (rp_editor_choice_give_dose (fixture->choice, dose));
  g_assert_cmpuint (fixture->n_steps, ==, 1);
  g_assert_cmpint (rp_program_get_item (fixture->program, 1)->dose->max, ==, dose->max);
  g_assert_cmpint (rp_program_get_item (fixture->program, 2)->dose->rest, ==, dose->rest);
  g_assert_true (rp_dose_equal (rp_program_get_item (fixture->program, 3)->dose, kept));
  g_assert_cmpstr (
      fixture->done, ==,
      "3 exercises have this dose now. It does not fit these, which keep their own: Side steps with "
      "a band.");
  g_assert_false (rp_editor_choice_is_on (fixture->choice));
}

/* Lines that are gone are not chosen any more; another program ends it. */
static void
test_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) fewer = rp_program_edit_remove (fixture->program, 2);
  g_autoptr (RpProgram) other = rp_program_edit_make_own (fixture->program, NULL);

  choose (fixture, 0, RP_ROW_CHOICE_ALL);
  show (fixture, fewer);
  assert_chosen (fixture, "0123");
  show (fixture, other);
  assert_chosen (fixture, "");
  g_assert_false (rp_editor_choice_is_on (fixture->choice));
  g_assert_true (rp_editor_choice_get_program (fixture->choice) == other);
}

/* Seen and said of the row, which does not open meanwhile. */
static void
test_row (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (get_row (fixture, 1));

  rp_editor_row_set_open (RP_EDITOR_ROW (row), TRUE);
  gtk_widget_activate_action (row, "row.choose", "i", RP_ROW_CHOICE_ONE);
  g_assert_false (rp_editor_row_get_open (RP_EDITOR_ROW (row)));
  g_assert_true (rp_editor_row_get_chosen (RP_EDITOR_ROW (row)));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_type (row, GTK_TYPE_CHECK_BUTTON))));
  gtk_widget_activate (row);
  g_assert_false (rp_editor_row_get_open (RP_EDITOR_ROW (row)));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_widget_activate_action (row, "row.close", NULL);
  g_assert_null (find_type (row, GTK_TYPE_CHECK_BUTTON));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/editor-choice/choose", test_choose);
  ADD ("/editor-choice/move-and-copy", test_move_and_copy);
  ADD ("/editor-choice/remove", test_remove);
  ADD ("/editor-choice/give-dose", test_give_dose);
  ADD ("/editor-choice/program", test_program);
  ADD ("/editor-choice/row", test_row);

  return g_test_run ();
}
