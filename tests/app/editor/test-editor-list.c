/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "editor/rp-editor-list.h"
#include "editor/rp-editor-row.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpEditorList *list;
  GtkWindow *window;
  RpProgram *program;
  char *field;
  char *done;
} Fixture;

static void
show (Fixture *fixture, RpProgram *taken)
{
  g_autoptr (RpProgram) program = taken;

  g_set_object (&fixture->program, program);
  rp_editor_list_set_program (fixture->list, program);
}

static void
on_edited (Fixture *fixture, RpProgram *program, const char *field)
{
  g_free (fixture->field);
  fixture->field = g_strdup (field);
  show (fixture, g_object_ref (program));
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
  fixture->pack = sample_pack ();
  fixture->list = RP_EDITOR_LIST (g_object_ref (rp_editor_list_new ()));
  g_signal_connect_swapped (fixture->list, "edited", G_CALLBACK (on_edited), fixture);
  g_signal_connect_swapped (fixture->list, "done", G_CALLBACK (on_done), fixture);
  show (fixture, rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "surgeons-four"), NULL));
  fixture->window = pixels_show (GTK_WIDGET (fixture->list), 840, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->program);
  g_object_unref (fixture->pack);
  g_free (fixture->field);
  g_free (fixture->done);
}

static GtkWidget *
get_row (Fixture *fixture, int index)
{
  GtkWidget *rows = find_type (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), index));
}

/* Every line of the program has its row, and there are no others. */
static void
assert_shown (Fixture *fixture)
{
  guint n = rp_program_get_n_items (fixture->program);

  for (guint i = 0; i < n; i++)
    g_assert_true (rp_editor_row_shows (RP_EDITOR_ROW (get_row (fixture, (int) i)),
                                        rp_program_get_item (fixture->program, i)));
  g_assert_null (get_row (fixture, (int) n));
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, 0);

  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "row.move", "i", 1);
  g_assert_true (get_row (fixture, 1) == row);
  g_assert_true (gtk_window_get_focus (fixture->window) == row);
  assert_shown (fixture);
  gtk_widget_activate_action (row, "row.move", "i", -1);
  gtk_widget_activate_action (row, "row.move", "i", -1);
  g_assert_true (get_row (fixture, 0) == row);
  assert_shown (fixture);
}

/* A row that was moved can do all that it could, and Tab leads into it. */
static void
test_moved_row_works (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, 0);

  gtk_widget_grab_focus (row);
  gtk_widget_activate_action (row, "row.move", "i", 2);
  g_assert_true (get_row (fixture, 2) == row);
  rp_editor_list_open (fixture->list, 2);
  g_assert_true (gtk_widget_is_sensitive (find_action (row, "row.copy")));
  g_assert_true (gtk_widget_is_sensitive (find_action (row, "row.remove")));
  gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
}

/* The first line cannot go up. */
static void
test_first_row (Fixture *fixture, gconstpointer data)
{
  rp_editor_list_open (fixture->list, 0);
  g_assert_false (gtk_widget_is_sensitive (find_action (get_row (fixture, 0), "row.move")));
  rp_editor_list_open (fixture->list, 1);
  g_assert_true (gtk_widget_is_sensitive (find_action (get_row (fixture, 1), "row.move")));
}

static void
test_copy_and_remove (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, 1);
  g_autoptr (RpProgram) before = g_object_ref (fixture->program);
  g_autofree char *sentence = g_strdup_printf (
      "%s is out of the program.", rp_exercise_get_name (rp_program_get_item (before, 1)->exercise));

  gtk_widget_activate_action (row, "row.copy", NULL);
  g_assert_cmpuint (rp_program_get_n_items (fixture->program), ==, 5);
  assert_shown (fixture);
  gtk_widget_activate_action (row, "row.remove", NULL);
  assert_shown (fixture);
  g_assert_cmpstr (fixture->done, ==, sentence);
  g_assert_true (rp_program_equal (before, fixture->program));
}

/* A row that stays is the same widget, open and all, whatever happens around it. */
static void
test_rows_stay (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rows[4];
  g_autoptr (RpProgram) before = g_object_ref (fixture->program);
  g_autoptr (RpDose) dose = rp_dose_edit_sets (rp_program_get_item (before, 2)->dose, 9);

  for (int i = 0; i < 4; i++)
    rows[i] = get_row (fixture, i);
  rp_editor_list_open (fixture->list, 2);
  show (fixture, rp_program_edit_set_dose (before, 2, dose));
  g_assert_true (get_row (fixture, 2) == rows[2]);
  g_assert_true (rp_editor_row_get_open (RP_EDITOR_ROW (rows[2])));
  show (fixture, rp_program_edit_move (fixture->program, 3, 0));
  g_assert_true (get_row (fixture, 0) == rows[3]);
  g_assert_true (get_row (fixture, 3) == rows[2]);
  show (fixture, rp_program_edit_remove (fixture->program, 1));
  g_assert_true (get_row (fixture, 2) == rows[2]);
  assert_shown (fixture);
  show (fixture, g_object_ref (before));
  assert_shown (fixture);
}

/* The keyboard stays where it is when a line becomes what another one says already. */
static void
test_twice_the_same (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = get_row (fixture, 1);
  g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (fixture->program, 1)->dose);
  g_autoptr (RpDose) other = rp_dose_edit_sets (dose, 9);

  show (fixture, rp_program_edit_copy_item (fixture->program, 1));
  g_assert_true (get_row (fixture, 1) == row);
  rp_editor_list_open (fixture->list, 1);
  g_signal_emit_by_name (row, "dose-edited", other);
  g_assert_true (get_row (fixture, 1) == row);
  g_signal_emit_by_name (row, "dose-edited", dose);
  g_assert_true (get_row (fixture, 1) == row);
  g_assert_true (rp_editor_row_get_open (RP_EDITOR_ROW (row)));
  assert_shown (fixture);
}

/* Returns: (transfer full): a program of fifty lines, each another one */
static RpProgram *
make_long (Fixture *fixture)
{
  g_autoptr (RpProgram) program = rp_program_edit_new ("Long");
  RpExercise *exercise = rp_program_get_item (fixture->program, 0)->exercise;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *note = g_strdup_printf ("Line %u", i);
      g_autoptr (RpProgram) next
          = rp_program_edit_add (program, G_MAXUINT, exercise, rp_exercise_get_dose (exercise), note);

      g_set_object (&program, next);
    }
  return g_steal_pointer (&program);
}

static void
settle (Fixture *fixture)
{
  for (guint i = 0; i < 20; i++)
    pixels_settle (GTK_WIDGET (fixture->list));
}

/* What a window shows is there at once, the rest soon, and at once if it is asked for. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  GtkWidget *rows[50];

  show (fixture, make_long (fixture));
  g_assert_nonnull (get_row (fixture, 7));
  g_assert_null (get_row (fixture, 49));
  show (fixture, rp_program_edit_remove (fixture->program, 2));
  show (fixture, rp_program_edit_copy_item (fixture->program, 0));
  settle (fixture);
  assert_shown (fixture);
  for (int i = 0; i < 50; i++)
    rows[i] = get_row (fixture, i);
  show (fixture, rp_program_edit_move (fixture->program, 1, 48));
  g_assert_true (get_row (fixture, 48) == rows[1]);
  show (fixture, rp_program_edit_move (fixture->program, 48, 1));
  show (fixture, rp_program_edit_remove (fixture->program, 25));
  g_assert_true (get_row (fixture, 25) == rows[26]);
  g_assert_true (get_row (fixture, 1) == rows[1]);
  assert_shown (fixture);
  show (fixture, make_long (fixture));
  rp_editor_list_open (fixture->list, 40);
  g_assert_true (rp_editor_row_get_open (RP_EDITOR_ROW (get_row (fixture, 40))));
  assert_shown (fixture);
}

static void
test_one_is_open (Fixture *fixture, gconstpointer data)
{
  rp_editor_list_open (fixture->list, 0);
  rp_editor_list_open (fixture->list, 3);
  g_assert_false (rp_editor_row_get_open (RP_EDITOR_ROW (get_row (fixture, 0))));
  g_assert_true (rp_editor_row_get_open (RP_EDITOR_ROW (get_row (fixture, 3))));
  rp_editor_list_open (fixture->list, 9);
}

/* What is typed is one field; what is pressed is a step of its own. */
static void
test_fields (Fixture *fixture, gconstpointer data)
{
  const RpDose *dose = rp_program_get_item (fixture->program, 1)->dose;
  g_autoptr (RpLoad) band = rp_load_new_band (RP_BAND_RED, NULL);
  g_autoptr (RpDose) load = rp_dose_edit_load (dose, band);
  g_autoptr (RpDose) sets = rp_dose_edit_sets (load, 3);

  g_signal_emit_by_name (get_row (fixture, 1), "note-edited", "Gently");
  g_assert_cmpstr (fixture->field, ==, "note 1");
  g_assert_cmpstr (rp_program_get_item (fixture->program, 1)->note, ==, "Gently");
  g_signal_emit_by_name (get_row (fixture, 1), "dose-edited", load);
  g_assert_cmpstr (fixture->field, ==, "load 1");
  g_signal_emit_by_name (get_row (fixture, 1), "dose-edited", sets);
  g_assert_null (fixture->field);
  assert_shown (fixture);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/editor-list/move", test_move);
  ADD ("/editor-list/moved-row-works", test_moved_row_works);
  ADD ("/editor-list/first-row", test_first_row);
  ADD ("/editor-list/copy-and-remove", test_copy_and_remove);
  ADD ("/editor-list/rows-stay", test_rows_stay);
  ADD ("/editor-list/twice-the-same", test_twice_the_same);
  ADD ("/editor-list/long", test_long);
  ADD ("/editor-list/one-is-open", test_one_is_open);
  ADD ("/editor-list/fields", test_fields);

  return g_test_run ();
}
