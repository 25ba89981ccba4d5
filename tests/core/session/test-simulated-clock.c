/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-simulated-clock.h"

typedef struct
{
  RpSimulatedClock *clock;
  GArray *fired;
  guint again;
} Fixture;

static void
on_fire (gpointer user_data)
{
  Fixture *fixture = user_data;
  gint64 now = rp_clock_now (RP_CLOCK (fixture->clock)).monotonic;

  g_array_append_val (fixture->fired, now);
  if (fixture->again-- > 0)
    rp_clock_arm (RP_CLOCK (fixture->clock), now + 10, on_fire, fixture);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = rp_simulated_clock_new ();
  fixture->fired = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->clock);
  g_array_unref (fixture->fired);
}

static void
test_meets_deadlines_on_the_way (Fixture *fixture, gconstpointer data)
{
  fixture->again = 2;
  rp_clock_arm (RP_CLOCK (fixture->clock), 5, on_fire, fixture);
  rp_simulated_clock_advance (fixture->clock, 100);

  g_assert_cmpuint (fixture->fired->len, ==, 3);
  g_assert_cmpint (g_array_index (fixture->fired, gint64, 0), ==, 5);
  g_assert_cmpint (g_array_index (fixture->fired, gint64, 1), ==, 15);
  g_assert_cmpint (g_array_index (fixture->fired, gint64, 2), ==, 25);
  g_assert_cmpint (rp_clock_now (RP_CLOCK (fixture->clock)).monotonic, ==, 100);
}

static void
test_misses_a_deadline_by_as_much_as_asked (Fixture *fixture, gconstpointer data)
{
  rp_clock_arm (RP_CLOCK (fixture->clock), 5, on_fire, fixture);

  g_assert_true (rp_simulated_clock_run_next (fixture->clock, 7));
  g_assert_cmpint (g_array_index (fixture->fired, gint64, 0), ==, 12);
  g_assert_false (rp_simulated_clock_run_next (fixture->clock, 0));
}

static void
test_disarm (Fixture *fixture, gconstpointer data)
{
  rp_clock_arm (RP_CLOCK (fixture->clock), 5, on_fire, fixture);
  rp_clock_disarm (RP_CLOCK (fixture->clock));
  rp_simulated_clock_advance (fixture->clock, 100);
  g_assert_cmpuint (fixture->fired->len, ==, 0);
}

static void
test_sleep_moves_only_boot_time (Fixture *fixture, gconstpointer data)
{
  rp_simulated_clock_advance (fixture->clock, 100);
  rp_simulated_clock_suspend (fixture->clock, 50);
  g_assert_cmpint (rp_clock_now (RP_CLOCK (fixture->clock)).monotonic, ==, 100);
  g_assert_cmpint (rp_clock_now (RP_CLOCK (fixture->clock)).boottime, ==, 150);
}

/* The day goes on while the machine sleeps. A person may set it: nothing else moves then. */
static void
test_day_and_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) start = g_date_time_new_from_iso8601 ("2026-11-21T23:59:58+02:00", NULL);
  g_autoptr (GDateTime) next = NULL;
  g_autofree char *text = NULL;

  rp_simulated_clock_advance (fixture->clock, 100 * G_USEC_PER_SEC);
  rp_simulated_clock_set_date_time (fixture->clock, start);
  g_assert_cmpint (rp_clock_now (RP_CLOCK (fixture->clock)).monotonic, ==, 100 * G_USEC_PER_SEC);
  rp_simulated_clock_advance (fixture->clock, 1 * G_USEC_PER_SEC);
  rp_simulated_clock_suspend (fixture->clock, 4 * G_USEC_PER_SEC);
  next = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  text = g_date_time_format_iso8601 (next);
  g_assert_cmpstr (text, ==, "2026-11-22T00:00:03+02");
}

/* Two clocks that nobody set agree, whatever day it is. */
static void
test_the_first_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) start = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  g_autofree char *text = g_date_time_format_iso8601 (start);

  g_assert_cmpstr (text, ==, "2026-01-01T08:00:00Z");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/simulated-clock/meets-deadlines-on-the-way", test_meets_deadlines_on_the_way);
  ADD ("/simulated-clock/misses-a-deadline-by-as-much-as-asked", test_misses_a_deadline_by_as_much_as_asked);
  ADD ("/simulated-clock/disarm", test_disarm);
  ADD ("/simulated-clock/sleep-moves-only-boot-time", test_sleep_moves_only_boot_time);
  ADD ("/simulated-clock/day-and-time", test_day_and_time);
  ADD ("/simulated-clock/the-first-day", test_the_first_day);
  return g_test_run ();
}
