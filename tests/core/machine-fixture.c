/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "machine-fixture.h"

/* Two repetitions a side; the data says at whose pace. */
void
machine_fixture_set_up (MachineFixture *fixture, gconstpointer data)
{
  RpDose dose = fixture_dose (2, 2, RP_DOSE_SIDES_EACH);

  dose.pace = GPOINTER_TO_INT (data);
  fixture->plan = fixture_plan (&dose);
  rp_session_machine_init (&fixture->machine, fixture->plan);
  fixture->now = (RpInstant){ 1000 * SECOND, 5000 * SECOND };
  fixture->reports = g_array_new (FALSE, FALSE, sizeof (RpSessionReport));
  fixture->told = g_string_new (NULL);
}

void
machine_fixture_tear_down (MachineFixture *fixture, gconstpointer data)
{
  rp_session_machine_clear (&fixture->machine);
  rp_plan_unref (fixture->plan);
  g_array_unref (fixture->reports);
  g_string_free (fixture->told, TRUE);
}

/* "turn-end@17000=1": what, where the plan stood in milliseconds when it is heard, and how much was done. */
static void
machine_fixture_write_down (MachineFixture *fixture)
{
  for (guint i = 0; i < fixture->reports->len; i++)
    {
      const RpSessionReport *report = &g_array_index (fixture->reports, RpSessionReport, i);

      g_string_append_printf (fixture->told, "%s%s@%" G_GINT64_FORMAT, fixture->told->len > 0 ? " " : "",
                              rp_session_notice_to_string (report->notice),
                              rp_session_machine_get_elapsed (&report->then, fixture->now) / 1000);
      if (report->done > 0)
        g_string_append_printf (fixture->told, "=%u", report->done);
    }
  g_array_set_size (fixture->reports, 0);
}

void
machine_fixture_assert_told (MachineFixture *fixture, const char *expected)
{
  g_assert_cmpstr (fixture->told->str, ==, expected);
  g_string_truncate (fixture->told, 0);
}

void
machine_fixture_catch_up (MachineFixture *fixture)
{
  rp_session_time_catch_up (&fixture->machine, fixture->now, fixture->reports);
  machine_fixture_write_down (fixture);
}

void
machine_fixture_move (MachineFixture *fixture, gint64 microseconds)
{
  fixture->now.monotonic += microseconds;
  fixture->now.boottime += microseconds;
}

/* Lets time pass, and lets the machine catch up at each of its deadlines. */
void
machine_fixture_advance (MachineFixture *fixture, double seconds)
{
  gint64 end = fixture->now.monotonic + (gint64) (seconds * SECOND);
  gint64 deadline;

  while ((deadline = rp_session_time_get_deadline (&fixture->machine, fixture->now)) <= end)
    {
      machine_fixture_move (fixture, deadline - fixture->now.monotonic);
      machine_fixture_catch_up (fixture);
    }
  machine_fixture_move (fixture, end - fixture->now.monotonic);
}

/* The process gets no time until long after its deadline. */
void
machine_fixture_sleep_in (MachineFixture *fixture, double seconds)
{
  gint64 deadline = rp_session_time_get_deadline (&fixture->machine, fixture->now);

  machine_fixture_move (fixture, deadline - fixture->now.monotonic + (gint64) (seconds * SECOND));
  machine_fixture_catch_up (fixture);
}

gboolean
machine_fixture_take (MachineFixture *fixture, RpSessionEvent event)
{
  gboolean taken;

  machine_fixture_catch_up (fixture);
  taken = rp_session_rules_take (&fixture->machine, event, fixture->now, fixture->reports);
  machine_fixture_write_down (fixture);
  return taken;
}

void
machine_fixture_send (MachineFixture *fixture, RpSessionEvent event)
{
  g_assert_true (machine_fixture_take (fixture, event));
}

gboolean
machine_fixture_can (MachineFixture *fixture, RpSessionEvent event)
{
  return rp_session_rules_can (&fixture->machine, event, fixture->now);
}

void
machine_fixture_assert_state (MachineFixture *fixture, RpSessionState state, guint step)
{
  RpMoment moment;

  rp_session_machine_get_moment (&fixture->machine, fixture->now, &moment);
  g_assert_cmpint (fixture->machine.state, ==, state);
  g_assert_cmpuint (moment.step_index, ==, step);
}

void
machine_fixture_start_first_turn (MachineFixture *fixture)
{
  machine_fixture_send (fixture, RP_SESSION_START);
  machine_fixture_send (fixture, RP_SESSION_SKIP);
  g_string_truncate (fixture->told, 0);
}
