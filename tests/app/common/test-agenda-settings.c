/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-agenda-settings.h"

#include "common/rp-settings.h"

static void
on_changed (guint *changes)
{
  (*changes)++;
}

static void
test_reminder (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpReminder) reminder = rp_reminder_new ("pack/knee", "Knee");
  g_autoptr (RpAgenda) none = rp_agenda_settings_get (settings);
  g_autoptr (RpAgenda) one = NULL;
  g_autoptr (RpAgenda) gone = NULL;
  guint changes = 0;

  g_assert_cmpuint (none->reminders->len + none->mornings->len, ==, 0);
  g_assert_cmpuint (none->minute, ==, 540);
  g_signal_connect_swapped (settings, "changed", G_CALLBACK (on_changed), &changes);
  reminder->days = 1;
  rp_reminder_add_time (reminder, 600);
  rp_agenda_settings_set_reminder (settings, reminder);
  rp_agenda_settings_set_reminder (settings, reminder);
  g_assert_cmpuint (changes, ==, 1);
  one = rp_agenda_settings_get (settings);
  g_assert_true (rp_reminder_is_on (rp_agenda_find (one, "pack/knee")));
  rp_agenda_settings_remove_reminder (settings, "pack/knee");
  gone = rp_agenda_settings_get (settings);
  g_assert_null (rp_agenda_find (gone, "pack/knee"));
}

static void
test_morning (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (GDateTime) session = g_date_time_new_utc (2026, 11, 30, 18, 0, 0);

  g_assert_false (rp_agenda_settings_asks (settings, "x"));
  rp_agenda_settings_ask (settings, "x", "Knee", session);
  g_assert_true (rp_agenda_settings_asks (settings, "x"));
  rp_agenda_settings_leave (settings, "x");
  g_assert_false (rp_agenda_settings_asks (settings, "x"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda-settings/reminder", test_reminder);
  g_test_add_func ("/agenda-settings/morning", test_morning);
  return g_test_run ();
}
