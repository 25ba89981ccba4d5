/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bookmark/rp-bookmark-keeper.h"
#include "common/rp-settings.h"
#include "find.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-program-edit.h"
#include "sample.h"
#include "session/rp-simulated-clock.h"
#include "shell/rp-go-on-desk.h"

#define LONG (20 * G_USEC_PER_SEC)

typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  GSimpleActionGroup *actions;
  RpLibrary *library;
  GListStore *own;
  RpGoOnBar *bar;
  RpGoOnDesk *desk;
  RpBookmarkKeeper *keeper;
  guint n_gone_on;
  guint n_told;
} Fixture;

static void
on_gone_on (Fixture *fixture, RpProgram *program, RpPlan *plan, const RpBookmark *bookmark)
{
  g_assert_cmpuint (rp_plan_count_turns (plan, rp_plan_get_n_steps (plan)), ==, bookmark->stand->done->len);
  g_assert_cmpuint (bookmark->stand->amount, ==, 3);
  fixture->n_gone_on++;
}

static void
on_told (Fixture *fixture, const char *sentence)
{
  g_assert_cmpstr (sentence, !=, "");
  fixture->n_told++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rp_paths_bookmark ();

  fixture->settings = rp_settings_new ();
  fixture->clock = rp_simulated_clock_new ();
  fixture->actions = g_simple_action_group_new ();
  fixture->library = sample_library ();
  fixture->own = g_list_store_new (RP_TYPE_PROGRAM);
  fixture->bar = g_object_ref_sink (RP_GO_ON_BAR (rp_go_on_bar_new ()));
  fixture->desk
      = rp_go_on_desk_new (fixture->settings, RP_CLOCK (fixture->clock), G_ACTION_MAP (fixture->actions));
  g_signal_connect_swapped (fixture->desk, "gone-on", G_CALLBACK (on_gone_on), fixture);
  g_signal_connect_swapped (fixture->desk, "told", G_CALLBACK (on_told), fixture);
  fixture->keeper = rp_bookmark_keeper_new (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  rp_bookmark_keeper_drop (fixture->keeper);
  rp_bookmark_keeper_free (fixture->keeper);
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->bar);
  g_object_unref (fixture->own);
  g_object_unref (fixture->library);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->settings);
}

/* An earlier run was ended in the second turn of a program, @ago seconds before now. */
static void
keep (Fixture *fixture, RpProgram *program, gint64 ago)
{
  g_autoptr (RpPlan) plan = rp_plan_new (program, NULL);
  g_autofree char *code = rp_code_writer_write (NULL, program);
  g_autoptr (RpBookmark) bookmark = rp_bookmark_new ("uid-1", rp_program_get_path (program), code);
  g_autoptr (GDateTime) now = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) then = g_date_time_add_seconds (now, -(double) ago);

  bookmark->began = bookmark->kept = rp_fact_time_new (then, 0);
  bookmark->stand = rp_session_stand_new (rp_plan_count_turns (plan, rp_plan_get_n_steps (plan)));
  bookmark->stand->turn = 1;
  bookmark->stand->amount = 3;
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  rp_bookmark_keeper_keep (fixture->keeper, bookmark, TRUE);
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  rp_bookmark_keeper_release (fixture->keeper);
}

static RpProgram *
find (Fixture *fixture, const char *id)
{
  RpProgram *program = rp_library_find_program (fixture->library, id);

  g_assert_nonnull (program);
  return program;
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->actions), action);
}

static void
do_action (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action, NULL);
}

/* A task of the pool that begins now ends after those before it have told. */
static void
on_quiet (GObject *source, GAsyncResult *result, gpointer quiet)
{
  *(gboolean *) quiet = TRUE;
}

static void
look_again (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  g_task_return_boolean (task, TRUE);
}

/* Whether going on is offered, once that is known. */
static gboolean
is_offered (Fixture *fixture)
{
  gboolean quiet = FALSE;

  rp_go_on_desk_set_library (fixture->desk, fixture->library, G_LIST_MODEL (fixture->own), fixture->bar);
  for (guint i = 0; i < 200 && !can (fixture, "session.go-on"); i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, on_quiet, &quiet);

      quiet = FALSE;
      g_task_run_in_thread (task, look_again);
      while (!quiet)
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)), ==, can (fixture, "session.go-on"));
  return can (fixture, "session.go-on");
}

static void
test_offers (Fixture *fixture, gconstpointer data)
{
  keep (fixture, find (fixture, "surgeons-four"), 60);
  g_assert_false (can (fixture, "session.go-on"));
  g_assert_true (is_offered (fixture));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->bar), "Go on with The surgeon's four"));
  do_action (fixture, "session.go-on");
  g_assert_cmpuint (fixture->n_gone_on, ==, 1);
  g_assert_false (can (fixture, "session.go-on"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->bar)));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_false (is_offered (fixture));
}

/* It is kept for the next start. */
static void
test_not_now (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rp_paths_bookmark ();
  g_autoptr (RpBookmark) kept = NULL;

  keep (fixture, find (fixture, "surgeons-four"), 60);
  g_assert_true (is_offered (fixture));
  do_action (fixture, "session.not-now");
  g_assert_false (can (fixture, "session.go-on"));
  g_assert_cmpuint (fixture->n_gone_on, ==, 0);
  kept = rp_bookmark_keeper_find (folder);
  g_assert_nonnull (kept);
}

static gboolean
is_gone (const char *folder)
{
  g_autoptr (RpBookmark) bookmark = rp_bookmark_keeper_find (folder);

  return !bookmark;
}

static void
test_another_day (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rp_paths_bookmark ();

  keep (fixture, find (fixture, "surgeons-four"), 25 * 3600);
  g_assert_false (is_offered (fixture));
  /* It is of no use to anybody any more. */
  while (!is_gone (folder))
    g_main_context_iteration (NULL, FALSE);
}

static void
test_clock_was_set_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rp_paths_bookmark ();

  keep (fixture, find (fixture, "surgeons-four"), -60);
  g_assert_false (is_offered (fixture));
  g_assert_false (is_gone (folder));
}

/* The window may stay open over midnight. */
static void
test_the_day_ends (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) later = g_date_time_add_days (now, 1);

  keep (fixture, find (fixture, "surgeons-four"), 60);
  g_assert_true (is_offered (fixture));
  rp_simulated_clock_set_date_time (fixture->clock, later);
  do_action (fixture, "session.go-on");
  g_assert_cmpuint (fixture->n_gone_on, ==, 0);
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_false (can (fixture, "session.go-on"));
}

/* Another copy of the program leads a session meanwhile. */
static void
test_elsewhere (Fixture *fixture, gconstpointer data)
{
  keep (fixture, find (fixture, "surgeons-four"), 60);
  g_assert_true (is_offered (fixture));
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  do_action (fixture, "session.go-on");
  g_assert_cmpuint (fixture->n_gone_on, ==, 0);
  g_assert_cmpuint (fixture->n_told, ==, 1);
}

/* The person's own program was changed meanwhile, so its numbers mean something else. */
static void
test_another_program (Fixture *fixture, gconstpointer data)
{
  RpProgram *pack = find (fixture, "surgeons-four");
  g_autoptr (RpProgram) own = rp_program_edit_make_own (pack, "Mine");
  g_autoptr (RpProgram) changed = rp_program_edit_remove (own, 0);

  keep (fixture, own, 60);
  g_list_store_append (fixture->own, changed);
  g_assert_false (is_offered (fixture));
}

static void
test_own_program (Fixture *fixture, gconstpointer data)
{
  RpProgram *pack = find (fixture, "surgeons-four");
  g_autoptr (RpProgram) own = rp_program_edit_make_own (pack, "Mine");

  keep (fixture, own, 60);
  g_list_store_append (fixture->own, own);
  g_assert_true (is_offered (fixture));
}

/* What came by a code and was not kept, and one exercise alone, are in no list. */
static void
test_in_no_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = NULL;

  if (data)
    program = rp_program_new_for_exercise (rp_library_find_exercise (fixture->library, "clamshell"));
  else
    program = rp_program_edit_make_own (find (fixture, "surgeons-four"), "Brought");
  keep (fixture, program, 60);
  g_assert_true (is_offered (fixture));
}

static void
test_pack_is_missing (Fixture *fixture, gconstpointer data)
{
  static const char *const nowhere[] = { NULL };
  g_autoptr (RpProgram) program = rp_program_edit_make_own (find (fixture, "surgeons-four"), "Brought");

  keep (fixture, program, 60);
  g_object_unref (fixture->library);
  fixture->library = rp_library_new (nowhere, NULL);
  g_assert_false (is_offered (fixture));
}

#define ADD(path, func) g_test_add ("/go-on-desk/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  ADD ("offers", test_offers);
  ADD ("nothing", test_nothing);
  ADD ("not-now", test_not_now);
  ADD ("another-day", test_another_day);
  ADD ("clock-was-set-back", test_clock_was_set_back);
  ADD ("the-day-ends", test_the_day_ends);
  ADD ("elsewhere", test_elsewhere);
  ADD ("another-program", test_another_program);
  ADD ("own-program", test_own_program);
  ADD ("brought-program", test_in_no_list);
  g_test_add ("/go-on-desk/one-exercise", Fixture, "exercise", set_up, test_in_no_list, tear_down);
  ADD ("pack-is-missing", test_pack_is_missing);
  return g_test_run ();
}
