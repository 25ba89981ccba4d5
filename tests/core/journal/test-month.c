/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-month.h"

#include "history-fixture.h"

#define MONDAY 0
#define SUNDAY 6

static guint32
day (const char *text)
{
  return rp_fact_time_parse_day (text);
}

static RpPastSession *
make (const char *text, guint hour, guint done)
{
  g_autofree char *uid = g_strdup_printf ("%s %u", text, hour);
  RpPastSession *session = history_fixture_new_session (uid, text, hour);

  history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 20, done);
  return session;
}

static const RpMonthDay *
find (const RpMonth *month, const char *text)
{
  for (guint i = 0; i < RP_MONTH_N_DAYS; i++)
    if (month->days[i].day == day (text))
      return &month->days[i];
  g_assert_not_reached ();
}

/* The day of a session is the one on which it began, whatever UTC says: one at 23:00 and one at half past midnight. */
static void
test_marks (void)
{
  g_autoptr (RpHistory) history = history_fixture_new (
      make ("2026-11-02", 23, 20), make ("2026-11-03", 0, 4), make ("2026-11-18", 9, 20),
      make ("2026-11-18", 19, 4), make ("2026-12-01", 9, 20), make ("2026-11-20", 9, 0), NULL);
  RpMonth month = rp_month_make (history, NULL, day ("2026-11-29"), MONDAY);

  g_assert_cmpuint (month.year, ==, 2026);
  g_assert_cmpuint (month.month, ==, 11);
  g_assert_cmpuint (month.days[0].day, ==, day ("2026-10-26"));
  g_assert_cmpuint (month.days[0].number, ==, 26);
  g_assert_false (month.days[0].inside);
  g_assert_cmpint (find (&month, "2026-11-02")->mark, ==, RP_DONE_MARK_DONE);
  g_assert_cmpint (find (&month, "2026-11-03")->mark, ==, RP_DONE_MARK_PART);
  g_assert_cmpint (find (&month, "2026-11-18")->mark, ==, RP_DONE_MARK_DONE);
  g_assert_cmpuint (find (&month, "2026-11-18")->n_sessions, ==, 2);
  g_assert_cmpint (find (&month, "2026-11-20")->mark, ==, RP_DONE_MARK_NONE);
  g_assert_cmpint (find (&month, "2026-12-01")->mark, ==, RP_DONE_MARK_DONE);
  g_assert_false (find (&month, "2026-12-01")->inside);
}

/* What a clock in a zone shows then. Returns: (transfer full): a session that takes an hour */
static RpPastSession *
make_in (const char *uid, const char *zone, int day_of_month, int hour, int minute)
{
  g_autoptr (GTimeZone) where = g_time_zone_new_identifier (zone);
  g_autoptr (GDateTime) when = NULL;
  RpPastSession *session = rp_past_session_new (uid, "five");

  g_assert_nonnull (where);
  when = g_date_time_new (where, 2026, 10, day_of_month, hour, minute, 0);
  session->began = rp_fact_time_new (when, 0);
  session->ended = session->began.at + G_TIME_SPAN_HOUR;
  history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 20, 20);
  return session;
}

/* A day is the one on which a session began, by the clock of then: over midnight, in the night of 25 hours, and on the day
 * that a flight to the west makes longer, although it is the next one in Greenwich. */
static void
test_days (void)
{
  g_autoptr (RpHistory) history = history_fixture_new (
      make_in ("midnight", "Europe/Berlin", 20, 23, 40), make_in ("summer", "Europe/Berlin", 25, 2, 30),
      make_in ("evening", "Europe/Berlin", 25, 23, 30), make_in ("before", "Europe/Berlin", 28, 9, 0),
      make_in ("flown", "America/Los_Angeles", 28, 21, 0), NULL);
  RpMonth month = rp_month_make (history, NULL, day ("2026-10-01"), MONDAY);
  static const char *const others[] = { "2026-10-21", "2026-10-24", "2026-10-26", "2026-10-29" };

  g_assert_cmpuint (find (&month, "2026-10-20")->n_sessions, ==, 1);
  g_assert_cmpuint (find (&month, "2026-10-25")->n_sessions, ==, 2);
  g_assert_cmpuint (find (&month, "2026-10-28")->n_sessions, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_cmpuint (find (&month, others[i])->n_sessions, ==, 0);
}

static void
test_filter (void)
{
  g_autoptr (RpHistory) history = history_fixture_new (make ("2026-11-02", 9, 20), NULL);
  RpHistoryFilter filter = { .exercise = "squat" };
  RpMonth month = rp_month_make (history, &filter, day ("2026-11-29"), MONDAY);

  g_assert_cmpint (find (&month, "2026-11-02")->mark, ==, RP_DONE_MARK_NONE);
}

static void
test_first (void)
{
  g_assert_cmpuint (rp_month_find_first (day ("2026-11-29"), SUNDAY), ==, day ("2026-11-01"));
  g_assert_cmpuint (rp_month_find_first (day ("2026-11-29"), MONDAY), ==, day ("2026-10-26"));
}

static void
test_step (void)
{
  g_assert_cmpuint (rp_month_step (day ("2026-11-29"), 0), ==, day ("2026-11-01"));
  g_assert_cmpuint (rp_month_step (day ("2026-11-29"), 2), ==, day ("2027-01-01"));
  g_assert_cmpuint (rp_month_step (day ("2026-01-31"), -1), ==, day ("2025-12-01"));
  g_assert_cmpuint (rp_month_step (day ("2026-01-31"), -24), ==, day ("2024-01-01"));
  g_assert_cmpuint (rp_month_step (day ("0001-01-31"), -2), ==, 1);
}

/* Every month of four hundred years lies whole in its six weeks, once, with each day at its place. */
static void
test_every_month (void)
{
  g_autoptr (RpHistory) history = rp_history_new (g_ptr_array_new (), 0, 0);
  guint32 first = day ("1900-01-01");

  for (int i = 0; i < 400 * 12; i++)
    {
      guint32 start = rp_month_step (first, i);
      guint32 end = rp_month_step (first, i + 1);
      RpMonth month = rp_month_make (history, NULL, start, (guint) i % 7);
      guint n_inside = 0;

      for (guint j = 0; j < RP_MONTH_N_DAYS; j++)
        if (month.days[j].inside)
          g_assert_cmpuint (month.days[j].number, ==, ++n_inside);
      g_assert_cmpuint (n_inside, ==, end - start);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/month/marks", test_marks);
  g_test_add_func ("/month/days", test_days);
  g_test_add_func ("/month/filter", test_filter);
  g_test_add_func ("/month/first", test_first);
  g_test_add_func ("/month/step", test_step);
  g_test_add_func ("/month/every-month", test_every_month);
  return g_test_run ();
}
