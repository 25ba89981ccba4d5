/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-tally.h"

#include "plan-fixture.h"

static void
assert_tally (RpSession *session, RpSide side, guint planned, guint done, guint repeated)
{
  RpTally tally;

  g_assert_true (rp_tally_add_up (session, 0, side, &tally));
  g_assert_cmpint (tally.side, ==, side);
  g_assert_cmpuint (tally.planned, ==, planned);
  g_assert_cmpuint (tally.done, ==, done);
  g_assert_cmpuint (tally.repeated, ==, repeated);
}

/* Two sets of two a side; the first turn is left after one repetition. */
static void
test_sides (void)
{
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  FixtureLog log;
  RpTally tally;

  fixture_log_init (&log, plan);
  assert_tally (log.session, RP_SIDE_LEFT, 4, 0, 0);
  fixture_log_send (&log, RP_SESSION_START);
  fixture_log_send (&log, RP_SESSION_SKIP);
  rp_simulated_clock_advance (log.clock, 7 * SECOND);
  fixture_log_send (&log, RP_SESSION_SKIP);
  assert_tally (log.session, RP_SIDE_LEFT, 4, 1, 0);
  assert_tally (log.session, RP_SIDE_RIGHT, 4, 0, 0);
  g_assert_false (rp_tally_add_up (log.session, 0, RP_SIDE_NONE, &tally));
  g_assert_false (rp_tally_add_up (log.session, 9, RP_SIDE_LEFT, &tally));
  fixture_log_clear (&log);
}

static void
test_time (void)
{
  RpDose dose = fixture_dose (1, 30, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;
  FixtureLog log;
  RpTally tally;

  dose.measure = RP_MEASURE_TIME;
  plan = fixture_plan (&dose);
  fixture_log_init (&log, plan);
  g_assert_true (rp_tally_add_up (log.session, 0, RP_SIDE_NONE, &tally));
  g_assert_cmpint (tally.measure, ==, RP_MEASURE_TIME);
  g_assert_cmpuint (tally.planned, >, 0);
  fixture_log_clear (&log);
}

/* No number is asked for: the person counts, and says when that is all. */
static void
test_as_many_as_one_can (void)
{
  RpDose dose = fixture_dose (2, 0, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;
  FixtureLog log;
  RpTally tally;

  dose.measure = RP_MEASURE_OPEN;
  plan = fixture_plan (&dose);
  fixture_log_init (&log, plan);
  fixture_log_send (&log, RP_SESSION_START);
  fixture_log_send (&log, RP_SESSION_SKIP);
  for (guint i = 0; i < 25; i++)
    {
      g_assert_cmpint (rp_session_get_state (log.session), ==, RP_SESSION_WAITING);
      fixture_log_send (&log, RP_SESSION_COUNT);
      rp_simulated_clock_advance (log.clock, SECOND);
    }
  fixture_log_send (&log, RP_SESSION_UNCOUNT);
  fixture_log_send (&log, RP_SESSION_SKIP);
  assert_tally (log.session, RP_SIDE_NONE, 0, 24, 0);
  g_assert_true (rp_tally_add_up (log.session, 0, RP_SIDE_NONE, &tally));
  g_assert_cmpint (tally.measure, ==, RP_MEASURE_OPEN);
  g_assert_cmpfloat (rp_step_get_share (rp_plan_get_step (plan, 1), 24), ==, 1);
  g_assert_cmpfloat (rp_step_get_share (rp_plan_get_step (plan, 1), 0), ==, 0);
  fixture_log_clear (&log);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/sides", test_sides);
  g_test_add_func ("/tally/time", test_time);
  g_test_add_func ("/tally/as-many-as-one-can", test_as_many_as_one_can);
  return g_test_run ();
}
