/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "remind/rp-reminder.h"

G_BEGIN_DECLS

/* How long after its time a reminder is still of use, as after a computer was off; microseconds */
#define RP_REMINDER_STALE (12 * G_TIME_SPAN_HOUR)
/* How long "Later" is, and how long before its time a session counts for a reminder; microseconds */
#define RP_REMINDER_LATER G_TIME_SPAN_HOUR

/* When a reminder is due. Every function is pure: the same reminder and the same now, in a place, give the same. */

gboolean rp_reminder_time_is_due (const RpReminder *self, GDateTime *now);
gint64 rp_reminder_time_get_next (const RpReminder *self, GDateTime *now);
void rp_reminder_time_begin (RpReminder *self, GDateTime *now);
void rp_reminder_time_tell (RpReminder *self, GDateTime *now);
void rp_reminder_time_put_off (RpReminder *self, GDateTime *now);
void rp_reminder_time_skip (RpReminder *self, GDateTime *now);
void rp_reminder_time_start (RpReminder *self, GDateTime *now);

G_END_DECLS
