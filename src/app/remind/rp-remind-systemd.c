/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-systemd.h"

#include "remind/rp-remind-unit.h"

#include <errno.h>
#include <glib/gstdio.h>

#define NAME "org.freedesktop.systemd1"
#define TIMER RP_APP_ID ".Reminders.timer"
#define SERVICE RP_APP_ID ".Reminders.service"

/* How long systemd may take for an answer; milliseconds */
#define PATIENCE 10000

static GVariant *
call (GDBusConnection *bus, const char *method, GVariant *parameters, GError **error)
{
  return g_dbus_connection_call_sync (bus, NAME, "/org/freedesktop/systemd1",
                                      "org.freedesktop.systemd1.Manager", method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, PATIENCE, NULL, error);
}

static gboolean
tell (GDBusConnection *bus, const char *method, GVariant *parameters, GError **error)
{
  g_autoptr (GVariant) reply = call (bus, method, parameters, error);

  return reply != NULL;
}

/**
 * rp_remind_systemd_is_there:
 * @bus: the person's bus
 *
 * Returns: whether systemd looks after the person's programs
 */
gboolean
rp_remind_systemd_is_there (GDBusConnection *bus)
{
  g_autoptr (GVariant) reply = NULL;
  gboolean there = FALSE;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (bus), FALSE);

  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "NameHasOwner", g_variant_new ("(s)", NAME),
                                       G_VARIANT_TYPE ("(b)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, NULL);
  if (reply)
    g_variant_get (reply, "(b)", &there);
  return there;
}

static char *
find_unit (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), "systemd", "user", name, NULL);
}

static gboolean
has_text (const char *path, const char *text)
{
  g_autofree char *there = NULL;

  return g_file_get_contents (path, &there, NULL, NULL) && g_str_equal (there, text);
}

static gboolean
is_enabled (GDBusConnection *bus)
{
  g_autoptr (GVariant) reply = call (bus, "GetUnitFileState", g_variant_new ("(s)", TIMER), NULL);
  const char *state = "";

  if (reply && g_variant_is_of_type (reply, G_VARIANT_TYPE ("(s)")))
    g_variant_get (reply, "(&s)", &state);
  return g_str_equal (state, "enabled");
}

/* Those before the last change are kept by nobody, so a whole new file takes the place of each. */
static gboolean
write_units (const char *timer, const char *service, GError **error)
{
  g_autofree char *timer_path = find_unit (TIMER);
  g_autofree char *service_path = find_unit (SERVICE);
  g_autofree char *folder = g_path_get_dirname (timer_path);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      int number = errno;

      g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (number), "%s: %s", folder,
                   g_strerror (number));
      return FALSE;
    }
  return g_file_set_contents (service_path, service, -1, error)
         && g_file_set_contents (timer_path, timer, -1, error);
}

/* Returns: whether there was anything */
static gboolean
delete_units (void)
{
  g_autofree char *timer = find_unit (TIMER);
  g_autofree char *service = find_unit (SERVICE);
  /* When it was due last, as systemd remembers it */
  g_autofree char *stamp
      = g_build_filename (g_get_user_data_dir (), "systemd", "timers", "stamp-" TIMER, NULL);
  g_autofree char *link
      = g_build_filename (g_get_user_config_dir (), "systemd", "user", "timers.target.wants", TIMER, NULL);
  gboolean had_timer = g_unlink (timer) == 0;
  gboolean had_service = g_unlink (service) == 0;

  g_unlink (link);
  g_unlink (stamp);
  return had_timer || had_service;
}

static gboolean
enable (GDBusConnection *bus, GError **error)
{
  static const char *const names[] = { TIMER, NULL };

  return tell (bus, "Reload", NULL, error)
         && tell (bus, "EnableUnitFiles", g_variant_new ("(^asbb)", names, FALSE, TRUE), error)
         && tell (bus, "RestartUnit", g_variant_new ("(ss)", TIMER, "replace"), error);
}

/**
 * rp_remind_systemd_clear:
 * @bus: the person's bus
 *
 * Takes both units away again, if there are any. Their files go in any case, so that after the next login at the latest
 * nothing comes.
 */
void
rp_remind_systemd_clear (GDBusConnection *bus)
{
  static const char *const names[] = { TIMER, NULL };
  g_autofree char *timer = find_unit (TIMER);
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_if_fail (G_IS_DBUS_CONNECTION (bus));

  if (!g_file_test (timer, G_FILE_TEST_EXISTS) && !delete_units ())
    return;
  done = tell (bus, "StopUnit", g_variant_new ("(ss)", TIMER, "replace"), &error)
         && tell (bus, "DisableUnitFiles", g_variant_new ("(^asb)", names, FALSE), &error);
  delete_units ();
  done = done && tell (bus, "Reload", NULL, &error);
  if (!done)
    g_info ("systemd did not let the timer of reminders go: %s", error->message);
}

/**
 * rp_remind_systemd_keep:
 * @bus: the person's bus
 * @calendar: (array zero-terminated=1): when to start the program, at least once
 * @error: what the system says
 *
 * Has the program started at these times and no others. Where it fails, nothing is left behind.
 *
 * Returns: whether systemd does so now
 */
gboolean
rp_remind_systemd_keep (GDBusConnection *bus, const char *const *calendar, GError **error)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", error);
  g_autofree char *timer_path = find_unit (TIMER);
  g_autofree char *service_path = find_unit (SERVICE);
  g_autofree char *timer = NULL;
  g_autofree char *service = NULL;

  g_return_val_if_fail (G_IS_DBUS_CONNECTION (bus), FALSE);
  g_return_val_if_fail (calendar && calendar[0], FALSE);

  if (!program)
    return FALSE;
  timer = rp_remind_unit_timer (calendar);
  service = rp_remind_unit_service (program);
  if (has_text (timer_path, timer) && has_text (service_path, service) && is_enabled (bus))
    return TRUE;
  if (write_units (timer, service, error) && enable (bus, error))
    return TRUE;
  rp_remind_systemd_clear (bus);
  return FALSE;
}
