/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-chosen-bar.h"
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
  GtkWidget *bar;
  GtkWindow *window;
  RpProgram *program;
} Fixture;

static void
on_edited (Fixture *fixture, RpProgram *program)
{
  g_set_object (&fixture->program, program);
  rp_editor_list_set_program (fixture->list, program);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (RpProgram) program = NULL;

  fixture->pack = sample_pack ();
  program = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "five-for-knee-pain"), NULL);
  fixture->list = RP_EDITOR_LIST (g_object_ref (rp_editor_list_new ()));
  fixture->choice = rp_editor_list_get_choice (fixture->list);
  fixture->bar = g_object_ref (rp_chosen_bar_new ());
  rp_chosen_bar_set_choice (RP_CHOSEN_BAR (fixture->bar), fixture->choice);
  g_signal_connect_swapped (fixture->list, "edited", G_CALLBACK (on_edited), fixture);
  on_edited (fixture, program);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->list));
  gtk_box_append (GTK_BOX (box), fixture->bar);
  fixture->window = pixels_show (box, 840, 900);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (RP_CHOSEN_BAR (fixture->bar));
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->program);
  g_object_unref (fixture->pack);
}

static void
choose (Fixture *fixture, int line)
{
  GtkWidget *rows = find_type (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX);

  rp_editor_choice_choose (fixture->choice,
                           RP_EDITOR_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), line)),
                           RP_ROW_CHOICE_ONE);
}

static GtkWidget *
find_button (Fixture *fixture, const char *text)
{
  return gtk_widget_get_ancestor (find_label (fixture->bar, text), GTK_TYPE_BUTTON);
}

/* It comes with the choice, and offers what can be done with as many as are chosen. */
static void
test_count (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (fixture->bar));
  rp_editor_choice_set_on (fixture->choice, TRUE);
  find_assert_label (fixture->bar, "Choose the lines you want.");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "Give all one dose")));
  choose (fixture, 0);
  find_assert_label (fixture->bar, "1 chosen");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "Give all one dose")));
  g_assert_true (gtk_widget_is_sensitive (find_action (fixture->bar, "chosen.copy")));
  choose (fixture, 2);
  find_assert_label (fixture->bar, "2 chosen");
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "Give all one dose")));
  gtk_widget_activate_action (fixture->bar, "chosen.end", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

static void
test_tools (Fixture *fixture, gconstpointer data)
{
  choose (fixture, 1);
  gtk_widget_activate_action (fixture->bar, "chosen.move", "i", -1);
  g_assert_cmpstr (rp_exercise_get_id (rp_program_get_item (fixture->program, 0)->exercise), ==,
                   "single-leg-bridge");
  gtk_widget_activate_action (fixture->bar, "chosen.copy", NULL);
  g_assert_cmpuint (rp_program_get_n_items (fixture->program), ==, 6);
  gtk_widget_activate_action (fixture->bar, "chosen.remove", NULL);
  g_assert_cmpuint (rp_program_get_n_items (fixture->program), ==, 5);
}

static guint
count_doses (GtkWidget *popover)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_parent (
           gtk_widget_get_ancestor (find_label (popover, "Clamshell"), GTK_TYPE_BUTTON)));
       child; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* Each dose of the chosen lines once; the one that is taken is given to all. */
static void
test_dose (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover;
  GtkWidget *dose;

  choose (fixture, 0);
  gtk_widget_activate_action (fixture->bar, "chosen.copy", NULL);
  choose (fixture, 1);
  choose (fixture, 2);
  g_signal_emit_by_name (find_button (fixture, "Give all one dose"), "clicked");
  popover = find_type (fixture->bar, GTK_TYPE_POPOVER);
  g_assert_cmpuint (count_doses (popover), ==, 2);
  dose = gtk_widget_get_ancestor (find_label (popover, "Single-leg bridge"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (dose, "clicked");
  g_assert_true (rp_dose_equal (rp_program_get_item (fixture->program, 0)->dose,
                                rp_program_get_item (fixture->program, 1)->dose));
  g_assert_cmpint (rp_program_get_item (fixture->program, 0)->dose->max, ==,
                   rp_program_get_item (fixture->program, 2)->dose->max);
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chosen-bar/count", test_count);
  ADD ("/chosen-bar/tools", test_tools);
  ADD ("/chosen-bar/dose", test_dose);

  return g_test_run ();
}
