/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-keeper.h"

#include <glib/gstdio.h>

#define PYTHON "/usr/bin/python3"
#define TICK 10 /* milliseconds */
#define TIMER RP_APP_ID ".Reminders.timer"
#define SERVICE RP_APP_ID ".Reminders.service"

static const char *const none[] = { NULL };
static const char *const monday[] = { "Mon *-*-* 18:00:00", NULL };
static const char *const tuesday[] = { "Tue *-*-* 18:00:00", NULL };

/* A system of its own on the bus of the test; what it answers are the parameters of the stand-in. */
typedef struct
{
  GSubprocess *system;
  const char *name;
  RpRemindKeeper *keeper;
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

static gboolean
is_running (const char *name)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
      g_variant_new ("(s)", name), G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  gboolean running = FALSE;

  g_variant_get (reply, "(b)", &running);
  return running;
}

static void
run (Fixture *fixture, const char *file, const char *name, const char *parameters)
{
  g_autofree char *template = g_test_build_filename (G_TEST_DIST, "app", "remind", file, NULL);
  g_autoptr (GError) error = NULL;

  fixture->name = name;
  fixture->system = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, PYTHON, "-m", "dbusmock",
                                      "--session", "-t", template, "-p", parameters, NULL);
  g_assert_no_error (error);
  while (!is_running (name))
    go_on ();
}

static void
set_up_systemd (Fixture *fixture, gconstpointer parameters)
{
  run (fixture, "systemd.py", "org.freedesktop.systemd1", parameters);
  fixture->keeper = rp_remind_keeper_new (FALSE);
}

static void
set_up_sandbox (Fixture *fixture, gconstpointer parameters)
{
  run (fixture, "background.py", "org.freedesktop.portal.Desktop", parameters);
  fixture->keeper = rp_remind_keeper_new (TRUE);
}

static void
set_up_nothing (Fixture *fixture, gconstpointer parameters G_GNUC_UNUSED)
{
  fixture->keeper = rp_remind_keeper_new (FALSE);
}

/* The thread that worked for it lets go of it a little later. */
static void
finalize (RpRemindKeeper *keeper)
{
  gpointer there = keeper;

  g_object_add_weak_pointer (G_OBJECT (keeper), &there);
  g_object_unref (keeper);
  while (there)
    go_on ();
}

static char *
find_told (const char *name)
{
  return g_build_filename (g_get_user_runtime_dir (), name, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *systemd = find_told ("systemd-told");
  g_autofree char *background = find_told ("background-told");

  finalize (fixture->keeper);
  if (fixture->system)
    {
      g_subprocess_force_exit (fixture->system);
      g_subprocess_wait (fixture->system, NULL, NULL);
      while (is_running (fixture->name))
        go_on ();
    }
  g_clear_object (&fixture->system);
  g_unlink (systemd);
  g_unlink (background);
}

static void
keep (Fixture *fixture, const char *const *calendar)
{
  rp_remind_keeper_set_calendar (fixture->keeper, calendar);
  while (rp_remind_keeper_is_busy (fixture->keeper))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_told (const char *name, const char *expected)
{
  g_autofree char *path = find_told (name);
  g_autofree char *told = NULL;

  g_file_get_contents (path, &told, NULL, NULL);
  g_assert_cmpstr (told ? told : "", ==, expected);
  g_unlink (path);
}

static char *
find_unit (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), "systemd", "user", name, NULL);
}

static gboolean
is_there (const char *name)
{
  g_autofree char *path = find_unit (name);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

static void
assert_nothing_left (void)
{
  g_autofree char *folder = find_unit ("");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_false (is_there (TIMER));
  g_assert_false (is_there (SERVICE));
  g_assert_false (is_there ("timers.target.wants/" TIMER));
  while (dir && (name = g_dir_read_name (dir)))
    g_assert_cmpstr (name, ==, "timers.target.wants");
}

/* Two files and a link; changed, they are read again; off, all is gone. */
static void
test_systemd (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = find_unit (TIMER);
  g_autofree char *text = NULL;

  keep (fixture, none);
  g_assert_cmpint (rp_remind_keeper_get_way (fixture->keeper), ==, RP_REMIND_WAY_TIMER);
  assert_told ("systemd-told", "");
  keep (fixture, monday);
  assert_told ("systemd-told", "Reload\nEnableUnitFiles " TIMER "\nRestartUnit " TIMER "\n");
  g_assert_true (is_there (SERVICE));
  g_assert_true (is_there ("timers.target.wants/" TIMER));
  keep (fixture, monday);
  assert_told ("systemd-told", "");
  keep (fixture, tuesday);
  assert_told ("systemd-told", "Reload\nEnableUnitFiles " TIMER "\nRestartUnit " TIMER "\n");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "OnCalendar=Tue"));
  g_assert_null (strstr (text, "Mon"));
  g_assert_nonnull (strstr (rp_remind_keeper_get_sentence (fixture->keeper), "closed, too"));
  keep (fixture, none);
  assert_told ("systemd-told", "StopUnit " TIMER "\nDisableUnitFiles " TIMER "\nReload\n");
  assert_nothing_left ();
}

/* The next run of the program finds all as it was, and asks for nothing. */
static void
test_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep (fixture, monday);
  assert_told ("systemd-told", "Reload\nEnableUnitFiles " TIMER "\nRestartUnit " TIMER "\n");
  finalize (fixture->keeper);
  fixture->keeper = rp_remind_keeper_new (FALSE);
  keep (fixture, monday);
  assert_told ("systemd-told", "GetUnitFileState " TIMER "\n");
  keep (fixture, none);
  assert_nothing_left ();
}

/* What is asked for while the system is busy is done in the end, and only that. */
static void
test_last_counts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  rp_remind_keeper_set_calendar (fixture->keeper, monday);
  rp_remind_keeper_set_calendar (fixture->keeper, tuesday);
  keep (fixture, none);
  assert_nothing_left ();
}

/* Refused: nothing is left behind, and that is said. */
static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep (fixture, monday);
  g_assert_cmpint (rp_remind_keeper_get_way (fixture->keeper), ==, RP_REMIND_WAY_OPEN);
  g_assert_nonnull (strstr (rp_remind_keeper_get_sentence (fixture->keeper), "Not today"));
  assert_nothing_left ();
}

/* The files go even where systemd does not want to hear of it. */
static void
test_stuck (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep (fixture, monday);
  g_assert_true (is_there (TIMER));
  keep (fixture, none);
  assert_nothing_left ();
}

static void
test_no_systemd (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep (fixture, monday);
  g_assert_cmpint (rp_remind_keeper_get_way (fixture->keeper), ==, RP_REMIND_WAY_OPEN);
  g_assert_nonnull (strstr (rp_remind_keeper_get_sentence (fixture->keeper), "only while Reprise is open"));
  assert_nothing_left ();
}

/* A sandbox asks once, not for each time, and takes it back. */
static void
test_sandbox (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep (fixture, none);
  assert_told ("background-told", "");
  keep (fixture, monday);
  assert_told ("background-told", "start reprise --remind\n");
  g_assert_cmpint (rp_remind_keeper_get_way (fixture->keeper), ==, RP_REMIND_WAY_BACKGROUND);
  keep (fixture, tuesday);
  assert_told ("background-told", "");
  keep (fixture, none);
  assert_told ("background-told", "forget reprise --remind\n");
  assert_nothing_left ();
}

static void
test_sandbox_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  keep (fixture, monday);
  g_assert_cmpint (rp_remind_keeper_get_way (fixture->keeper), ==, RP_REMIND_WAY_OPEN);
  g_assert_nonnull (strstr (rp_remind_keeper_get_sentence (fixture->keeper), "settings of your desktop"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, data, set_up, func)                                                                        \
  g_test_add ("/remind-keeper/" path, Fixture, data, set_up, func, tear_down)
  ADD ("systemd", "{}", set_up_systemd, test_systemd);
  ADD ("again", "{}", set_up_systemd, test_again);
  ADD ("last-counts", "{}", set_up_systemd, test_last_counts);
  ADD ("refused", "{\"refuse\": \"EnableUnitFiles\"}", set_up_systemd, test_refused);
  ADD ("stuck", "{\"refuse\": \"StopUnit\"}", set_up_systemd, test_stuck);
  ADD ("no-systemd", NULL, set_up_nothing, test_no_systemd);
  ADD ("sandbox", "{}", set_up_sandbox, test_sandbox);
  ADD ("sandbox-refused", "{\"answer\": 1}", set_up_sandbox, test_sandbox_refused);
  return g_test_run ();
}
