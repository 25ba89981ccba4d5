/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "editor/rp-dose-editor.h"
#include "editor/rp-editor-row.h"
#include "model/rp-exercise-missing.h"
#include "programs/rp-dose-edit.h"
#include "sample.h"
#include "words/rp-dose-words.h"

typedef struct
{
  RpPack *pack;
  RpEditorRow *row;
  GtkWindow *window;
  int moved;
  guint copied;
  guint removed;
} Fixture;

static void
on_moved (Fixture *fixture, int by)
{
  fixture->moved += by;
}

static void
on_copied (Fixture *fixture)
{
  fixture->copied++;
}

static void
on_removed (Fixture *fixture)
{
  fixture->removed++;
}

static void
fill (Fixture *fixture, const char *id, const char *note)
{
  RpExercise *exercise = rp_pack_find_exercise (fixture->pack, id);
  g_autoptr (RpProgramItem) item = rp_program_item_new (exercise, rp_exercise_get_dose (exercise), note);

  rp_editor_row_set_item (fixture->row, item);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_list_box_new ();

  fixture->pack = sample_pack ();
  fixture->row = RP_EDITOR_ROW (g_object_ref (rp_editor_row_new (NULL)));
  g_signal_connect_swapped (fixture->row, "moved", G_CALLBACK (on_moved), fixture);
  g_signal_connect_swapped (fixture->row, "copied", G_CALLBACK (on_copied), fixture);
  g_signal_connect_swapped (fixture->row, "removed", G_CALLBACK (on_removed), fixture);
  fill (fixture, "clamshell", "Slowly.");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (fixture->row));
  fixture->window = pixels_show (list, 840, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->row);
  g_object_unref (fixture->pack);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  find_assert_label (row, "Clamshell");
  find_assert_label (
      row, "10 to 20 on your left, then 10 to 20 on your right. Hold 2 seconds. Start at 10. Slowly.");
  rp_editor_row_set_place (fixture->row, 1, 6);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "2 of 6, Clamshell, 10 to 20 on your left, then 10 to 20 on your right. "
      "Hold 2 seconds. Start at 10. Slowly.");
  fill (fixture, "hip-bridge", NULL);
  find_assert_label (row, "Hip bridge");
}

/* While a dose can be changed, it says where it is from. */
static void
test_origin (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_pack_find_exercise (fixture->pack, "clamshell");
  g_autoptr (RpDose) own = rp_dose_edit_sets (rp_exercise_get_dose (exercise), 7);
  g_autoptr (RpProgramItem) item = rp_program_item_new (exercise, own, NULL);
  g_autofree char *origin = rp_dose_words_origin (rp_exercise_get_dose (exercise), NULL);

  g_assert_null (find_label (GTK_WIDGET (fixture->row), origin));
  rp_editor_row_set_open (fixture->row, TRUE);
  find_assert_label (GTK_WIDGET (fixture->row), origin);
  rp_editor_row_set_item (fixture->row, item);
  find_assert_label (GTK_WIDGET (fixture->row), "Set by you.");
  rp_editor_row_set_author (fixture->row, "Ana Ruiz");
  find_assert_label (GTK_WIDGET (fixture->row), "Set by Ana Ruiz.");
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_pack_find_exercise (fixture->pack, "clamshell");
  g_autoptr (RpDose) other = rp_dose_edit_sets (rp_exercise_get_dose (exercise), 7);
  g_autoptr (RpProgramItem) same = rp_program_item_new (exercise, rp_exercise_get_dose (exercise), "Slowly.");
  g_autoptr (RpProgramItem) note = rp_program_item_new (exercise, rp_exercise_get_dose (exercise), NULL);
  g_autoptr (RpProgramItem) dose = rp_program_item_new (exercise, other, "Slowly.");

  g_assert_true (rp_editor_row_shows (fixture->row, same));
  g_assert_false (rp_editor_row_shows (fixture->row, note));
  g_assert_false (rp_editor_row_shows (fixture->row, dose));
  g_assert_true (rp_editor_row_get_exercise (fixture->row) == exercise);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  g_assert_false (rp_editor_row_get_open (fixture->row));
  g_assert_null (find_type (row, RP_TYPE_DOSE_EDITOR));
  g_assert_null (find_action (row, "row.remove"));
  rp_editor_row_set_open (fixture->row, TRUE);
  g_assert_nonnull (find_type (row, RP_TYPE_DOSE_EDITOR));
  g_assert_nonnull (find_action (row, "row.remove"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_true (gtk_widget_activate_action (row, "row.close", NULL));
  g_assert_false (rp_editor_row_get_open (fixture->row));
}

static void
test_tools (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);

  rp_editor_row_set_place (fixture->row, 0, 2);
  rp_editor_row_set_open (fixture->row, TRUE);
  g_assert_false (gtk_widget_get_sensitive (find_action (row, "row.move")));
  gtk_widget_activate_action (row, "row.move", "i", 1);
  gtk_widget_activate_action (row, "row.copy", NULL);
  gtk_widget_activate_action (row, "row.remove", NULL);
  g_assert_cmpint (fixture->moved, ==, 1);
  g_assert_cmpuint (fixture->copied, ==, 1);
  g_assert_cmpuint (fixture->removed, ==, 1);
}

/* In little room the tools stand in a line of their own, 44 px each. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = GTK_WIDGET (fixture->row);
  GtkWidget *tool, *name;
  graphene_point_t at;

  rp_editor_row_set_open (fixture->row, TRUE);
  rp_editor_row_set_narrow (fixture->row, TRUE);
  pixels_settle (row);
  tool = find_action (row, "row.remove");
  name = find_label (row, "Clamshell");
  g_assert_true (gtk_widget_compute_point (tool, name, graphene_point_zero (), &at));
  g_assert_cmpfloat (at.y, >, gtk_widget_get_height (name));
  g_assert_cmpint (gtk_widget_get_height (tool), >=, 44);
  rp_editor_row_set_narrow (fixture->row, FALSE);
  g_assert_true (gtk_widget_is_sensitive (find_action (row, "row.remove")));
  rp_editor_row_set_narrow (fixture->row, TRUE);
  g_assert_true (gtk_widget_is_sensitive (find_action (row, "row.remove")));
}

/* What is not installed is named and kept, and has nothing to set. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) exercise = rp_exercise_missing_new ("other-pack", "gone", "Gone away");
  g_autoptr (RpProgramItem) item = rp_program_item_new (exercise, rp_exercise_get_dose (exercise), NULL);

  rp_editor_row_set_item (fixture->row, item);
  find_assert_label (GTK_WIDGET (fixture->row), "Gone away");
  find_assert_label (GTK_WIDGET (fixture->row),
                     "1 time. This exercise is not installed. It is kept, and left out when you start.");
  rp_editor_row_set_open (fixture->row, TRUE);
  g_assert_null (find_type (GTK_WIDGET (fixture->row), RP_TYPE_DOSE_EDITOR));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->row), "row.remove"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/editor-row/words", test_words);
  ADD ("/editor-row/origin", test_origin);
  ADD ("/editor-row/shows", test_shows);
  ADD ("/editor-row/open", test_open);
  ADD ("/editor-row/tools", test_tools);
  ADD ("/editor-row/narrow", test_narrow);
  ADD ("/editor-row/missing", test_missing);

  return g_test_run ();
}
