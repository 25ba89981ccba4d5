/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "remind/rp-morning.h"
#include "remind/rp-reminder.h"

G_BEGIN_DECLS

/**
 * RpAgenda:
 * @reminders: (element-type RpReminder): of programs, one for each
 * @mornings: (element-type RpMorning): sessions to be asked about
 * @minute: the minute of the day at which is asked about them
 *
 * All that a person wants to be reminded of.
 */
typedef struct
{
  GPtrArray *reminders;
  GPtrArray *mornings;
  guint minute;
} RpAgenda;

RpAgenda *rp_agenda_new (GVariant *reminders, GVariant *mornings, guint minute);
void rp_agenda_free (RpAgenda *self);
RpReminder *rp_agenda_find (const RpAgenda *self, const char *program);
void rp_agenda_set (RpAgenda *self, const RpReminder *reminder);
void rp_agenda_remove (RpAgenda *self, const char *program);
RpMorning *rp_agenda_find_morning (const RpAgenda *self, const char *uid);
void rp_agenda_add_morning (RpAgenda *self, RpMorning *morning);
void rp_agenda_remove_morning (RpAgenda *self, const char *uid);
void rp_agenda_forget (RpAgenda *self, GDateTime *now);
gint64 rp_agenda_get_next (const RpAgenda *self, GDateTime *now);
GStrv rp_agenda_dup_calendar (const RpAgenda *self, GDateTime *now);
GVariant *rp_agenda_to_reminders (const RpAgenda *self);
GVariant *rp_agenda_to_mornings (const RpAgenda *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpAgenda, rp_agenda_free)

G_END_DECLS
