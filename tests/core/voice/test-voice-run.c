/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "voice/rp-voice-run.h"

/* "notice@time", as a FixtureLog writes it, of all but what is told when a turn ends: it lies at the very end of its step. */
static char *
run (RpPlan *plan)
{
  GString *told = g_string_new (NULL);

  for (guint step = 0; step < rp_plan_get_n_steps (plan); step++)
    {
      g_autoptr (GArray) beats = rp_voice_run_step (plan, step);

      for (guint i = 0; i < beats->len; i++)
        {
          const RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, i);

          g_assert_cmpuint (beat->step, ==, step);
          g_string_append_printf (told, "%s%s@%" G_GINT64_FORMAT, told->len > 0 ? " " : "",
                                  rp_session_notice_to_string (beat->notice), beat->at / 1000);
        }
    }
  return g_string_free (told, FALSE);
}

static void
lead (FixtureLog *log)
{
  fixture_log_send (log, RP_SESSION_START);
  while (rp_session_get_state (log->session) != RP_SESSION_FINISHED)
    rp_simulated_clock_run_next (log->clock, 0);
}

/* Takes out the words that end with a time at which a turn ends. */
static char *
leave_out_ends (const char *told, RpPlan *plan)
{
  g_auto (GStrv) words = g_strsplit (told, " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  for (guint i = 0; words[i]; i++)
    {
      gint64 time = g_ascii_strtoll (strchr (words[i], '@') + 1, NULL, 10) * 1000;
      gboolean is_end = g_str_has_prefix (words[i], "turn-end");

      for (guint step = 0; step < rp_plan_get_n_steps (plan); step++)
        {
          const RpStep *turn = rp_plan_get_step (plan, step);

          if (turn->kind == RP_STEP_WORK && turn->start + turn->duration == time
              && (g_str_has_prefix (words[i], "rep") || g_str_has_prefix (words[i], "hold-end")))
            is_end = TRUE;
        }
      if (!is_end)
        g_strv_builder_add (kept, words[i]);
    }
  rest = g_strv_builder_end (kept);
  return g_strjoinv (" ", rest);
}

static void
assert_same (const RpDose *dose)
{
  g_autoptr (RpPlan) plan = fixture_plan (dose);
  g_autofree char *beats = run (plan);
  g_autofree char *told = NULL;
  FixtureLog log;

  fixture_log_init (&log, plan);
  lead (&log);
  told = leave_out_ends (log.told->str, plan);
  g_assert_cmpstr (beats, ==, told);
  fixture_log_clear (&log);
}

/* The same that a session tells, at the same time. */
static void
test_like_a_session (void)
{
  RpDose reps = fixture_dose (2, 3, RP_DOSE_SIDES_EACH);
  RpDose turns = fixture_dose (1, 4, RP_DOSE_SIDES_ALTERNATING);
  RpDose time = fixture_dose (2, 60, RP_DOSE_SIDES_BOTH);

  time.measure = RP_MEASURE_TIME;
  assert_same (&reps);
  assert_same (&turns);
  assert_same (&time);
}

static void
assert_beat (GArray *beats, RpSessionNotice notice, guint nth, guint rep, guint phase)
{
  for (guint i = 0; i < beats->len; i++)
    {
      const RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, i);

      if (beat->notice != notice || nth-- > 0)
        continue;
      g_assert_cmpuint (beat->rep, ==, rep);
      g_assert_cmpuint (beat->phase, ==, phase);
      return;
    }
  g_assert_not_reached ();
}

/* A phase is in a repetition or a round, counted from 1; a repetition says how many are done. */
static void
test_place (void)
{
  RpDose reps = fixture_dose (1, 3, RP_DOSE_SIDES_BOTH);
  RpDose time = fixture_dose (1, 60, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&reps);
  g_autoptr (GArray) beats = rp_voice_run_step (plan, 1);
  g_autoptr (RpPlan) timed = NULL;
  g_autoptr (GArray) rounds = NULL;

  assert_beat (beats, RP_SESSION_NOTICE_STEP, 0, 0, 0);
  assert_beat (beats, RP_SESSION_NOTICE_PHASE, 0, 1, 0);
  assert_beat (beats, RP_SESSION_NOTICE_PHASE, 6, 2, 2);
  assert_beat (beats, RP_SESSION_NOTICE_REP, 0, 1, 0);
  assert_beat (beats, RP_SESSION_NOTICE_REP, 2, 3, 0);
  assert_beat (beats, RP_SESSION_NOTICE_DONE, 0, 0, 0);

  time.measure = RP_MEASURE_TIME;
  timed = fixture_plan (&time);
  rounds = rp_voice_run_step (timed, 1);
  assert_beat (rounds, RP_SESSION_NOTICE_PHASE, 0, 1, 0);
  assert_beat (rounds, RP_SESSION_NOTICE_PHASE, 5, 2, 1);
}

/* Where the person leads, repetitions come as they are reckoned; of as many as one can, there are more than that. */
static void
test_own_pace (void)
{
  RpDose reps = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  RpDose open = fixture_dose (1, 0, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;
  g_autoptr (RpPlan) opened = NULL;
  g_autoptr (GArray) beats = NULL;
  g_autofree char *told = NULL;

  reps.pace = RP_PACE_OWN;
  plan = fixture_plan (&reps);
  told = run (plan);
  g_assert_cmpstr (
      told, ==,
      "step@0 countdown@7000 countdown@8000 countdown@9000 step@10000 phase@10000 rep@16500 rep@23000 "
      "done@23000");

  rp_dose_set_amount (&open, RP_MEASURE_OPEN, 0, 0);
  opened = fixture_plan (&open);
  beats = rp_voice_run_step (opened, 1);
  assert_beat (beats, RP_SESSION_NOTICE_REP, 49, 50, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-run/like-a-session", test_like_a_session);
  g_test_add_func ("/voice-run/place", test_place);
  g_test_add_func ("/voice-run/own-pace", test_own_pace);
  return g_test_run ();
}
