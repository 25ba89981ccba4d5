/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-agenda-settings.h"

/**
 * rp_agenda_settings_get:
 * @settings: what the person has set
 *
 * Returns: (transfer full): all that they want to be reminded of
 */
RpAgenda *
rp_agenda_settings_get (GSettings *settings)
{
  g_autoptr (GVariant) reminders = NULL;
  g_autoptr (GVariant) mornings = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  reminders = g_settings_get_value (settings, RP_AGENDA_SETTINGS_REMINDERS);
  mornings = g_settings_get_value (settings, RP_AGENDA_SETTINGS_MORNINGS);
  return rp_agenda_new (reminders, mornings, g_settings_get_uint (settings, RP_AGENDA_SETTINGS_MINUTE));
}

/* Only what is new is written, so that nobody hears of what is not. Takes @value if it is floating. */
static void
set_value (GSettings *settings, const char *key, GVariant *value)
{
  g_autoptr (GVariant) next = g_variant_ref_sink (value);
  g_autoptr (GVariant) before = g_settings_get_value (settings, key);

  if (!g_variant_equal (before, next))
    g_settings_set_value (settings, key, next);
}

/**
 * rp_agenda_settings_set:
 * @settings: what the person has set; changed at once
 * @agenda: all that they want to be reminded of
 *
 * Keeps it. The minute of the morning is a setting of its own and stays.
 */
void
rp_agenda_settings_set (GSettings *settings, const RpAgenda *agenda)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (agenda);

  set_value (settings, RP_AGENDA_SETTINGS_REMINDERS, rp_agenda_to_reminders (agenda));
  set_value (settings, RP_AGENDA_SETTINGS_MORNINGS, rp_agenda_to_mornings (agenda));
}

/**
 * rp_agenda_settings_set_reminder:
 * @settings: what the person has set; changed at once
 * @reminder: when to be reminded of a program
 *
 * Keeps it in the place of the one before.
 */
void
rp_agenda_settings_set_reminder (GSettings *settings, const RpReminder *reminder)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (settings);

  rp_agenda_set (agenda, reminder);
  rp_agenda_settings_set (settings, agenda);
}

/**
 * rp_agenda_settings_remove_reminder:
 * @settings: what the person has set; changed at once
 * @program: a program, as its page is asked for
 *
 * Nobody is reminded of it any more.
 */
void
rp_agenda_settings_remove_reminder (GSettings *settings, const char *program)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (settings);

  rp_agenda_remove (agenda, program);
  rp_agenda_settings_set (settings, agenda);
}

/**
 * rp_agenda_settings_asks:
 * @settings: what the person has set
 * @uid: a session, as the journal names it
 *
 * Returns: whether they want to be asked about it the next morning
 */
gboolean
rp_agenda_settings_asks (GSettings *settings, const char *uid)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (settings);

  return rp_agenda_find_morning (agenda, uid) != NULL;
}

/**
 * rp_agenda_settings_ask:
 * @settings: what the person has set; changed at once
 * @uid: a session, as the journal names it
 * @name: what its program is called
 * @session: when it was, where the person is
 *
 * They are asked about it the next morning: a notification comes, and leads to the action app.morning with @uid.
 */
void
rp_agenda_settings_ask (GSettings *settings, const char *uid, const char *name, GDateTime *session)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (settings);

  rp_agenda_add_morning (agenda, rp_morning_new (uid, name, session));
  rp_agenda_settings_set (settings, agenda);
}

/**
 * rp_agenda_settings_leave:
 * @settings: what the person has set; changed at once
 * @uid: a session, as the journal names it
 *
 * They are not asked about it: they answered, or changed their mind. A notification that is there goes.
 */
void
rp_agenda_settings_leave (GSettings *settings, const char *uid)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (settings);

  rp_agenda_remove_morning (agenda, uid);
  rp_agenda_settings_set (settings, agenda);
}
