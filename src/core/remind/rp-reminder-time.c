/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-reminder-time.h"

#include "model/rp-frequency.h"

static gint64
get_instant (GDateTime *when)
{
  return (gint64) g_date_time_to_unix (when) * G_USEC_PER_SEC + g_date_time_get_microsecond (when);
}

/* When a moment of the person's calendar is where they are now; a moment that is none is never. */
static gint64
find_instant (RpDayMinute moment, GDateTime *now)
{
  g_autoptr (GDateTime) when = rp_day_minute_get_date_time (moment, g_date_time_get_timezone (now));

  return when ? get_instant (when) : G_MAXINT64;
}

/* A flight changes the day by one at most. What was told later than that was told by a wrong clock. */
static gboolean
is_told (const RpReminder *self, RpDayMinute moment, guint32 today)
{
  return self->told.day <= today + 1 && rp_day_minute_compare (moment, self->told) <= 0;
}

/* Whether a day is one of its days that may still bring something. 1 January of year 1, day 1, was a Monday. */
static gboolean
is_open (const RpReminder *self, guint32 day)
{
  return (self->days >> (day - 1) % RP_FREQUENCY_N_DAYS & 1u) != 0 && day != self->skipped;
}

/* The newest moment that has come, is of use, and was not told. */
static gboolean
find_due (const RpReminder *self, GDateTime *now, RpDayMinute *found)
{
  guint32 today = rp_day_minute_new (now).day;
  gint64 instant = get_instant (now);

  for (guint32 day = today; day + 1 >= today; day--)
    for (guint i = self->n_times; i-- > 0 && is_open (self, day);)
      {
        RpDayMinute moment = { day, self->times[i] };
        gint64 at = find_instant (moment, now);

        if (at > instant || is_told (self, moment, today))
          continue;
        *found = moment;
        return instant - at < RP_REMINDER_STALE;
      }
  return FALSE;
}

/* What was put off never waits longer than was said: then the clock was set back. */
static gboolean
is_again_due (const RpReminder *self, gint64 instant)
{
  gint64 wait = self->later - instant;

  return self->later != 0 && (wait <= 0 || wait > RP_REMINDER_LATER) && -wait < RP_REMINDER_STALE;
}

/**
 * rp_reminder_time_is_due:
 * @self: a reminder
 * @now: what time it is where the person is
 *
 * Returns: whether it is to be shown now
 */
gboolean
rp_reminder_time_is_due (const RpReminder *self, GDateTime *now)
{
  RpDayMinute moment;

  g_return_val_if_fail (self && now, FALSE);

  return find_due (self, now, &moment) || is_again_due (self, get_instant (now));
}

/* The first moment after now on a day, microseconds since the epoch */
static gint64
find_first (const RpReminder *self, guint32 day, GDateTime *now)
{
  guint32 today = rp_day_minute_new (now).day;
  gint64 first = G_MAXINT64;

  for (guint i = 0; i < self->n_times && is_open (self, day); i++)
    {
      RpDayMinute moment = { day, self->times[i] };
      gint64 at = find_instant (moment, now);

      if (at > get_instant (now) && !is_told (self, moment, today))
        first = MIN (first, at);
    }
  return first;
}

/**
 * rp_reminder_time_get_next:
 * @self: a reminder
 * @now: what time it is where the person is
 *
 * Returns: when it is to be shown next after @now, microseconds since the epoch; %G_MAXINT64 for never
 */
gint64
rp_reminder_time_get_next (const RpReminder *self, GDateTime *now)
{
  guint32 today;
  gint64 next = G_MAXINT64;

  g_return_val_if_fail (self && now, G_MAXINT64);

  today = rp_day_minute_new (now).day;
  /* The day a week from now, for its own may be told already, and one more for what is skipped */
  for (guint32 day = today; next == G_MAXINT64 && day <= today + RP_FREQUENCY_N_DAYS + 1; day++)
    next = find_first (self, day, now);
  return self->later > get_instant (now) ? MIN (next, self->later) : next;
}

/**
 * rp_reminder_time_begin:
 * @self: a reminder that was set or changed
 * @now: what time it is where the person is
 *
 * What was before is over: only times to come are told.
 */
void
rp_reminder_time_begin (RpReminder *self, GDateTime *now)
{
  g_return_if_fail (self && now);

  self->told = rp_day_minute_new (now);
  self->later = 0;
  self->skipped = 0;
}

/**
 * rp_reminder_time_tell:
 * @self: a reminder that is due
 * @now: what time it is where the person is
 *
 * It is shown, and not again for the same time.
 */
void
rp_reminder_time_tell (RpReminder *self, GDateTime *now)
{
  RpDayMinute moment;

  g_return_if_fail (self && now);

  if (find_due (self, now, &moment))
    self->told = moment;
  self->later = 0;
}

/**
 * rp_reminder_time_put_off:
 * @self: a reminder that was shown
 * @now: what time it is where the person is
 *
 * It is shown again, %RP_REMINDER_LATER from now.
 */
void
rp_reminder_time_put_off (RpReminder *self, GDateTime *now)
{
  g_return_if_fail (self && now);

  rp_reminder_time_tell (self, now);
  self->later = get_instant (now) + RP_REMINDER_LATER;
}

/**
 * rp_reminder_time_skip:
 * @self: a reminder that was shown
 * @now: what time it is where the person is
 *
 * The day it was shown for brings nothing more, even if midnight has passed since.
 */
void
rp_reminder_time_skip (RpReminder *self, GDateTime *now)
{
  guint32 today;

  g_return_if_fail (self && now);

  rp_reminder_time_tell (self, now);
  today = rp_day_minute_new (now).day;
  self->skipped = self->told.day + 1 == today ? self->told.day : today;
}

/**
 * rp_reminder_time_start:
 * @self: a reminder
 * @now: what time it is where the person is
 *
 * Its program is being done. That is what it would have asked for, so times that are near are told, too.
 */
void
rp_reminder_time_start (RpReminder *self, GDateTime *now)
{
  g_autoptr (GDateTime) near = NULL;
  RpDayMinute moment;

  g_return_if_fail (self && now);

  near = g_date_time_add (now, RP_REMINDER_LATER);
  moment = rp_day_minute_new (near);
  if (!is_told (self, moment, rp_day_minute_new (now).day))
    self->told = moment;
  self->later = 0;
}
