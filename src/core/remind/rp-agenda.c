/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-agenda.h"

#include "remind/rp-remind-unit.h"
#include "remind/rp-reminder-time.h"

/**
 * rp_agenda_new:
 * @reminders: as the settings keep them, an `aa{sv}`
 * @mornings: likewise, the sessions to be asked about
 * @minute: the minute of the day at which is asked about them
 *
 * Returns: (transfer full): all that can be understood of it
 */
RpAgenda *
rp_agenda_new (GVariant *reminders, GVariant *mornings, guint minute)
{
  RpAgenda *self;

  g_return_val_if_fail (g_variant_is_of_type (reminders, G_VARIANT_TYPE ("aa{sv}")), NULL);
  g_return_val_if_fail (g_variant_is_of_type (mornings, G_VARIANT_TYPE ("aa{sv}")), NULL);

  self = g_new0 (RpAgenda, 1);
  self->reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_reminder_free);
  self->mornings = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_morning_free);
  self->minute = MIN (minute, RP_DAY_MINUTES - 1);
  for (gsize i = 0; i < g_variant_n_children (reminders); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (reminders, i);
      g_autoptr (RpReminder) reminder = rp_reminder_new_from_variant (child);

      if (reminder)
        rp_agenda_set (self, reminder);
    }
  for (gsize i = 0; i < g_variant_n_children (mornings); i++)
    {
      g_autoptr (GVariant) child = g_variant_get_child_value (mornings, i);
      RpMorning *morning = rp_morning_new_from_variant (child);

      if (morning)
        rp_agenda_add_morning (self, morning);
    }
  return self;
}

/**
 * rp_agenda_free:
 * @self: (transfer full) (nullable): an agenda
 *
 * Frees it and all in it.
 */
void
rp_agenda_free (RpAgenda *self)
{
  if (!self)
    return;

  g_ptr_array_unref (self->reminders);
  g_ptr_array_unref (self->mornings);
  g_free (self);
}

/**
 * rp_agenda_find:
 * @self: an agenda
 * @program: a program, as its page is asked for
 *
 * Returns: (transfer none) (nullable): its reminder
 */
RpReminder *
rp_agenda_find (const RpAgenda *self, const char *program)
{
  g_return_val_if_fail (self && program, NULL);

  for (guint i = 0; i < self->reminders->len; i++)
    {
      RpReminder *reminder = g_ptr_array_index (self->reminders, i);

      if (g_str_equal (reminder->program, program))
        return reminder;
    }
  return NULL;
}

/**
 * rp_agenda_set:
 * @self: an agenda
 * @reminder: a reminder
 *
 * Adds a copy of it, in the place of one of the same program.
 */
void
rp_agenda_set (RpAgenda *self, const RpReminder *reminder)
{
  RpReminder *before;
  guint place;

  g_return_if_fail (self && reminder);

  before = rp_agenda_find (self, reminder->program);
  if (before && g_ptr_array_find (self->reminders, before, &place))
    {
      self->reminders->pdata[place] = rp_reminder_copy (reminder);
      rp_reminder_free (before);
    }
  else
    g_ptr_array_add (self->reminders, rp_reminder_copy (reminder));
}

/**
 * rp_agenda_remove:
 * @self: an agenda
 * @program: a program, as its page is asked for
 *
 * Takes its reminder away, if there is one.
 */
void
rp_agenda_remove (RpAgenda *self, const char *program)
{
  RpReminder *reminder = rp_agenda_find (self, program);

  if (reminder)
    g_ptr_array_remove (self->reminders, reminder);
}

/**
 * rp_agenda_find_morning:
 * @self: an agenda
 * @uid: a session, as the journal names it
 *
 * Returns: (transfer none) (nullable): the wish to be asked about it
 */
RpMorning *
rp_agenda_find_morning (const RpAgenda *self, const char *uid)
{
  g_return_val_if_fail (self && uid, NULL);

  for (guint i = 0; i < self->mornings->len; i++)
    {
      RpMorning *morning = g_ptr_array_index (self->mornings, i);

      if (g_str_equal (morning->uid, uid))
        return morning;
    }
  return NULL;
}

/**
 * rp_agenda_add_morning:
 * @self: an agenda
 * @morning: (transfer full): a wish to be asked about a session
 *
 * Adds it, unless that is wished already.
 */
void
rp_agenda_add_morning (RpAgenda *self, RpMorning *morning)
{
  g_return_if_fail (self && morning);

  if (rp_agenda_find_morning (self, morning->uid))
    rp_morning_free (morning);
  else
    g_ptr_array_add (self->mornings, morning);
}

/**
 * rp_agenda_remove_morning:
 * @self: an agenda
 * @uid: a session, as the journal names it
 *
 * Takes the wish to be asked about it away, if there is one.
 */
void
rp_agenda_remove_morning (RpAgenda *self, const char *uid)
{
  RpMorning *morning = rp_agenda_find_morning (self, uid);

  if (morning)
    g_ptr_array_remove (self->mornings, morning);
}

/**
 * rp_agenda_forget:
 * @self: an agenda
 * @now: what time it is where the person is
 *
 * Takes away what can bring nothing more: mornings that are gone.
 */
void
rp_agenda_forget (RpAgenda *self, GDateTime *now)
{
  g_return_if_fail (self && now);

  for (guint i = self->mornings->len; i-- > 0;)
    if (rp_morning_is_over (g_ptr_array_index (self->mornings, i), now))
      g_ptr_array_remove_index (self->mornings, i);
}

/**
 * rp_agenda_get_next:
 * @self: an agenda
 * @now: what time it is where the person is
 *
 * Returns: when something is to be shown next after @now, microseconds since the epoch; %G_MAXINT64 for never
 */
gint64
rp_agenda_get_next (const RpAgenda *self, GDateTime *now)
{
  gint64 next = G_MAXINT64;

  g_return_val_if_fail (self && now, G_MAXINT64);

  for (guint i = 0; i < self->reminders->len; i++)
    next = MIN (next, rp_reminder_time_get_next (g_ptr_array_index (self->reminders, i), now));
  for (guint i = 0; i < self->mornings->len; i++)
    next = MIN (next, rp_morning_get_next (g_ptr_array_index (self->mornings, i), self->minute, now));
  return next;
}

static void
add_reminder (GStrvBuilder *lines, const RpReminder *reminder, gint64 now)
{
  for (guint i = 0; reminder->days != 0 && i < reminder->n_times; i++)
    {
      g_autofree char *line = rp_remind_unit_weekly (reminder->days, reminder->times[i]);

      g_strv_builder_add (lines, line);
    }
  if (reminder->later > now)
    {
      g_autofree char *again = rp_remind_unit_at (reminder->later);

      g_strv_builder_add (lines, again);
    }
}

/**
 * rp_agenda_dup_calendar:
 * @self: an agenda
 * @now: what time it is where the person is
 *
 * Returns: (transfer full): the moments at which the program has to be there, as systemd's OnCalendar= takes them; none
 *   where nothing is wished
 */
GStrv
rp_agenda_dup_calendar (const RpAgenda *self, GDateTime *now)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  g_return_val_if_fail (self && now, NULL);

  for (guint i = 0; i < self->reminders->len; i++)
    add_reminder (lines, g_ptr_array_index (self->reminders, i),
                  (gint64) g_date_time_to_unix (now) * G_USEC_PER_SEC);
  for (guint i = 0; i < self->mornings->len; i++)
    {
      const RpMorning *morning = g_ptr_array_index (self->mornings, i);
      g_autofree char *line = rp_remind_unit_once ((RpDayMinute){ morning->day, self->minute });

      if (rp_morning_get_next (morning, self->minute, now) != G_MAXINT64)
        g_strv_builder_add (lines, line);
    }
  return g_strv_builder_end (lines);
}

/**
 * rp_agenda_to_reminders:
 * @self: an agenda
 *
 * Returns: (transfer floating): its reminders as the settings keep them
 */
GVariant *
rp_agenda_to_reminders (const RpAgenda *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  g_return_val_if_fail (self, NULL);

  for (guint i = 0; i < self->reminders->len; i++)
    g_variant_builder_add_value (&builder, rp_reminder_to_variant (g_ptr_array_index (self->reminders, i)));
  return g_variant_builder_end (&builder);
}

/**
 * rp_agenda_to_mornings:
 * @self: an agenda
 *
 * Returns: (transfer floating): the sessions to be asked about, as the settings keep them
 */
GVariant *
rp_agenda_to_mornings (const RpAgenda *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  g_return_val_if_fail (self, NULL);

  for (guint i = 0; i < self->mornings->len; i++)
    g_variant_builder_add_value (&builder, rp_morning_to_variant (g_ptr_array_index (self->mornings, i)));
  return g_variant_builder_end (&builder);
}
