/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "words/rp-status-words.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  RpPack *pack;
  RpProgram *program;
  RpPlan *plan;
} Fixture;

static void
lay_out (Fixture *fixture)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;

  g_clear_pointer (&fixture->plan, rp_plan_unref);
  fixture->plan = rp_plan_new (fixture->program, &settings);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->program = rp_pack_find_program (fixture->pack, "surgeons-four");
  lay_out (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_plan_unref (fixture->plan);
  g_object_unref (fixture->pack);
}

static guint
find (Fixture *fixture, RpStepKind kind)
{
  guint i = 0;

  while (rp_plan_get_step (fixture->plan, i)->kind != kind)
    i++;
  return i;
}

static char *
tell (Fixture *fixture, RpStepKind kind, gint64 elapsed, RpSessionState state)
{
  RpMoment moment;

  rp_moment_at (fixture->plan, rp_plan_get_step (fixture->plan, find (fixture, kind))->start + elapsed,
                &moment);
  return rp_status_words_line (fixture->plan, &moment, state);
}

static void
assert_line (Fixture *fixture, RpStepKind kind, gint64 elapsed, const char *expected)
{
  g_autofree char *line = tell (fixture, kind, elapsed, RP_SESSION_RUNNING);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_between_turns (Fixture *fixture, gconstpointer data)
{
  assert_line (fixture, RP_STEP_GET_READY, SECOND,
               "Get ready. Side leg raise. Left leg, 10 times. You need a mat. Lie on your right side.");
  assert_line (fixture, RP_STEP_SIDE_CHANGE, SECOND,
               "Change sides. Now the right leg. Right leg, 10 times. Turn over. Lie on your left side.");
}

static void
test_a_turn (Fixture *fixture, gconstpointer data)
{
  g_autofree char *paused = tell (fixture, RP_STEP_WORK, 0, RP_SESSION_PAUSED);

  assert_line (fixture, RP_STEP_WORK, 0, "1 of 10, Left leg, set 1 of 2");
  g_assert_cmpstr (paused, ==, "Paused. 1 of 10, Left leg, set 1 of 2");
}

/* Each repetition says another thing, and nothing in between does. */
static void
test_once_a_repetition (Fixture *fixture, gconstpointer data)
{
  const RpStep *turn = rp_plan_get_step (fixture->plan, find (fixture, RP_STEP_WORK));
  g_autofree char *last = g_strdup ("");
  guint changes = 0;

  for (gint64 at = 0; at < turn->duration; at += SECOND / 20)
    {
      g_autofree char *line = tell (fixture, RP_STEP_WORK, at, RP_SESSION_RUNNING);

      if (g_str_equal (line, last))
        continue;
      changes++;
      g_free (last);
      last = g_steal_pointer (&line);
    }
  g_assert_cmpuint (changes, ==, turn->reps);
}

static void
test_timed_work (Fixture *fixture, gconstpointer data)
{
  const RpStep *turn;
  gint64 duration;

  rp_dose_set_amount (rp_program_get_item (fixture->program, 0)->dose, RP_MEASURE_TIME, 120, 120);
  lay_out (fixture);
  turn = rp_plan_get_step (fixture->plan, find (fixture, RP_STEP_WORK));
  duration = turn->duration;
  assert_line (fixture, RP_STEP_WORK, duration / 2, "Half-way, Left leg, set 1 of 2");
  assert_line (fixture, RP_STEP_WORK, duration - 30 * SECOND, "30 seconds left, Left leg, set 1 of 2");
  assert_line (fixture, RP_STEP_WORK, duration - SECOND, "30 seconds left, Left leg, set 1 of 2");
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  RpDose *dose = rp_program_get_item (fixture->program, 0)->dose;
  g_autofree char *counted = NULL;
  g_autofree char *open = NULL;
  RpMoment moment;

  dose->pace = RP_PACE_OWN;
  lay_out (fixture);
  rp_moment_at_own_pace (fixture->plan, find (fixture, RP_STEP_WORK), 3, 0, &moment);
  counted = rp_status_words_line (fixture->plan, &moment, RP_SESSION_WAITING);
  g_assert_cmpstr (counted, ==, "3 of 10 done, Left leg, set 1 of 2");
  rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
  lay_out (fixture);
  rp_moment_at_own_pace (fixture->plan, find (fixture, RP_STEP_WORK), 3, 0, &moment);
  open = rp_status_words_line (fixture->plan, &moment, RP_SESSION_WAITING);
  g_assert_cmpstr (open, ==, "3 done, Left leg, set 1 of 2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/status-words/between-turns", test_between_turns);
  ADD ("/status-words/a-turn", test_a_turn);
  ADD ("/status-words/once-a-repetition", test_once_a_repetition);
  ADD ("/status-words/timed-work", test_timed_work);
  ADD ("/status-words/own-pace", test_own_pace);

  return g_test_run ();
}
