/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-unit.h"

#include "model/rp-frequency.h"

#define HEAD                                                                                                 \
  "# Written by Reprise, and taken away when no reminder is left.\n[Unit]\nDescription=Reminders of "        \
  "Reprise\n"

/**
 * rp_remind_unit_weekly:
 * @days: one bit for each day of the week, the first is Monday; at least one
 * @minute: a minute of the day
 *
 * Returns: (transfer full): "Mon,Wed,Fri *-*-* 18:00:00"
 */
char *
rp_remind_unit_weekly (guint days, guint minute)
{
  static const char *const names[RP_FREQUENCY_N_DAYS] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail ((days & RP_FREQUENCY_ALL_DAYS) != 0 && minute < RP_DAY_MINUTES, NULL);

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    if (days >> i & 1u)
      g_string_append_printf (line, "%s%s", line->len > 0 ? "," : "", names[i]);
  g_string_append_printf (line, " *-*-* %02u:%02u:00", minute / 60, minute % 60);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * rp_remind_unit_once:
 * @moment: a day and minute, wherever the computer is by then
 *
 * Returns: (transfer full): "2026-12-01 09:00:00"
 */
char *
rp_remind_unit_once (RpDayMinute moment)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) when = rp_day_minute_get_date_time (moment, utc);

  g_return_val_if_fail (when, NULL);

  return g_date_time_format (when, "%Y-%m-%d %H:%M:%S");
}

/**
 * rp_remind_unit_at:
 * @instant: microseconds since the epoch
 *
 * Returns: (transfer full): "2026-11-30 19:00:00 UTC", not before @instant
 */
char *
rp_remind_unit_at (gint64 instant)
{
  g_autoptr (GDateTime) when
      = g_date_time_new_from_unix_utc ((instant + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);

  g_return_val_if_fail (when, NULL);

  return g_date_time_format (when, "%Y-%m-%d %H:%M:%S UTC");
}

/**
 * rp_remind_unit_timer:
 * @calendar: (array zero-terminated=1): when
 *
 * What was missed while the computer was off comes two minutes after the person logged in: by then there is a screen.
 *
 * Returns: (transfer full): the text of the timer's unit
 */
char *
rp_remind_unit_timer (const char *const *calendar)
{
  g_autoptr (GString) text = g_string_new (HEAD "\n[Timer]\n");

  g_return_val_if_fail (calendar, NULL);

  for (guint i = 0; calendar[i]; i++)
    g_string_append_printf (text, "OnCalendar=%s\n", calendar[i]);
  g_string_append (
      text, "Persistent=true\nOnStartupSec=2min\nAccuracySec=1s\n\n[Install]\nWantedBy=timers.target\n");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* As a value of systemd's, in which % means something */
static char *
escape (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "%", -1);

  return g_strjoinv ("%%", parts);
}

/* As a word of a command line of systemd's */
static char *
quote (const char *path)
{
  g_autoptr (GString) word = g_string_new ("\"");

  for (const char *c = path; *c; c++)
    {
      if (*c == '"' || *c == '\\')
        g_string_append_c (word, '\\');
      g_string_append_c (word, *c);
    }
  g_string_append_c (word, '"');
  return g_string_free (g_steal_pointer (&word), FALSE);
}

/**
 * rp_remind_unit_service:
 * @program: the absolute path of the program
 *
 * Without a screen, or once the program is gone, systemd leaves it alone.
 *
 * Returns: (transfer full): the text of the service's unit
 */
char *
rp_remind_unit_service (const char *program)
{
  g_autofree char *escaped = NULL;
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (program && g_path_is_absolute (program), NULL);

  escaped = escape (program);
  quoted = quote (escaped);
  return g_strdup_printf (HEAD "ConditionFileIsExecutable=%s\nConditionEnvironment=|WAYLAND_DISPLAY\n"
                               "ConditionEnvironment=|DISPLAY\n\n[Service]\nExecStart=:%s --remind\n",
                          escaped, quoted);
}
