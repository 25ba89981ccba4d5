/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "rp-cue-row.h"
#include "rp-exercise-page.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpPosterLoader *loader;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) start = g_simple_action_new ("session.start", NULL);

  fixture->pack = sample_pack ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->page = g_object_ref (rp_exercise_page_new ());
  fixture->window = pixels_show (fixture->page, 1200, 800);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (start));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->pack);
}

static void
show (Fixture *fixture, const char *id)
{
  rp_exercise_page_set_exercise (RP_EXERCISE_PAGE (fixture->page), rp_pack_find_exercise (fixture->pack, id),
                                 fixture->loader);
  pixels_settle (fixture->page);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  g_assert_nonnull (find_label (fixture->page, "Clamshell"));
  g_assert_nonnull (find_label (fixture->page, "also called Clams, Clamshells"));
  g_assert_nonnull (
      find_label (fixture->page, "10 to 20 on your left, then 10 to 20 on your right. Hold 2 seconds."));
  g_assert_nonnull (find_label (fixture->page, "From the article. Start at 10."));
  g_assert_nonnull (find_label (fixture->page, "Keep hips stacked"));
  g_assert_nonnull (find_label (fixture->page, "Top hip rolls back"));
  g_assert_nonnull (find_label (fixture->page, "Band just above your knees"));
  g_assert_true (rp_exercise_page_get_exercise (RP_EXERCISE_PAGE (fixture->page))
                 == rp_pack_find_exercise (fixture->pack, "clamshell"));
}

static void
test_another_exercise (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  show (fixture, "single-leg-bridge");
  g_assert_null (find_label (fixture->page, "Keep hips stacked"));
  g_assert_null (find_label (fixture->page, "Top hip rolls back"));
  /* Its easier way is an exercise to go to. */
  g_assert_nonnull (find_action (fixture->page, "win.show-exercise"));
}

static void
test_start_stays_in_reach (Fixture *fixture, gconstpointer data)
{
  GtkWidget *start;

  show (fixture, "clamshell");
  rp_exercise_page_focus (RP_EXERCISE_PAGE (fixture->page));
  start = find_action (fixture->page, "win.session.start");
  g_assert_true (gtk_window_get_focus (fixture->window) == start);
  gtk_window_set_default_size (fixture->window, 400, 600);
  while (find_action (fixture->page, "win.session.start") == start)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (fixture->page);

  /* The bar below has it now, whatever is scrolled. */
  start = find_action (fixture->page, "win.session.start");
  g_assert_null (gtk_widget_get_ancestor (start, GTK_TYPE_SCROLLED_WINDOW));
  rp_exercise_page_focus (RP_EXERCISE_PAGE (fixture->page));
  g_assert_true (gtk_window_get_focus (fixture->window) == start);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/exercise-page/words", test_words);
  ADD ("/exercise-page/another-exercise", test_another_exercise);
  ADD ("/exercise-page/start-stays-in-reach", test_start_stays_in_reach);

  return g_test_run ();
}
