/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-system-clock.h"

static void
on_deadline (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_a_past_deadline_is_due_at_once_and_once (void)
{
  RpClock *clock = rp_system_clock_new ();
  guint fired = 0;

  rp_clock_arm (clock, rp_clock_now (clock).monotonic - 1, on_deadline, &fired);
  g_assert_cmpuint (fired, ==, 0);
  while (fired == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fired, ==, 1);
  g_assert_finalize_object (clock);
}

static void
test_never_before_its_deadline (void)
{
  RpClock *clock = rp_system_clock_new ();
  gint64 deadline = rp_clock_now (clock).monotonic + 5 * G_TIME_SPAN_MILLISECOND;
  guint fired = 0;

  rp_clock_arm (clock, deadline, on_deadline, &fired);
  while (fired == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rp_clock_now (clock).monotonic, >=, deadline);
  g_assert_finalize_object (clock);
}

static void
test_disarm_and_dispose (void)
{
  RpClock *clock = rp_system_clock_new ();
  guint fired = 0;

  rp_clock_arm (clock, 0, on_deadline, &fired);
  rp_clock_disarm (clock);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fired, ==, 0);

  rp_clock_arm (clock, 0, on_deadline, &fired);
  g_assert_finalize_object (clock);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fired, ==, 0);
}

static void
test_boot_time_is_not_behind (void)
{
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  RpInstant now = rp_clock_now (clock);

  g_assert_cmpint (now.boottime, >=, now.monotonic);
}

static void
test_reads_the_day (void)
{
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GDateTime) now = rp_clock_get_date_time (clock);
  g_autoptr (GDateTime) local = g_date_time_to_local (now);

  g_assert_cmpint (g_date_time_to_unix (now), >=, before);
  g_assert_cmpint (g_date_time_to_unix (now), <=, g_get_real_time () / G_USEC_PER_SEC);
  g_assert_cmpint (g_date_time_get_utc_offset (now), ==, g_date_time_get_utc_offset (local));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/system-clock/a-past-deadline-is-due-at-once-and-once",
                   test_a_past_deadline_is_due_at_once_and_once);
  g_test_add_func ("/system-clock/never-before-its-deadline", test_never_before_its_deadline);
  g_test_add_func ("/system-clock/disarm-and-dispose", test_disarm_and_dispose);
  g_test_add_func ("/system-clock/boot-time-is-not-behind", test_boot_time_is_not_behind);
  g_test_add_func ("/system-clock/reads-the-day", test_reads_the_day);
  return g_test_run ();
}
