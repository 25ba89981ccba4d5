/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "machine-fixture.h"

static void
test_pause_keeps_its_place (MachineFixture *fixture, gconstpointer data)
{
  RpMoment before;
  RpMoment after;

  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 3);
  machine_fixture_send (fixture, RP_SESSION_PAUSE);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &before);
  machine_fixture_advance (fixture, 3600);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);

  machine_fixture_send (fixture, RP_SESSION_RESUME);
  machine_fixture_advance (fixture, 1);
  machine_fixture_assert_state (fixture, RP_SESSION_RUNNING, 1);
  g_assert_cmpint (rp_session_machine_get_elapsed (&fixture->machine, fixture->now), ==, 14 * SECOND);
  g_assert_cmpint (rp_session_machine_get_worked (&fixture->machine, fixture->now), ==, 4 * SECOND);
}

static void
test_a_report_is_as_of_then (MachineFixture *fixture, gconstpointer data)
{
  const RpSessionReport *report;
  RpMoment moment;

  machine_fixture_start_first_turn (fixture);
  machine_fixture_advance (fixture, 7);
  rp_session_rules_take (&fixture->machine, RP_SESSION_SKIP, fixture->now, fixture->reports);
  g_assert_cmpuint (fixture->reports->len, ==, 2);
  report = &g_array_index (fixture->reports, RpSessionReport, 0);
  g_assert_cmpint (report->notice, ==, RP_SESSION_NOTICE_TURN_END);
  rp_session_machine_get_moment (&report->then, fixture->now, &moment);
  g_assert_cmpuint (moment.step_index, ==, 1);
  g_assert_cmpint (moment.step_elapsed, ==, 7 * SECOND);
  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpuint (moment.step_index, ==, 2);
  g_assert_cmpint (moment.step_elapsed, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  MACHINE_FIXTURE_ADD ("/session-machine/pause-keeps-its-place", RP_PACE_PACED, test_pause_keeps_its_place);
  MACHINE_FIXTURE_ADD ("/session-machine/a-report-is-as-of-then", RP_PACE_PACED, test_a_report_is_as_of_then);
  return g_test_run ();
}
