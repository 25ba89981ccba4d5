/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-reminders.h"

#include "common/rp-agenda-settings.h"
#include "common/rp-settings.h"
#include "find.h"
#include "remind/rp-reminder-time.h"
#include "session/rp-simulated-clock.h"

#include <glib/gstdio.h>

#define PYTHON "/usr/bin/python3"
#define TICK 10 /* milliseconds */
#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)
#define KNEE "show Five for knee pain: Start, Later, Not today\n"

static GtkApplication *application;

/* A person whose desktop shows notifications, with a reminder every day at 18:00. It is noon. */
typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  RpRemindKeeper *keeper;
  RpReminders *reminders;
  char *started; /* the program that is to be started */
} Fixture;

static void
on_tick (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
go_on (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (TICK, on_tick, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static GVariant *
call_desktop (const char *method, GVariant *parameters)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  return g_dbus_connection_call_sync (bus, "org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                                      "org.freedesktop.Notifications", method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);
}

static GSubprocess *
run_desktop (void)
{
  g_autofree char *template = g_test_build_filename (G_TEST_DIST, "app", "remind", "notifications.py", NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *desktop = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, PYTHON, "-m",
                                           "dbusmock", "--session", "-t", template, NULL);
  g_autoptr (GVariant) reply = NULL;

  g_assert_no_error (error);
  while (!(reply = call_desktop ("GetServerInformation", NULL)))
    go_on ();
  return desktop;
}

static void
on_start (RpReminders *reminders, const char *program, Fixture *fixture)
{
  g_free (fixture->started);
  fixture->started = g_strdup (program);
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) noon = g_date_time_new_utc (2026, 11, 30, 12, 0, 0);
  g_autoptr (RpReminder) reminder = rp_reminder_new ("pack/knee", "Five for knee pain");

  fixture->settings = rp_settings_new ();
  fixture->clock = rp_simulated_clock_new ();
  rp_simulated_clock_set_date_time (fixture->clock, noon);
  reminder->days = 0x7f;
  rp_reminder_add_time (reminder, 18 * 60);
  rp_reminder_time_begin (reminder, noon);
  rp_agenda_settings_set_reminder (fixture->settings, reminder);
  fixture->keeper = rp_remind_keeper_new (FALSE);
  fixture->reminders = rp_reminders_new (G_APPLICATION (application), fixture->settings,
                                         RP_CLOCK (fixture->clock), fixture->keeper);
  g_signal_connect (fixture->reminders, "start", G_CALLBACK (on_start), fixture);
  rp_reminders_check (fixture->reminders);
}

static char *
find_told (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "notifications-told", NULL);
}

/* Its answers come in order: behind this one, all is heard that came before. */
static void
catch_up (void)
{
  g_autoptr (GVariant) reply = call_desktop ("GetServerInformation", NULL);

  g_assert_nonnull (reply);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Waits until the desktop has shown and closed just that. */
static void
assert_told (const char *expected)
{
  g_autofree char *path = find_told ();
  g_autofree char *told = NULL;

  catch_up ();
  while (!g_file_get_contents (path, &told, NULL, NULL) || strlen (told) < strlen (expected))
    {
      g_clear_pointer (&told, g_free);
      if (expected[0] == '\0')
        return;
      go_on ();
    }
  g_assert_cmpstr (told, ==, expected);
  g_unlink (path);
  catch_up ();
}

/* Presses a button. */
static void
press (const char *word)
{
  g_autoptr (GVariant) reply = call_desktop ("Choose", g_variant_new ("(s)", word));

  g_assert_nonnull (reply);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = find_told ();

  rp_agenda_settings_remove_reminder (fixture->settings, "pack/knee");
  rp_agenda_settings_leave (fixture->settings, "x");
  while (rp_remind_keeper_is_busy (fixture->keeper))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->reminders);
  g_object_unref (fixture->keeper);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->settings);
  g_free (fixture->started);
  catch_up ();
  g_unlink (path);
}

static void
advance_to (Fixture *fixture, int hour, int minute)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  int left = (hour - g_date_time_get_hour (now)) * 60 + minute - g_date_time_get_minute (now);

  for (; left > 0; left--)
    rp_simulated_clock_advance (fixture->clock, MINUTE);
}

static void
activate (const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (application), action, g_variant_new_string (target));
}

/* At its time, once; the button does what it says. */
static void
test_start (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  advance_to (fixture, 17, 59);
  assert_told ("");
  advance_to (fixture, 23, 0);
  assert_told (KNEE);
  press ("Start");
  while (!fixture->started)
    go_on ();
  g_assert_cmpstr (fixture->started, ==, "pack/knee");
  activate ("remind-started", "pack/knee");
  assert_told ("close\n");
}

/* Who begins by themselves is not asked. */
static void
test_started (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  advance_to (fixture, 17, 30);
  activate ("remind-started", "pack/knee");
  activate ("remind-started", "pack/hip");
  advance_to (fixture, 19, 0);
  assert_told ("");
}

/* In an hour, once more. */
static void
test_later (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  advance_to (fixture, 18, 0);
  assert_told (KNEE);
  press ("Later");
  assert_told ("close\n");
  advance_to (fixture, 18, 59);
  assert_told ("");
  advance_to (fixture, 19, 1);
  assert_told (KNEE);
  activate ("remind-skip", "pack/knee");
  assert_told ("close\n");
}

static void
test_not_today (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) tomorrow = g_date_time_new_utc (2026, 12, 1, 18, 0, 0);

  advance_to (fixture, 18, 0);
  assert_told (KNEE);
  press ("Not today");
  assert_told ("close\n");
  advance_to (fixture, 23, 59);
  assert_told ("");
  rp_simulated_clock_set_date_time (fixture->clock, tomorrow);
  rp_reminders_check (fixture->reminders);
  assert_told (KNEE);
}

/* Switched off, or forgotten, it goes. */
static void
test_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  advance_to (fixture, 18, 0);
  assert_told (KNEE);
  rp_agenda_settings_remove_reminder (fixture->settings, "pack/knee");
  assert_told ("close\n");
}

static void
test_stale (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) late = g_date_time_new_utc (2026, 12, 1, 6, 1, 0);

  advance_to (fixture, 18, 0);
  assert_told (KNEE);
  rp_simulated_clock_set_date_time (fixture->clock, late);
  rp_reminders_check (fixture->reminders);
  assert_told ("close\n");
}

static void
test_morning (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) yesterday = g_date_time_new_utc (2026, 11, 29, 18, 0, 0);
  g_autoptr (GDateTime) nine = g_date_time_new_utc (2026, 12, 1, 9, 0, 0);
  g_autoptr (GDateTime) today = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) over = g_date_time_new_utc (2026, 12, 2, 9, 0, 0);

  rp_agenda_settings_ask (fixture->settings, "x", "Knee", yesterday);
  rp_reminders_check (fixture->reminders);
  assert_told ("show How is it this morning?: Answer, Do not ask\n");
  press ("Do not ask");
  assert_told ("close\n");
  g_assert_false (rp_agenda_settings_asks (fixture->settings, "x"));
  rp_agenda_settings_ask (fixture->settings, "x", "Knee", today);
  rp_agenda_settings_remove_reminder (fixture->settings, "pack/knee");
  rp_simulated_clock_set_date_time (fixture->clock, nine);
  rp_simulated_clock_advance (fixture->clock, MINUTE);
  assert_told ("show How is it this morning?: Answer, Do not ask\n");
  rp_simulated_clock_set_date_time (fixture->clock, over);
  rp_reminders_check (fixture->reminders);
  assert_told ("close\n");
  g_assert_false (rp_agenda_settings_asks (fixture->settings, "x"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GSubprocess) desktop = NULL;
  int result;

  g_setenv ("GNOTIFICATION_BACKEND", "freedesktop", TRUE);
  application = find_init_application (&argc, &argv);
  desktop = run_desktop ();
#define ADD(path, func) g_test_add ("/reminders/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("start", test_start);
  ADD ("started", test_started);
  ADD ("later", test_later);
  ADD ("not-today", test_not_today);
  ADD ("gone", test_gone);
  ADD ("stale", test_stale);
  ADD ("morning", test_morning);
  result = g_test_run ();
  g_subprocess_force_exit (desktop);
  g_subprocess_wait (desktop, NULL, NULL);
  g_object_unref (application);
  return result;
}
