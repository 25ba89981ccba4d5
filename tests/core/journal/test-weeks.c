/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-weeks.h"

#include "history-fixture.h"

#define MONDAY 0
#define SUNDAY 6

static guint32
day (const char *text)
{
  return rp_fact_time_parse_day (text);
}

static RpPastSession *
make (const char *text, guint done)
{
  RpPastSession *session = history_fixture_new_session (text, text, 9);

  history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 20, done);
  return session;
}

/* Monday 2 to Sunday 29 November 2026, and a session that was begun and left. */
static RpHistory *
make_history (void)
{
  return history_fixture_new (make ("2026-11-02", 20), make ("2026-11-08", 20), make ("2026-11-18", 4),
                              make ("2026-11-19", 20), make ("2026-11-28", 0), NULL);
}

static void
test_start (void)
{
  g_assert_cmpuint (rp_weeks_find_start (day ("2026-11-29"), MONDAY), ==, day ("2026-11-23"));
  g_assert_cmpuint (rp_weeks_find_start (day ("2026-11-29"), SUNDAY), ==, day ("2026-11-29"));
  g_assert_cmpuint (rp_weeks_find_start (day ("2026-11-28"), SUNDAY), ==, day ("2026-11-22"));
  g_assert_cmpuint (rp_weeks_find_start (day ("2026-11-23"), MONDAY), ==, day ("2026-11-23"));
  g_assert_cmpuint (rp_weeks_find_start (1, SUNDAY), ==, 1);
}

/* A week without exercise is there too, and one that is not over says so. */
static void
test_weeks (void)
{
  g_autoptr (RpHistory) history = make_history ();
  RpHistoryFilter filter = { .to = day ("2026-12-31") };
  g_autoptr (RpWeeks) weeks = rp_weeks_new (history, &filter, MONDAY, day ("2026-11-28"));
  g_autoptr (RpWeeks) whole = rp_weeks_new (history, &filter, MONDAY, day ("2026-11-29"));
  static const guint expected[] = { 2, 0, 2, 0 };

  g_assert_cmpuint (rp_weeks_get_n_weeks (weeks), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      RpWeek week = rp_weeks_get_week (weeks, i);

      g_assert_cmpuint (week.first, ==, day ("2026-11-02") + 7 * i);
      g_assert_cmpuint (week.n_marks, ==, expected[i]);
      g_assert_cmpint (week.running, ==, i == 3);
    }
  g_assert_false (rp_weeks_get_week (whole, 3).running);
  g_assert_cmpint (rp_weeks_get_week (weeks, 2).marks[0], ==, RP_DONE_MARK_PART);
  g_assert_cmpint (rp_weeks_get_week (weeks, 2).marks[1], ==, RP_DONE_MARK_DONE);
  g_assert_finalize_object (g_steal_pointer (&weeks));
}

/* Where weeks begin on Sunday, the 8th is one week later. */
static void
test_sunday (void)
{
  g_autoptr (RpHistory) history = make_history ();
  g_autoptr (RpWeeks) weeks = rp_weeks_new (history, NULL, SUNDAY, day ("2026-12-24"));

  g_assert_cmpuint (rp_weeks_get_n_weeks (weeks), ==, 4);
  g_assert_cmpuint (rp_weeks_get_week (weeks, 0).first, ==, day ("2026-11-01"));
  g_assert_cmpuint (rp_weeks_get_week (weeks, 0).n_marks, ==, 1);
  g_assert_cmpuint (rp_weeks_get_week (weeks, 1).n_marks, ==, 1);
  g_assert_false (rp_weeks_get_week (weeks, 3).running);
}

/* Set back by a year, the clock changes no week: each session keeps its day. */
static void
test_clock_set_back (void)
{
  RpPastSession *later = make ("2026-11-10", 20);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (RpWeeks) weeks = NULL;

  later->began.at -= 365 * G_TIME_SPAN_DAY;
  later->began.written = later->began.at;
  history = history_fixture_new (later, make ("2026-11-02", 20), NULL);
  weeks = rp_weeks_new (history, NULL, MONDAY, day ("2026-11-29"));
  g_assert_cmpuint (rp_weeks_get_n_weeks (weeks), ==, 2);
  g_assert_cmpuint (rp_weeks_get_week (weeks, 0).n_marks, ==, 1);
  g_assert_cmpuint (rp_weeks_get_week (weeks, 1).n_marks, ==, 1);
}

static void
test_none (void)
{
  g_autoptr (RpHistory) history = rp_history_new (g_ptr_array_new (), 0, G_MAXUINT32);
  g_autoptr (RpHistory) ahead = history_fixture_new (make ("2026-11-02", 20), NULL);
  g_autoptr (RpWeeks) weeks = rp_weeks_new (history, NULL, MONDAY, day ("2026-11-29"));
  g_autoptr (RpWeeks) early = rp_weeks_new (ahead, NULL, MONDAY, day ("2026-10-01"));

  g_assert_cmpuint (rp_weeks_get_n_weeks (weeks), ==, 0);
  g_assert_cmpuint (rp_weeks_get_n_weeks (early), ==, 0);
}

static void
assert_asked (RpFrequency frequency, guint least, guint most)
{
  guint low, high;

  g_assert_cmpint (rp_weeks_find_asked (&frequency, &low, &high), ==, least > 0);
  g_assert_cmpuint (low, ==, least);
  g_assert_cmpuint (high, ==, most);
}

static void
test_asked (void)
{
  guint low, high;

  assert_asked ((RpFrequency){ RP_FREQUENCY_A_DAY, .times = 2 }, 14, 14);
  assert_asked ((RpFrequency){ RP_FREQUENCY_A_WEEK, .times = 3 }, 3, 3);
  assert_asked ((RpFrequency){ RP_FREQUENCY_OTHER_DAY }, 3, 4);
  assert_asked ((RpFrequency){ RP_FREQUENCY_DAYS, .days = 1 | 1 << 2 | 1 << 6 }, 3, 3);
  assert_asked ((RpFrequency){ RP_FREQUENCY_WORDS, .words = (char *) "Now and then" }, 0, 0);
  g_assert_false (rp_weeks_find_asked (NULL, &low, &high));
}

/* Each session in which something was done is in one week, whatever the order of the facts. */
static void
test_any_order (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (RpHistory) history = history_fixture_new_random (seed);
      g_autoptr (RpHistory) other = history_fixture_shuffle (history, seed + 1);
      guint32 today = rp_history_get_to (history);
      g_autoptr (RpWeeks) first = rp_weeks_new (history, NULL, seed % 7, today);
      g_autoptr (RpWeeks) second = rp_weeks_new (other, NULL, seed % 7, today);
      guint n_times = 0, n_sessions = 0;

      for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
        if (rp_done_mark_find (rp_history_get_session (history, i), NULL) != RP_DONE_MARK_NONE)
          n_sessions++;
      for (guint i = 0; i < rp_weeks_get_n_weeks (first); i++)
        {
          RpWeek week = rp_weeks_get_week (first, i);
          RpWeek same = rp_weeks_get_week (second, i);

          g_assert_cmpmem (week.marks, week.n_marks * sizeof (RpDoneMark), same.marks,
                           same.n_marks * sizeof (RpDoneMark));
          n_times += week.n_marks;
        }
      g_assert_cmpuint (n_times, ==, n_sessions);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weeks/start", test_start);
  g_test_add_func ("/weeks/weeks", test_weeks);
  g_test_add_func ("/weeks/sunday", test_sunday);
  g_test_add_func ("/weeks/clock-set-back", test_clock_set_back);
  g_test_add_func ("/weeks/none", test_none);
  g_test_add_func ("/weeks/asked", test_asked);
  g_test_add_func ("/weeks/any-order", test_any_order);
  return g_test_run ();
}
