/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-settings.h"
#include "model/rp-exercise-missing.h"
#include "programs/rp-program-edit.h"
#include "sample.h"
#include "shell/rp-pages.h"

typedef struct
{
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  GtkWindow *window;
  GtkWidget *stack;
  RpProgramDesk *desk;
  RpPages *pages;
  char *own;
} Fixture;

static void
on_edit (Fixture *fixture, const char *id)
{
  g_free (fixture->own);
  fixture->own = g_strdup (id);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->library = sample_library ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  fixture->stack = gtk_stack_new ();
  gtk_window_set_child (fixture->window, fixture->stack);
  fixture->desk = rp_program_desk_new (fixture->settings, fixture->window, G_ACTION_MAP (fixture->window));
  g_signal_connect_swapped (fixture->desk, "edit", G_CALLBACK (on_edit), fixture);
  rp_program_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  rp_program_desk_update (fixture->desk, NULL, NULL, FALSE);
  fixture->pages = rp_pages_new (GTK_STACK (fixture->stack), fixture->settings, fixture->desk);
  rp_pages_set_library (fixture->pages, fixture->library, fixture->loader);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  rp_pages_free (fixture->pages);
  g_assert_finalize_object (fixture->desk);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  g_free (fixture->own);
}

static void
test_program_and_exercise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlace) program_place = rp_pages_find_place (fixture->pages, RP_PLACE_PROGRAM, "surgeons-four");
  g_autoptr (RpPlace) exercise_place = rp_pages_find_place (fixture->pages, RP_PLACE_EXERCISE, "clamshell");
  g_autoptr (RpPlace) nowhere = rp_pages_find_place (fixture->pages, RP_PLACE_PROGRAM, "no-such-program");
  g_autoptr (RpPlace) library = rp_place_new (RP_PLACE_LIBRARY, NULL);
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpProgram) exercise = NULL;

  g_assert_true (rp_pages_fill (fixture->pages, program_place));
  g_assert_true (rp_pages_fill (fixture->pages, exercise_place));
  g_assert_false (rp_pages_fill (fixture->pages, nowhere));
  g_assert_true (rp_pages_fill (fixture->pages, library));
  g_assert_nonnull (gtk_stack_get_child_by_name (GTK_STACK (fixture->stack), RP_PLACE_PROGRAM));
  rp_pages_focus (fixture->pages, program_place);
  rp_pages_focus (fixture->pages, exercise_place);
  program = rp_pages_make_program (fixture->pages, program_place);
  g_assert_cmpuint (rp_program_get_n_items (program), ==, 4);
  exercise = rp_pages_make_program (fixture->pages, exercise_place);
  g_assert_cmpuint (rp_program_get_n_items (exercise), ==, 1);
  g_assert_null (rp_pages_make_program (fixture->pages, library));
  g_assert_null (rp_pages_get_fault (fixture->pages, exercise_place));
}

/* Where an exercise is seen, it can be added to a program; in the library, what is chosen. */
static void
test_exercises (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlace) program_place = rp_place_new (RP_PLACE_PROGRAM, "surgeons-four");
  g_autoptr (RpPlace) exercise_place = rp_place_new (RP_PLACE_EXERCISE, "clamshell");
  g_autoptr (RpPlace) library = rp_place_new (RP_PLACE_LIBRARY, NULL);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) seen = NULL;
  g_autoptr (GPtrArray) picked = NULL;
  g_autoptr (GPtrArray) none = NULL;

  rp_pages_fill (fixture->pages, program_place);
  rp_pages_fill (fixture->pages, exercise_place);
  g_ptr_array_add (chosen, rp_library_find_exercise (fixture->library, "hip-bridge"));
  seen = rp_pages_make_exercises (fixture->pages, exercise_place, chosen);
  g_assert_cmpuint (seen->len, ==, 1);
  g_assert_cmpstr (rp_exercise_get_id (g_ptr_array_index (seen, 0)), ==, "clamshell");
  picked = rp_pages_make_exercises (fixture->pages, library, chosen);
  g_assert_true (picked == chosen);
  none = rp_pages_make_exercises (fixture->pages, program_place, chosen);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What a pack says of why; there is nothing in it to be led. */
static void
test_why (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlace) why = rp_pages_find_place (fixture->pages, RP_PLACE_WHY, "hips-and-knees");
  g_autoptr (RpPlace) nowhere = rp_pages_find_place (fixture->pages, RP_PLACE_WHY, "no-such-pack");

  g_assert_true (rp_pages_fill (fixture->pages, why));
  g_assert_false (rp_pages_fill (fixture->pages, nowhere));
  g_assert_nonnull (gtk_stack_get_child_by_name (GTK_STACK (fixture->stack), RP_PLACE_WHY));
  rp_pages_focus (fixture->pages, why);
  g_assert_null (rp_pages_make_program (fixture->pages, why));
}

/* A program of one's own with nothing in it has only the page where it is made, and cannot be led. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlace) empty = NULL;
  g_autoptr (RpPlace) full = NULL;
  g_autoptr (RpProgram) led = NULL;
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "new-program", NULL);
  empty = rp_pages_find_place (fixture->pages, RP_PLACE_PROGRAM, fixture->own);
  g_assert_cmpstr (empty->page, ==, RP_PLACE_EDITOR);
  g_assert_true (rp_pages_fill (fixture->pages, empty));
  rp_pages_focus (fixture->pages, empty);
  g_assert_null (rp_pages_make_program (fixture->pages, empty));
  g_ptr_array_add (seen, rp_library_find_exercise (fixture->library, "clamshell"));
  rp_program_desk_update (fixture->desk, NULL, seen, FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "add-exercise",
                                  g_variant_new_string (fixture->own));
  full = rp_pages_find_place (fixture->pages, RP_PLACE_PROGRAM, fixture->own);
  g_assert_cmpstr (full->page, ==, RP_PLACE_PROGRAM);
  g_assert_true (rp_pages_fill (fixture->pages, full));
  led = rp_pages_make_program (fixture->pages, empty);
  g_assert_cmpuint (rp_program_get_n_items (led), ==, 1);
}

/* A program that was brought is shown whole, so that it can be kept; only what is installed is led. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost move");
  g_autoptr (RpProgram) none = rp_program_edit_new ("Brought");
  g_autoptr (RpProgram) one = rp_program_edit_add (none, 0, lost, NULL, NULL);
  g_autoptr (RpProgram) two
      = rp_program_edit_add (one, 1, rp_library_find_exercise (fixture->library, "clamshell"), NULL, NULL);
  g_autoptr (RpPlace) nothing_led = rp_place_new_for_program (one);
  g_autoptr (RpPlace) some_led = rp_place_new_for_program (two);
  g_autoptr (RpProgram) shown = NULL;
  g_autoptr (RpProgram) led = NULL;

  g_assert_true (rp_pages_fill (fixture->pages, nothing_led));
  g_assert_null (rp_pages_make_led (one));
  g_assert_null (rp_pages_make_led (NULL));
  g_assert_true (rp_pages_fill (fixture->pages, some_led));
  shown = rp_pages_make_program (fixture->pages, some_led);
  led = rp_pages_make_led (shown);
  g_assert_cmpuint (rp_program_get_n_items (shown), ==, 2);
  g_assert_cmpuint (rp_program_get_n_items (led), ==, 1);
}

/* What is brought is known where it is the same, but for whom it is; another one of that id can be kept beside one's own. */
static void
test_brought (Fixture *fixture, gconstpointer data)
{
  RpProgram *packed = rp_library_find_program (fixture->library, "surgeons-four");
  g_autoptr (RpPlace) at_pack = NULL;
  g_autoptr (RpPlace) at_own = NULL;
  g_autoptr (RpPlace) beside = NULL;
  g_autoptr (RpPlace) anew = NULL;
  g_autoptr (RpProgram) same = NULL;
  g_autoptr (RpProgram) older = NULL;
  g_autoptr (RpProgram) unknown = NULL;

  at_pack = rp_pages_find_place_of (fixture->pages, packed);
  g_assert_null (at_pack->program);
  g_assert_cmpstr (at_pack->id, ==, rp_program_get_path (packed));

  rp_program_desk_update (fixture->desk, packed, NULL, FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "make-own", NULL);
  same = rp_program_edit_set_recipient (rp_program_desk_find (fixture->desk, fixture->own), "Sam");
  at_own = rp_pages_find_place_of (fixture->pages, same);
  g_assert_null (at_own->program);
  g_assert_cmpstr (at_own->id, ==, fixture->own);

  older = rp_program_edit_remove (same, 0);
  beside = rp_pages_find_place_of (fixture->pages, older);
  g_assert_cmpuint (rp_program_get_n_items (beside->program), ==, 3);
  g_assert_cmpstr (beside->id, !=, fixture->own);
  g_assert_true (rp_pages_fill (fixture->pages, beside));

  unknown = rp_program_edit_make_own (packed, "From Ana");
  anew = rp_pages_find_place_of (fixture->pages, unknown);
  g_assert_true (anew->program == unknown);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pages/program-and-exercise", test_program_and_exercise);
  ADD ("/pages/exercises", test_exercises);
  ADD ("/pages/why", test_why);
  ADD ("/pages/own", test_own);
  ADD ("/pages/missing", test_missing);
  ADD ("/pages/brought", test_brought);

  return g_test_run ();
}
