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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally/sides", test_sides);
  g_test_add_func ("/tally/time", test_time);
  return g_test_run ();
}
