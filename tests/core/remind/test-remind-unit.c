/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-unit.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static void
test_calendar (void)
{
  g_autofree char *some = rp_remind_unit_weekly (0x15, 18 * 60);
  g_autofree char *all = rp_remind_unit_weekly (0x7f, 5);
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_DECEMBER, 2026);
  g_autofree char *once = rp_remind_unit_once ((RpDayMinute){ g_date_get_julian (day), 540 });
  g_autofree char *at = rp_remind_unit_at ((gint64) 1480532400 * G_USEC_PER_SEC - 1);

  g_assert_cmpstr (some, ==, "Mon,Wed,Fri *-*-* 18:00:00");
  g_assert_cmpstr (all, ==, "Mon,Tue,Wed,Thu,Fri,Sat,Sun *-*-* 00:05:00");
  g_assert_cmpstr (once, ==, "2026-12-01 09:00:00");
  g_assert_cmpstr (at, ==, "2016-11-30 19:00:00 UTC");
}

static void
test_texts (void)
{
  static const char *const lines[] = { "Mon *-*-* 18:00:00", "2026-12-01 09:00:00", NULL };
  g_autofree char *timer = rp_remind_unit_timer (lines);
  g_autofree char *service = rp_remind_unit_service ("/opt/50% \"off\"/reprise");

  g_assert_nonnull (strstr (timer, "\nOnCalendar=Mon *-*-* 18:00:00\nOnCalendar=2026-12-01 09:00:00\n"));
  g_assert_nonnull (strstr (timer, "\nPersistent=true\n"));
  g_assert_nonnull (strstr (service, "\nConditionFileIsExecutable=/opt/50%% \"off\"/reprise\n"));
  g_assert_nonnull (strstr (service, "\nExecStart=:\"/opt/50%% \\\"off\\\"/reprise\" --remind\n"));
}

static void
write_unit (const char *folder, const char *name, char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *owned = text;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
verify (const char *tool, const char *folder)
{
  g_autofree char *timer = g_build_filename (folder, "reprise-test.timer", NULL);
  g_autofree char *complaints = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, &error, tool,
                          "--user", "--man=no", "verify", timer, NULL);

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &complaints, NULL, NULL));
  if (strstr (complaints, "reprise-test"))
    g_error ("%s", complaints);
}

/* What systemd itself says, where it is. */
static void
test_systemd (void)
{
  static const char *const lines[] = { "Mon,Wed,Fri *-*-* 18:00:00", "2026-11-30 19:00:00 UTC", NULL };
  g_autofree char *tool = g_find_program_in_path ("systemd-analyze");
  g_autofree char *folder = g_dir_make_tmp ("reprise-units-XXXXXX", NULL);
  g_autofree char *timer = g_build_filename (folder, "reprise-test.timer", NULL);
  g_autofree char *service = g_build_filename (folder, "reprise-test.service", NULL);

  write_unit (folder, "reprise-test.timer", rp_remind_unit_timer (lines));
  write_unit (folder, "reprise-test.service", rp_remind_unit_service ("/bin/true"));
  if (tool)
    verify (tool, folder);
  else
    g_test_skip ("systemd-analyze is not installed");
  g_unlink (timer);
  g_unlink (service);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-unit/calendar", test_calendar);
  g_test_add_func ("/remind-unit/texts", test_texts);
  g_test_add_func ("/remind-unit/systemd", test_systemd);
  return g_test_run ();
}
