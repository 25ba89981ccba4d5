/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-frequency.h"
#include "remind/rp-day-minute.h"

G_BEGIN_DECLS

/* How many times of day a program may be reminded of */
#define RP_REMINDER_MAX_TIMES 4u

/**
 * RpReminder:
 * @program: the program, as its page is asked for
 * @name: what it was called when the reminder was set
 * @days: one bit for each day of the week, the first is Monday
 * @times: minutes of the day, in order
 * @n_times: how many of them there are
 * @told: the newest of its moments that needs no more telling
 * @later: when it was asked to come again, microseconds since the epoch; 0 where it was not
 * @skipped: the day that was declined, as in #RpDayMinute; 0 for none
 *
 * When the person wants to be reminded of a program, and what has come of it.
 */
typedef struct
{
  char *program;
  char *name;
  guint days;
  guint times[RP_REMINDER_MAX_TIMES];
  guint n_times;
  RpDayMinute told;
  gint64 later;
  guint32 skipped;
} RpReminder;

RpReminder *rp_reminder_new (const char *program, const char *name);
RpReminder *rp_reminder_new_offered (const char *program, const char *name, const RpFrequency *frequency);
RpReminder *rp_reminder_copy (const RpReminder *self);
void rp_reminder_free (RpReminder *self);
gboolean rp_reminder_is_on (const RpReminder *self);
gboolean rp_reminder_add_time (RpReminder *self, guint minute);
void rp_reminder_remove_time (RpReminder *self, guint minute);
GVariant *rp_reminder_to_variant (const RpReminder *self);
RpReminder *rp_reminder_new_from_variant (GVariant *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpReminder, rp_reminder_free)

G_END_DECLS
