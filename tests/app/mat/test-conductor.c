/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-conductor.h"
#include "base/rp-paths.h"
#include "bookmark/rp-bookmark-keeper.h"
#include "common/rp-settings.h"
#include "journal/rp-history-load.h"
#include "journal/rp-history-load.h"
#include "journal/rp-journal-aside.h"
#include "journal/rp-journal-record.h"
#include "session/rp-simulated-clock.h"
#include "sample.h"

#include <glib/gstdio.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  RpPack *pack;
  GSettings *settings;
  RpSimulatedClock *clock;
  GSimpleActionGroup *actions;
  RpConductor *conductor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->settings = rp_settings_new ();
  g_settings_set_boolean (fixture->settings, "tones", FALSE);
  g_settings_set_string (fixture->settings, "voice", "off");
  fixture->clock = rp_simulated_clock_new ();
  fixture->actions = g_simple_action_group_new ();
  fixture->conductor
      = rp_conductor_new (fixture->settings, RP_CLOCK (fixture->clock), G_ACTION_MAP (fixture->actions));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->conductor);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->actions);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->pack);
}

static RpSession *
start (Fixture *fixture)
{
  RpPlanSettings settings;
  g_autoptr (RpPlan) plan = NULL;

  rp_settings_get_plan (fixture->settings, &settings);
  plan = rp_plan_new (rp_pack_find_program (fixture->pack, "daily-clams"), &settings);
  return rp_conductor_start (fixture->conductor, plan, RP_ANSWER_NONE);
}

static void
assert_state (Fixture *fixture, const char *expected)
{
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (G_ACTION_GROUP (fixture->actions), "session.state");

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, expected);
}

static void
test_leads (Fixture *fixture, gconstpointer data)
{
  RpSession *session;

  g_assert_null (rp_conductor_get_session (fixture->conductor));
  g_assert_false (rp_conductor_is_leading (fixture->conductor));
  session = start (fixture);
  g_assert_true (rp_conductor_get_session (fixture->conductor) == session);
  g_assert_true (rp_conductor_is_leading (fixture->conductor));
  assert_state (fixture, "running");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "session.pause", NULL);
  assert_state (fixture, "paused");
  g_assert_true (rp_conductor_is_leading (fixture->conductor));
  rp_conductor_stop (fixture->conductor);
  assert_state (fixture, "stopped");
  g_assert_false (rp_conductor_is_leading (fixture->conductor));
}

static void
test_another_ends_the_first (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSession) first = g_object_ref (start (fixture));
  RpSession *second = start (fixture);

  g_assert_true (first != second);
  g_assert_cmpint (rp_session_get_state (first), ==, RP_SESSION_STOPPED);
  g_assert_cmpint (rp_session_get_state (second), ==, RP_SESSION_RUNNING);
}

static void
on_trouble (RpConductor *conductor, const char *sentence, guint *n)
{
  g_assert_cmpstr (sentence, !=, "");
  *n += 1;
}

static void
test_goes_on_without_a_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "reprise", NULL);
  guint n = 0;

  /* A file where the journal's folder should be. */
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  g_signal_connect (fixture->conductor, "trouble", G_CALLBACK (on_trouble), &n);
  start (fixture);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_state (fixture, "running");
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

static guint
count_turns (const char *path)
{
  g_autoptr (RpHistory) history = rp_history_load (path, 0, G_MAXUINT32, NULL, NULL);

  return history && rp_history_get_n_sessions (history) > 0 ? rp_history_get_session (history, 0)->turns->len
                                                            : 0;
}

/* What an earlier run left aside is in the journal without another session. */
static void
test_takes_what_is_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = rp_paths_journal ();
  g_auto (GStrv) asides = rp_paths_journal_asides ();
  g_autoptr (RpJournalAside) aside = rp_journal_aside_new ((const char *const *) asides);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  RpJournalRecord *record = rp_journal_record_new ("some-uid");
  g_autoptr (RpPastSession) session = rp_past_session_new ("some-uid", "daily-clams");
  RpPastTurn turn = { .exercise = (char *) "clamshell", .set = 1, .planned = 20, .done = 20 };

  rp_journal_record_add_session (record, session);
  rp_journal_record_add_turn (record, &turn);
  g_ptr_array_add (records, record);
  g_assert_true (rp_journal_aside_keep (aside, records, NULL));
  g_assert_finalize_object (fixture->conductor);
  fixture->conductor
      = rp_conductor_new (fixture->settings, RP_CLOCK (fixture->clock), G_ACTION_MAP (fixture->actions));
  while (rp_journal_aside_is_there (aside))
    g_thread_yield ();
  g_assert_cmpuint (count_turns (path), ==, 1);
}

static RpHistory *
read_history (void)
{
  g_autofree char *path = rp_paths_journal ();
  g_autoptr (GError) error = NULL;
  RpHistory *history = rp_history_load (path, 1, G_MAXUINT32, NULL, &error);

  g_assert_no_error (error);
  return history;
}

/* The last session in the journal has this pain before it, and as many turns. */
static gboolean
is_written (int pain, guint n_turns)
{
  g_autoptr (RpHistory) history = read_history ();
  guint n = rp_history_get_n_sessions (history);
  const RpPastSession *last = n > 0 ? rp_history_get_session (history, n - 1) : NULL;

  return last && rp_past_session_get_number (last, RP_ANSWER_PAIN_BEFORE) == pain
         && last->turns->len == n_turns;
}

/* Pain before a session is written down with its start, and where it is not done today, too. */
static void
test_pain (Fixture *fixture, gconstpointer data)
{
  RpPlanSettings settings;
  g_autoptr (RpPlan) plan = NULL;
  RpProgram *program = rp_pack_find_program (fixture->pack, "daily-clams");

  /* Later than what other tests have left in the journal. */
  rp_simulated_clock_advance (fixture->clock, 3600 * SECOND);
  rp_settings_get_plan (fixture->settings, &settings);
  plan = rp_plan_new (program, &settings);
  rp_conductor_start (fixture->conductor, plan, 4);
  rp_conductor_stop (fixture->conductor);
  while (!is_written (4, 0))
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (
      rp_past_session_get_number (rp_done_facts_get_answers (rp_conductor_get_facts (fixture->conductor)),
                                  RP_ANSWER_PAIN_BEFORE),
      ==, 4);
  rp_simulated_clock_advance (fixture->clock, 3600 * SECOND);
  rp_conductor_leave_out (fixture->conductor, program, 8);
  while (!is_written (8, 0))
    g_main_context_iteration (NULL, FALSE);
}

/* Who deletes a session does not find it anywhere. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rp_paths_bookmark ();
  g_autoptr (RpBookmark) bookmark = NULL;
  g_autoptr (RpBookmark) other = NULL;
  g_autoptr (RpBookmark) after = NULL;

  start (fixture);
  rp_simulated_clock_advance (fixture->clock, 30 * SECOND);
  rp_conductor_break_off (fixture->conductor);
  bookmark = rp_bookmark_keeper_find (folder);
  g_assert_nonnull (bookmark);
  rp_journal_writer_remove (rp_conductor_get_journal (fixture->conductor), "another");
  other = rp_bookmark_keeper_find (folder);
  g_assert_nonnull (other);
  rp_journal_writer_remove (rp_conductor_get_journal (fixture->conductor), bookmark->session);
  after = rp_bookmark_keeper_find (folder);
  g_assert_null (after);
}

/* What an earlier conductor was broken off in is the same session for the next one, to its end. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rp_paths_bookmark ();
  g_autoptr (RpBookmark) bookmark = NULL;
  g_autoptr (RpBookmark) after = NULL;
  RpSession *session = start (fixture);
  g_autoptr (RpPlan) plan = rp_plan_ref (rp_session_get_plan (session));

  rp_simulated_clock_advance (fixture->clock, 30 * SECOND);
  rp_conductor_break_off (fixture->conductor);
  assert_state (fixture, "stopped");
  bookmark = rp_bookmark_keeper_find (folder);
  g_assert_nonnull (bookmark);
  g_assert_true (bookmark->noted);
  g_assert_cmpuint (bookmark->stand->amount, >, 0);

  g_assert_finalize_object (fixture->conductor);
  fixture->conductor
      = rp_conductor_new (fixture->settings, RP_CLOCK (fixture->clock), G_ACTION_MAP (fixture->actions));
  session = rp_conductor_go_on (fixture->conductor, plan, bookmark, 10 * SECOND);
  assert_state (fixture, "running");
  g_assert_true (rp_conductor_is_leading (fixture->conductor));
  /* It is led here, and so nobody else can. */
  after = rp_bookmark_keeper_find (folder);
  g_assert_null (after);
  rp_conductor_stop (fixture->conductor);
  g_assert_cmpstr (rp_done_facts_get_answers (rp_conductor_get_facts (fixture->conductor))->uid, ==,
                   bookmark->session);
  after = rp_bookmark_keeper_find (folder);
  g_assert_null (after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/conductor/goes-on-without-a-journal", test_goes_on_without_a_journal);
  ADD ("/conductor/leads", test_leads);
  ADD ("/conductor/another-ends-the-first", test_another_ends_the_first);
  ADD ("/conductor/deleted", test_deleted);
  ADD ("/conductor/goes-on", test_goes_on);
  ADD ("/conductor/pain", test_pain);
  ADD ("/conductor/takes-what-is-aside", test_takes_what_is_aside);

  return g_test_run ();
}
