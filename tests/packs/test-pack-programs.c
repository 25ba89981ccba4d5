/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#include "model/rp-clip-place.h"
#include "packs/rp-pack-loader.h"

/* The programs that we ship, each led from start to end. */

static RpPack *
load_pack (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), &problems, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  return pack;
}

static void
count_turn (RpSession *session, guint step, guint done, gpointer user_data)
{
  guint *turns = user_data;
  const RpStep *turn = rp_plan_get_step (rp_session_get_plan (session), step);

  g_assert_cmpuint (done, ==, turn->reps > 0 ? turn->reps : turn->duration / SECOND);
  (*turns)++;
}

/* At the person's own pace, the person counts every two seconds. */
static void
lead (RpSession *session, RpSimulatedClock *clock)
{
  rp_session_send (session, RP_SESSION_START, NULL);
  while (rp_session_get_state (session) != RP_SESSION_FINISHED)
    {
      rp_simulated_clock_advance (clock, 2 * SECOND);
      if (rp_session_get_state (session) == RP_SESSION_WAITING)
        rp_session_send (session, RP_SESSION_COUNT, NULL);
    }
}

static void
test_program (gconstpointer data)
{
  g_autoptr (RpPack) pack = load_pack ();
  RpProgram *program = rp_pack_find_program (pack, data);
  g_autoptr (RpPlan) plan = NULL;
  RpSimulatedClock *clock = rp_simulated_clock_new ();
  RpSession *session = NULL;
  guint expected = 0;
  guint turns = 0;

  g_assert_nonnull (program);
  plan = rp_plan_new (program, NULL);
  for (guint turn = rp_plan_find_turn (plan, G_MAXUINT); turn != G_MAXUINT;
       turn = rp_plan_find_turn (plan, turn))
    expected++;

  session = rp_session_new (plan, RP_CLOCK (clock));
  g_signal_connect (session, "turn-ended", G_CALLBACK (count_turn), &turns);
  lead (session, clock);
  g_assert_cmpuint (turns, ==, expected);
  if (!rp_plan_is_estimate (plan))
    g_assert_cmpint (rp_session_get_worked (session), ==, rp_plan_get_duration (plan));
  g_assert_finalize_object (session);
  g_assert_finalize_object (clock);
}

/* The same repetition, and the same picture within a frame of its clip. */
static void
assert_goes_on (const RpMoment *before, const RpMoment *after)
{
  g_assert_cmpuint (after->step_index, ==, before->step_index);
  g_assert_cmpint (after->step_elapsed, ==, before->step_elapsed);
  g_assert_cmpuint (after->reps_done, ==, before->reps_done);
  g_assert_cmpuint (after->phase_index, ==, before->phase_index);
  if (!before->clip)
    return;
  g_assert_cmpuint (after->clip_lap, ==, before->clip_lap);
  g_assert_cmpint (after->pass.start, ==, before->pass.start);
  g_assert_cmpint (ABS (after->clip_position - before->clip_position), <=,
                   SECOND * before->clip->fps_d / before->clip->fps_n);
}

static void
change (RpSession *session)
{
  RpSessionEvent event = g_test_rand_int_range (RP_SESSION_SLOWER, RP_SESSION_PLAIN + 1);
  g_autoptr (RpPlan) plan = rp_plan_ref (rp_session_get_plan (session));
  RpMoment before;
  RpMoment after;

  rp_session_get_moment (session, &before);
  if (!rp_session_send (session, event, NULL))
    return;
  rp_session_get_moment (session, &after);
  assert_goes_on (&before, &after);
}

/* However somebody changes it while it is led, at any time, each turn is done whole and no picture jumps. */
static void
test_changed (gconstpointer data)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpPlan) plan = rp_plan_new (rp_pack_find_program (pack, data), NULL);

  for (guint i = 0; i < 4; i++)
    {
      RpSimulatedClock *clock = rp_simulated_clock_new ();
      RpSession *session = rp_session_new (plan, RP_CLOCK (clock));
      guint turns = 0;

      g_signal_connect (session, "turn-ended", G_CALLBACK (count_turn), &turns);
      rp_session_send (session, RP_SESSION_START, NULL);
      while (rp_session_get_state (session) != RP_SESSION_FINISHED)
        {
          rp_simulated_clock_advance (clock, g_test_rand_int_range (0, 3 * SECOND));
          change (session);
          if (rp_session_get_state (session) == RP_SESSION_WAITING)
            rp_session_send (session, RP_SESSION_COUNT, NULL);
        }
      g_assert_cmpuint (turns, ==, rp_plan_count_turns (plan, rp_plan_get_n_steps (plan)));
      g_assert_finalize_object (session);
      g_assert_finalize_object (clock);
    }
}

/* The sentence on the page promises this: 20 on your left, then 20 on your right, two seconds each hold. */
static void
test_daily_clams (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpPlan) plan = rp_plan_new (rp_pack_find_program (pack, "daily-clams"), NULL);
  RpMoment moment;

  g_assert_cmpuint (rp_plan_get_n_steps (plan), ==, 4);
  g_assert_cmpuint (rp_plan_get_step (plan, 1)->reps, ==, 20);
  g_assert_cmpuint (rp_plan_get_step (plan, 1)->side, ==, RP_SIDE_LEFT);
  g_assert_cmpuint (rp_plan_get_step (plan, 3)->reps, ==, 20);
  g_assert_cmpuint (rp_plan_get_step (plan, 3)->side, ==, RP_SIDE_RIGHT);

  rp_moment_at (plan, 13 * SECOND, &moment);
  g_assert_cmpstr (moment.phase->id, ==, "hold");
  g_assert_cmpint (moment.phase_duration, ==, 2 * SECOND);
  g_assert_nonnull (moment.clip);
}

/* The clamshell is drawn with its band where the dose has it, and nowhere else. */
static void
test_drawn_with_its_band (void)
{
  static const struct
  {
    const char *program;
    guint item;
    const char *end;
  } drawn[] = {
    { "daily-clams", 0, "/clamshell-end.jpg" },
    { "four-for-the-hips", 0, "/clamshell-end.jpg" },
    { "five-for-knee-pain", 0, "/clamshell-end-band.jpg" },
    { "surgeons-four", 1, "/clamshell-end-band.jpg" },
  };
  g_autoptr (RpPack) pack = load_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      RpProgram *program = rp_pack_find_program (pack, drawn[i].program);
      const RpProgramItem *item = rp_program_get_item (program, drawn[i].item);
      g_autoptr (GPtrArray) drawings
          = rp_drawing_choose (rp_exercise_get_drawings (item->exercise), item->dose->load);

      g_assert_cmpuint (drawings->len, ==, 2);
      g_assert_true (g_str_has_suffix (((const RpDrawing *) drawings->pdata[1])->uri, drawn[i].end));
    }
}

/* The picture of the side steps shows the step that is counted, one after the other across the floor, and both ways. */
static void
test_side_steps_travel (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpPlan) plan = rp_plan_new (rp_pack_find_program (pack, "surgeons-four"), NULL);
  guint n_seen = 0;

  for (gint64 time = 0; time < rp_plan_get_duration (plan); time += SECOND / 8)
    {
      RpMoment moment;
      RpClipPlace place;

      rp_moment_at (plan, time, &moment);
      if (!g_str_equal (rp_exercise_get_id (moment.exercise), "lateral-band-walk") || moment.rep == 0)
        continue;
      g_assert_false (moment.pass.mirrored);
      g_assert_cmpuint (moment.pass.n_reps, >=, 2);
      rp_clip_place_find (moment.clip, &moment.pass, moment.step->n_phases, moment.clip_position, &place);
      g_assert_cmpuint (place.rep, ==, (moment.rep - 1) % moment.pass.n_reps);
      g_assert_cmpuint (place.phase, ==, moment.phase_index);
      n_seen++;
    }
  g_assert_cmpuint (n_seen, >, 100);
}

int
main (int argc, char *argv[])
{
  static const char *const programs[]
      = { "daily-clams", "five-for-knee-pain", "four-for-the-hips", "surgeons-four", "runners-knee" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-programs/", programs[i], NULL);
      g_autofree char *changed = g_strconcat (path, "-changed", NULL);

      g_test_add_data_func (path, programs[i], test_program);
      g_test_add_data_func (changed, programs[i], test_changed);
    }
  g_test_add_func ("/pack-programs/daily-clams-as-promised", test_daily_clams);
  g_test_add_func ("/pack-programs/drawn-with-its-band", test_drawn_with_its_band);
  g_test_add_func ("/pack-programs/side-steps-travel", test_side_steps_travel);
  return g_test_run ();
}
