/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-list.h"
#include "editor/rp-editor-page.h"
#include "find.h"
#include "many.h"
#include "pixels.h"
#include "programs/rp-program-edit.h"

#include <stdlib.h>
#include <time.h>

/*
 * A long program in the editor: from asking for it to its first picture, and from an edit to the next picture. All that this
 * process works counts, on whatever thread, with laying out and drawing.
 */
#define N_EXERCISES 50
#define N_OPENED 9
#define N_ROUNDS 7
#define OPEN_MILLISECONDS 50.
#define EDIT_MILLISECONDS 16.

typedef struct
{
  GtkWindow *window;
  RpPosterLoader *loader;
  RpProgram *program;
  RpProgramHistory *history;
  RpEditorPage *page;
} Editor;

/* An edit, each time another one. */
typedef RpProgram *(*EditFunc) (RpProgram *program, guint round);

/* What this process has worked, in milliseconds: the same on a machine that is busy with other things. */
static double
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static RpProgram *
make_program (RpPack *pack)
{
  g_autoptr (RpProgram) program = rp_program_edit_new ("Long");
  GListModel *exercises = rp_pack_get_exercises (pack);

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autoptr (RpProgram) next
          = rp_program_edit_add (program, G_MAXUINT, exercise, rp_exercise_get_dose (exercise), NULL);

      g_set_object (&program, next);
    }
  return g_steal_pointer (&program);
}

static void
on_after_paint (GdkFrameClock *clock, gboolean *painted)
{
  *painted = TRUE;
}

/* Until the next picture is drawn. */
static void
wait_for_picture (Editor *editor)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (editor->window));
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_AFTER_PAINT);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

/* Returns: the milliseconds from a window without a page to the picture of it */
static double
open_page (Editor *editor)
{
  double start = get_worked ();

  editor->history = rp_program_history_new (editor->program);
  editor->page = RP_EDITOR_PAGE (rp_editor_page_new ());
  rp_editor_page_set_history (editor->page, editor->history, editor->loader);
  gtk_window_set_child (editor->window, GTK_WIDGET (editor->page));
  wait_for_picture (editor);
  return get_worked () - start;
}

static void
close_page (Editor *editor)
{
  gtk_window_set_child (editor->window, NULL);
  g_clear_object (&editor->history);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
measure_open (Editor *editor)
{
  double took[N_OPENED];

  for (guint i = 0; i < N_OPENED; i++)
    {
      if (editor->history)
        close_page (editor);
      many_settle (GTK_WIDGET (editor->window), 3);
      took[i] = open_page (editor);
      g_debug ("opened in %.1f ms", took[i]);
      many_settle (GTK_WIDGET (editor->page), N_EXERCISES);
    }
  qsort (took, N_OPENED, sizeof (double), compare);
  return took[N_OPENED / 2];
}

static RpProgram *
change_dose (RpProgram *program, guint round)
{
  g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (program, 1)->dose);

  dose->sets = 3 + (int) round;
  return rp_program_edit_set_dose (program, 1, dose);
}

static RpProgram *
move (RpProgram *program, guint round)
{
  return rp_program_edit_move (program, round, round + 1);
}

static RpProgram *
rename_it (RpProgram *program, guint round)
{
  return rp_program_edit_set_name (program, round % 2 ? "Long" : "Longer");
}

static RpProgram *
copy (RpProgram *program, guint round)
{
  return rp_program_edit_copy_item (program, round);
}

static RpProgram *
take_out (RpProgram *program, guint round)
{
  return rp_program_edit_remove (program, 0);
}

/* Returns: the milliseconds that an edit takes, the middle of several */
static double
measure_edit (Editor *editor, const char *name, EditFunc edit)
{
  double took[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double start = get_worked ();
      g_autoptr (RpProgram) next = edit (rp_program_history_get_program (editor->history), i);

      rp_program_history_push (editor->history, next);
      wait_for_picture (editor);
      took[i] = get_worked () - start;
      many_settle (GTK_WIDGET (editor->page), 3);
    }
  qsort (took, N_ROUNDS, sizeof (double), compare);
  g_print ("editor: %s in %.1f ms\n", name, took[N_ROUNDS / 2]);
  return took[N_ROUNDS / 2];
}

static double
measure_edits (Editor *editor)
{
  double most = 0;

  rp_editor_list_open (RP_EDITOR_LIST (find_type (GTK_WIDGET (editor->page), RP_TYPE_EDITOR_LIST)), 1);
  many_settle (GTK_WIDGET (editor->page), 30);
  most = MAX (most, measure_edit (editor, "another dose", change_dose));
  most = MAX (most, measure_edit (editor, "moved", move));
  most = MAX (most, measure_edit (editor, "renamed", rename_it));
  return MAX (most, measure_edit (editor, "taken out", take_out));
}

int
main (int argc, char *argv[])
{
  /* In the home of the run, which is cleared away. */
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "many", NULL);
  g_autoptr (RpPack) pack = NULL;
  Editor editor = { NULL };
  double opened, edited, added;

  g_assert_cmpint (argc, ==, 2);
  find_init (&argc, &argv);
  g_log_set_default_handler (g_log_default_handler, NULL);
  pixels_load_style ();
  many_write_pack (folder, N_EXERCISES, argv[1], TRUE);
  pack = many_load_pack (folder);
  editor.loader = rp_poster_loader_new (1 << 25);
  editor.program = make_program (pack);
  editor.window = pixels_show (gtk_label_new ("Programs"), 1280, 800);
  opened = measure_open (&editor);
  edited = measure_edits (&editor);
  added = measure_edit (&editor, "copied", copy);
  g_print (
      "editor: a program of %d exercises opened in %.1f ms (at most %.0f), an edit shown in at most %.1f ms "
      "(at most %.0f), a line added in %.1f ms (at most %.0f)\n",
      N_EXERCISES, opened, OPEN_MILLISECONDS, edited, EDIT_MILLISECONDS, added, EDIT_MILLISECONDS);
  gtk_window_destroy (editor.window);
  g_clear_object (&editor.history);
  g_clear_object (&editor.program);
  g_clear_object (&editor.loader);
  return opened <= OPEN_MILLISECONDS && edited <= EDIT_MILLISECONDS && added <= EDIT_MILLISECONDS
             ? EXIT_SUCCESS
             : EXIT_FAILURE;
}
