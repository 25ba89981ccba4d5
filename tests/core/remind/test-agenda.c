/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-agenda.h"

#include "remind/rp-reminder-time.h"

static GDateTime *
make (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  return g_date_time_new_from_iso8601 (text, zone);
}

static RpAgenda *
make_agenda (void)
{
  g_autoptr (GVariant) none = g_variant_ref_sink (g_variant_new ("aa{sv}", NULL));

  return rp_agenda_new (none, none, 540);
}

static void
add (RpAgenda *agenda, const char *program, guint days, guint minute)
{
  g_autoptr (RpReminder) reminder = rp_reminder_new (program, program);

  reminder->days = days;
  rp_reminder_add_time (reminder, minute);
  rp_agenda_set (agenda, reminder);
}

static void
test_one_for_each (void)
{
  g_autoptr (RpAgenda) agenda = make_agenda ();

  add (agenda, "a", 1, 600);
  add (agenda, "b", 1, 600);
  add (agenda, "a", 3, 660);
  g_assert_cmpuint (agenda->reminders->len, ==, 2);
  g_assert_cmpuint (rp_agenda_find (agenda, "a")->days, ==, 3);
  rp_agenda_remove (agenda, "a");
  rp_agenda_remove (agenda, "c");
  g_assert_null (rp_agenda_find (agenda, "a"));
  g_assert_cmpuint (agenda->reminders->len, ==, 1);
}

static void
test_mornings (void)
{
  g_autoptr (RpAgenda) agenda = make_agenda ();
  g_autoptr (GDateTime) evening = make ("2026-11-30T20:00:00");
  g_autoptr (GDateTime) after = make ("2026-12-02T08:00:00");

  rp_agenda_add_morning (agenda, rp_morning_new ("x", "Knee", evening));
  rp_agenda_add_morning (agenda, rp_morning_new ("x", "Knee", evening));
  rp_agenda_add_morning (agenda, rp_morning_new ("y", "Hip", after));
  g_assert_cmpuint (agenda->mornings->len, ==, 2);
  rp_agenda_forget (agenda, after);
  g_assert_null (rp_agenda_find_morning (agenda, "x"));
  rp_agenda_remove_morning (agenda, "y");
  g_assert_cmpuint (agenda->mornings->len, ==, 0);
}

/* The earliest of all counts, and all are in the calendar. */
static void
test_calendar (void)
{
  g_autoptr (RpAgenda) agenda = make_agenda ();
  g_autoptr (GDateTime) now = make ("2026-11-30T18:00:30.5");
  g_autoptr (GDateTime) wanted = make ("2026-12-01T07:00:00");
  g_auto (GStrv) none = rp_agenda_dup_calendar (agenda, now);
  g_auto (GStrv) lines = NULL;
  static const char *const expected[] = { "Mon,Wed *-*-* 18:00:00", "2026-11-30 18:00:31 UTC",
                                          "Tue *-*-* 07:00:00", "2026-12-01 09:00:00", NULL };

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpint (rp_agenda_get_next (agenda, now), ==, G_MAXINT64);
  add (agenda, "a", 5, 18 * 60);
  rp_reminder_time_put_off (rp_agenda_find (agenda, "a"), now);
  add (agenda, "b", 2, 7 * 60);
  rp_agenda_add_morning (agenda, rp_morning_new ("x", "Knee", now));
  lines = rp_agenda_dup_calendar (agenda, now);
  g_assert_cmpstrv (lines, expected);
  g_assert_cmpint (rp_agenda_get_next (agenda, now), ==,
                   g_date_time_to_unix (now) * G_USEC_PER_SEC + G_USEC_PER_SEC / 2 + RP_REMINDER_LATER);
  rp_reminder_time_start (rp_agenda_find (agenda, "a"), now);
  g_assert_cmpint (rp_agenda_get_next (agenda, now), ==, g_date_time_to_unix (wanted) * G_USEC_PER_SEC);
}

static void
test_kept (void)
{
  g_autoptr (RpAgenda) agenda = make_agenda ();
  g_autoptr (GDateTime) now = make ("2026-11-30T18:00:00");
  g_autoptr (GVariant) reminders = NULL;
  g_autoptr (GVariant) mornings = NULL;
  g_autoptr (RpAgenda) again = NULL;

  add (agenda, "a", 5, 18 * 60);
  rp_agenda_add_morning (agenda, rp_morning_new ("x", "Knee", now));
  reminders = g_variant_ref_sink (rp_agenda_to_reminders (agenda));
  mornings = g_variant_ref_sink (rp_agenda_to_mornings (agenda));
  again = rp_agenda_new (reminders, mornings, 5000);
  g_assert_nonnull (rp_agenda_find (again, "a"));
  g_assert_nonnull (rp_agenda_find_morning (again, "x"));
  g_assert_cmpuint (again->minute, ==, 1439);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda/one-for-each", test_one_for_each);
  g_test_add_func ("/agenda/mornings", test_mornings);
  g_test_add_func ("/agenda/calendar", test_calendar);
  g_test_add_func ("/agenda/kept", test_kept);
  return g_test_run ();
}
