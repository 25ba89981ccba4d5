/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-reminder-time.h"

#include "session/rp-simulated-clock.h"

#define BERLIN "CET-1CEST,M3.5.0/2,M10.5.0/3"
#define NEW_YORK "EST5EDT,M3.2.0/2,M11.1.0/2"
#define TOKYO "JST-9"
#define KATHMANDU "<+0545>-5:45"
#define MON_WED_FRI 0x15u

/* A person with a reminder at 18:00, whose clock stands where it is told to. 30 November 2026 is a Monday. */
typedef struct
{
  RpSimulatedClock *clock;
  RpReminder *reminder;
} Fixture;

static GDateTime *
make (const char *text, const char *zone)
{
  g_autoptr (GTimeZone) there = g_time_zone_new_identifier (zone);
  GDateTime *when;

  g_assert_nonnull (there);
  when = g_date_time_new_from_iso8601 (text, there);
  g_assert_nonnull (when);
  return when;
}

static void
be_at (Fixture *fixture, const char *text, const char *zone)
{
  g_autoptr (GDateTime) when = make (text, zone);

  rp_simulated_clock_set_date_time (fixture->clock, when);
}

static GDateTime *
now (Fixture *fixture)
{
  return rp_clock_get_date_time (RP_CLOCK (fixture->clock));
}

static void
set_up (Fixture *fixture, gconstpointer zone)
{
  g_autoptr (GDateTime) when = NULL;

  fixture->clock = rp_simulated_clock_new ();
  fixture->reminder = rp_reminder_new ("pack/knee", "Five for knee pain");
  fixture->reminder->days = MON_WED_FRI;
  rp_reminder_add_time (fixture->reminder, 18 * 60);
  be_at (fixture, "2026-11-30T12:00:00", zone);
  when = now (fixture);
  rp_reminder_time_begin (fixture->reminder, when);
}

static void
tear_down (Fixture *fixture, gconstpointer zone G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->clock);
  rp_reminder_free (fixture->reminder);
}

/* Whether it is due; if it is, it is told. */
static gboolean
tells (Fixture *fixture)
{
  g_autoptr (GDateTime) when = now (fixture);
  gboolean due = rp_reminder_time_is_due (fixture->reminder, when);

  if (due)
    rp_reminder_time_tell (fixture->reminder, when);
  return due;
}

static void
do_now (Fixture *fixture, void (*act) (RpReminder *, GDateTime *))
{
  g_autoptr (GDateTime) when = now (fixture);

  act (fixture->reminder, when);
}

static void
assert_next (Fixture *fixture, const char *text, const char *zone)
{
  g_autoptr (GDateTime) when = now (fixture);
  g_autoptr (GDateTime) wanted = make (text, zone);

  g_assert_cmpint (rp_reminder_time_get_next (fixture->reminder, when), ==,
                   g_date_time_to_unix (wanted) * G_USEC_PER_SEC);
}

static void
test_week (Fixture *fixture, gconstpointer zone)
{
  assert_next (fixture, "2026-11-30T18:00:00", zone);
  be_at (fixture, "2026-11-30T17:59:59", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-11-30T18:00:00", zone);
  g_assert_true (tells (fixture));
  g_assert_false (tells (fixture));
  assert_next (fixture, "2026-12-02T18:00:00", zone);
  be_at (fixture, "2026-12-01T18:30:00", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-12-02T18:00:10", zone);
  g_assert_true (tells (fixture));
  assert_next (fixture, "2026-12-04T18:00:00", zone);
}

/* Once a week: from its own time on, a week. */
static void
test_one_day (Fixture *fixture, gconstpointer zone)
{
  fixture->reminder->days = 1;
  be_at (fixture, "2026-11-30T18:00:00", zone);
  assert_next (fixture, "2026-12-07T18:00:00", zone);
  g_assert_true (tells (fixture));
  do_now (fixture, rp_reminder_time_skip);
  assert_next (fixture, "2026-12-07T18:00:00", zone);
  fixture->reminder->days = 0;
  be_at (fixture, "2026-12-07T18:00:00", zone);
  g_assert_false (tells (fixture));
}

/* Set after its time of today, it waits for the next. */
static void
test_begin (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-11-30T18:00:30", zone);
  do_now (fixture, rp_reminder_time_begin);
  g_assert_false (tells (fixture));
  assert_next (fixture, "2026-12-02T18:00:00", zone);
}

/* After the computer was off: of use until the next morning, and once. */
static void
test_missed (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-12-01T05:59:00", zone);
  g_assert_true (tells (fixture));
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-12-03T06:01:00", zone);
  g_assert_false (tells (fixture));
  fixture->reminder->days = 0x7f;
  rp_reminder_add_time (fixture->reminder, 7 * 60);
  be_at (fixture, "2026-12-09T19:00:00", zone);
  g_assert_true (tells (fixture));
  g_assert_false (tells (fixture));
}

static void
test_midnight (Fixture *fixture, gconstpointer zone)
{
  rp_reminder_remove_time (fixture->reminder, 18 * 60);
  rp_reminder_add_time (fixture->reminder, 0);
  rp_reminder_add_time (fixture->reminder, 23 * 60 + 59);
  be_at (fixture, "2026-12-01T00:00:00", zone);
  g_assert_true (tells (fixture));
  g_assert_false (tells (fixture));
  assert_next (fixture, "2026-12-02T00:00:00", zone);
  do_now (fixture, rp_reminder_time_skip);
  be_at (fixture, "2026-12-02T00:00:00", zone);
  g_assert_true (tells (fixture));
  assert_next (fixture, "2026-12-02T23:59:00", zone);
}

static void
test_later (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-11-30T23:30:00", zone);
  g_assert_true (tells (fixture));
  do_now (fixture, rp_reminder_time_put_off);
  assert_next (fixture, "2026-12-01T00:30:00", zone);
  be_at (fixture, "2026-12-01T00:29:59", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-12-01T00:30:00", zone);
  g_assert_true (tells (fixture));
  g_assert_false (tells (fixture));
  /* "Not today" is still about Monday. */
  do_now (fixture, rp_reminder_time_skip);
  fixture->reminder->days = 0x7f;
  be_at (fixture, "2026-12-01T18:00:00", zone);
  g_assert_true (tells (fixture));
}

/* What was put off and forgotten is no more than what was missed. */
static void
test_later_stale (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-11-30T18:00:00", zone);
  g_assert_true (tells (fixture));
  do_now (fixture, rp_reminder_time_put_off);
  be_at (fixture, "2026-12-01T07:00:00", zone);
  g_assert_false (tells (fixture));
}

static void
test_not_today (Fixture *fixture, gconstpointer zone)
{
  rp_reminder_add_time (fixture->reminder, 20 * 60);
  be_at (fixture, "2026-11-30T18:00:00", zone);
  g_assert_true (tells (fixture));
  do_now (fixture, rp_reminder_time_skip);
  assert_next (fixture, "2026-12-02T18:00:00", zone);
  be_at (fixture, "2026-11-30T20:00:00", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-12-02T18:00:00", zone);
  g_assert_true (tells (fixture));
}

/* Who starts a little early is not asked to start. */
static void
test_started (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-11-30T17:10:00", zone);
  do_now (fixture, rp_reminder_time_start);
  be_at (fixture, "2026-11-30T18:00:00", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-12-02T12:00:00", zone);
  do_now (fixture, rp_reminder_time_start);
  be_at (fixture, "2026-12-02T18:00:00", zone);
  g_assert_true (tells (fixture));
  do_now (fixture, rp_reminder_time_put_off);
  do_now (fixture, rp_reminder_time_start);
  be_at (fixture, "2026-12-02T19:00:00", zone);
  g_assert_false (tells (fixture));
}

/* Summer time, autumn, a mended clock: nothing twice, and nothing is lost for long. */
static void
test_clock_set_back (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-11-30T18:30:00", zone);
  g_assert_true (tells (fixture));
  be_at (fixture, "2026-11-30T17:30:00", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-11-30T18:00:00", zone);
  g_assert_false (tells (fixture));
  do_now (fixture, rp_reminder_time_put_off);
  be_at (fixture, "2026-11-30T15:00:00", zone);
  g_assert_true (tells (fixture));
  be_at (fixture, "2027-12-01T18:00:00", zone);
  g_assert_true (tells (fixture));
  be_at (fixture, "2026-12-02T18:00:00", zone);
  g_assert_true (tells (fixture));
}

/* 29 March 2026: from 2:00 to 3:00. 25 October: 2:00 to 3:00 is there twice. */
static void
test_summer_time (Fixture *fixture, gconstpointer zone)
{
  guint told = 0;

  fixture->reminder->days = 0x7f;
  rp_reminder_remove_time (fixture->reminder, 18 * 60);
  rp_reminder_add_time (fixture->reminder, 2 * 60 + 30);
  be_at (fixture, "2026-03-28T12:00:00", zone);
  do_now (fixture, rp_reminder_time_begin);
  assert_next (fixture, "2026-03-29T03:00:00", zone);
  be_at (fixture, "2026-03-29T03:00:00", zone);
  g_assert_true (tells (fixture));
  assert_next (fixture, "2026-03-30T02:30:00", zone);
  be_at (fixture, "2026-10-24T12:00:00", zone);
  do_now (fixture, rp_reminder_time_begin);
  for (guint i = 0; i < 24 * 60; i++)
    {
      g_autoptr (GDateTime) then = now (fixture);
      g_autoptr (GDateTime) next = g_date_time_add_minutes (then, 1);

      rp_simulated_clock_set_date_time (fixture->clock, next);
      told += tells (fixture);
    }
  g_assert_cmpuint (told, ==, 1);
}

/* The day is the one of the place: 18:00 is told once for a day, however many 18:00 it has. */
static void
test_flights (Fixture *fixture, gconstpointer zone)
{
  be_at (fixture, "2026-11-30T18:00:00", TOKYO);
  g_assert_true (tells (fixture));
  be_at (fixture, "2026-11-30T18:00:00", zone);
  g_assert_false (tells (fixture));
  be_at (fixture, "2026-11-30T18:00:00", NEW_YORK);
  g_assert_false (tells (fixture));
  assert_next (fixture, "2026-12-02T18:00:00", NEW_YORK);
  be_at (fixture, "2026-12-02T18:00:00", KATHMANDU);
  g_assert_true (tells (fixture));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add ("/reminder-time/" name, Fixture, BERLIN, set_up, func, tear_down)
  ADD ("week", test_week);
  ADD ("one-day", test_one_day);
  ADD ("begin", test_begin);
  ADD ("missed", test_missed);
  ADD ("midnight", test_midnight);
  ADD ("later", test_later);
  ADD ("later-stale", test_later_stale);
  ADD ("not-today", test_not_today);
  ADD ("started", test_started);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("summer-time", test_summer_time);
  ADD ("flights", test_flights);
  return g_test_run ();
}
