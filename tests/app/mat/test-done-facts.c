/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "done.h"

static void
set_up (Done *done, gconstpointer data)
{
  led_init (&done->led, data, FALSE);
  done_begin (done);
}

static void
tear_down (Done *done, gconstpointer data)
{
  done_clear (done);
}

static guint n_changed;

static void
on_changed (void)
{
  n_changed++;
}

/* Three of the left are counted, then it is stopped. */
static void
do_three (Done *done)
{
  led_start_turn (&done->led);
  led_advance (&done->led, 3 * 6.5 + 1);
  led_send (&done->led, RP_SESSION_STOP);
  done_end (done);
  n_changed = 0;
  g_signal_connect (done->facts, "changed", G_CALLBACK (on_changed), NULL);
}

static guint
sum (const RpPastSession *past, RpSide side)
{
  guint all = 0;

  for (guint i = 0; i < past->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (past->turns, i);

      if (turn->side == side)
        all += turn->done;
    }
  return all;
}

static void
assert_sums (Done *done, guint left, guint right)
{
  g_autoptr (RpHistory) history = done_read (done);
  const RpPastSession *past = rp_history_find (history, rp_session_recorder_get_uid (done->recorder));
  g_autoptr (RpPastSession) known = rp_done_facts_make_past (done->facts);

  g_assert_nonnull (past);
  g_assert_cmpuint (sum (past, RP_SIDE_LEFT), ==, left);
  g_assert_cmpuint (sum (past, RP_SIDE_RIGHT), ==, right);
  g_assert_cmpuint (sum (known, RP_SIDE_LEFT), ==, left);
  g_assert_cmpuint (sum (known, RP_SIDE_RIGHT), ==, right);
}

/* More, less, and again: the last word stands on the disk, at once. */
static void
test_corrected (Done *done, gconstpointer data)
{
  do_three (done);
  assert_sums (done, 3, 0);
  rp_done_facts_correct (done->facts, 0, RP_SIDE_LEFT, 12);
  assert_sums (done, 12, 0);
  rp_done_facts_correct (done->facts, 0, RP_SIDE_LEFT, 2);
  assert_sums (done, 2, 0);
  rp_done_facts_correct (done->facts, 0, RP_SIDE_LEFT, 2);
  g_assert_cmpuint (n_changed, ==, 2);
}

/* A side that the session never came to was done all the same, and less of it than was said first. */
static void
test_added (Done *done, gconstpointer data)
{
  do_three (done);
  rp_done_facts_correct (done->facts, 0, RP_SIDE_RIGHT, 20);
  rp_done_facts_correct (done->facts, 0, RP_SIDE_RIGHT, 18);
  assert_sums (done, 3, 18);
}

/* Sets are filled up in their order, and taken back from the last one. */
static void
test_sets (Done *done, gconstpointer data)
{
  led_start_turn (&done->led);
  led_send (&done->led, RP_SESSION_STOP);
  done_end (done);
  for (guint more = 0; more < 2; more++)
    {
      RpPlan *plan = rp_session_get_plan (done->led.session);
      guint first = G_MAXUINT, last = 0;

      rp_done_facts_correct (done->facts, 0, RP_SIDE_LEFT, more ? 70 : 5);
      for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
        {
          const RpStep *step = rp_plan_get_step (plan, i);

          if (step->kind != RP_STEP_WORK || step->item != 0 || step->side != RP_SIDE_LEFT)
            continue;
          first = MIN (first, i);
          last = i;
        }
      g_assert_cmpuint (first, <, last);
      g_assert_cmpuint (rp_session_get_done (done->led.session, first), ==,
                        more ? rp_step_get_planned (rp_plan_get_step (plan, first)) : 5);
      g_assert_cmpuint (rp_session_get_done (done->led.session, last), ==,
                        more ? 70 - rp_step_get_planned (rp_plan_get_step (plan, first)) : 0);
    }
}

static void
test_answers (Done *done, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;
  const RpPastSession *past;

  do_three (done);
  rp_done_facts_answer (done->facts, RP_ANSWER_PAIN_AFTER, 4, NULL);
  rp_done_facts_answer (done->facts, RP_ANSWER_PAIN_AFTER, 2, NULL);
  rp_done_facts_answer (done->facts, RP_ANSWER_EFFORT, 7, NULL);
  rp_done_facts_answer (done->facts, RP_ANSWER_EFFORT, RP_ANSWER_NONE, NULL);
  rp_done_facts_answer (done->facts, RP_ANSWER_NOTE, RP_ANSWER_NONE, "A bit tired.");
  rp_done_facts_answer (done->facts, RP_ANSWER_NOTE, RP_ANSWER_NONE, "A bit tired.");
  g_assert_cmpuint (n_changed, ==, 5);
  history = done_read (done);
  past = rp_history_get_session (history, 0);
  g_assert_cmpint (rp_past_session_get_number (past, RP_ANSWER_PAIN_AFTER), ==, 2);
  g_assert_cmpint (rp_past_session_get_number (past, RP_ANSWER_EFFORT), ==, RP_ANSWER_NONE);
  g_assert_cmpstr (rp_past_session_get_text (past, RP_ANSWER_NOTE), ==, "A bit tired.");
}

/* A session that was stopped before its first turn leaves nothing, until something is said of it. */
static void
test_nothing_done (Done *done, gconstpointer data)
{
  g_autoptr (RpHistory) before = NULL;
  g_autoptr (RpHistory) after = NULL;

  led_send (&done->led, RP_SESSION_START);
  led_send (&done->led, RP_SESSION_STOP);
  done_end (done);
  before = done_read (done);
  g_assert_cmpuint (rp_history_get_n_sessions (before), ==, 0);
  rp_done_facts_begin (done->facts);
  rp_done_facts_answer (done->facts, RP_ANSWER_PAIN_AFTER, 6, NULL);
  after = done_read (done);
  g_assert_cmpuint (rp_history_get_n_sessions (after), ==, 1);
  g_assert_cmpuint (rp_history_get_session (after, 0)->turns->len, ==, 0);
  g_assert_cmpint (rp_history_get_session (after, 0)->ended, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, program) g_test_add (path, Done, program, set_up, func, tear_down)
  ADD ("/done-facts/added", test_added, "daily-clams");
  ADD ("/done-facts/answers", test_answers, "daily-clams");
  ADD ("/done-facts/corrected", test_corrected, "daily-clams");
  ADD ("/done-facts/nothing-done", test_nothing_done, "daily-clams");
  ADD ("/done-facts/sets", test_sets, "surgeons-four");

  return g_test_run ();
}
