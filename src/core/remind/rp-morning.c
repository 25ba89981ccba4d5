/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-morning.h"

/* A night's work belongs to the day before: until then, the next morning is still to come on the same day. */
#define NIGHT_ENDS (4 * 60)

/**
 * rp_morning_new:
 * @uid: the session it is about, as the journal names it
 * @name: what its program is called
 * @session: when the session was, where the person is
 *
 * Returns: (transfer full): a wish to be asked the next morning; after midnight that is the same day's
 */
RpMorning *
rp_morning_new (const char *uid, const char *name, GDateTime *session)
{
  RpDayMinute moment;
  RpMorning *self;

  g_return_val_if_fail (uid && name && session, NULL);

  moment = rp_day_minute_new (session);
  self = g_new0 (RpMorning, 1);
  self->uid = g_strdup (uid);
  self->name = g_strdup (name);
  self->day = moment.minute < NIGHT_ENDS ? moment.day : moment.day + 1;
  return self;
}

/**
 * rp_morning_free:
 * @self: (transfer full) (nullable): a wish
 *
 * Frees it and its words.
 */
void
rp_morning_free (RpMorning *self)
{
  if (!self)
    return;

  g_free (self->uid);
  g_free (self->name);
  g_free (self);
}

/**
 * rp_morning_is_due:
 * @self: a wish
 * @minute: the minute of the day at which the person wants to be asked
 * @now: what time it is where they are
 *
 * Returns: whether to ask now
 */
gboolean
rp_morning_is_due (const RpMorning *self, guint minute, GDateTime *now)
{
  RpDayMinute moment;

  g_return_val_if_fail (self && now, FALSE);

  moment = rp_day_minute_new (now);
  return !self->told && moment.day == self->day && moment.minute >= minute;
}

/**
 * rp_morning_is_over:
 * @self: a wish
 * @now: what time it is where the person is
 *
 * Returns: whether it is for a morning that is gone, or, by a clock that was wrong, for none that is near
 */
gboolean
rp_morning_is_over (const RpMorning *self, GDateTime *now)
{
  guint32 today;

  g_return_val_if_fail (self && now, TRUE);

  today = rp_day_minute_new (now).day;
  return self->day < today || self->day > today + 2;
}

/**
 * rp_morning_get_next:
 * @self: a wish
 * @minute: the minute of the day at which the person wants to be asked
 * @now: what time it is where they are
 *
 * Returns: when to ask, if that is after @now, microseconds since the epoch; else %G_MAXINT64
 */
gint64
rp_morning_get_next (const RpMorning *self, guint minute, GDateTime *now)
{
  g_autoptr (GDateTime) when = NULL;

  g_return_val_if_fail (self && now, G_MAXINT64);

  when = rp_day_minute_get_date_time ((RpDayMinute){ self->day, minute }, g_date_time_get_timezone (now));
  if (self->told || !when || g_date_time_compare (when, now) <= 0)
    return G_MAXINT64;
  return (gint64) g_date_time_to_unix (when) * G_USEC_PER_SEC;
}

/**
 * rp_morning_to_variant:
 * @self: a wish
 *
 * Returns: (transfer floating): it as it is kept among the settings, an `a{sv}`
 */
GVariant *
rp_morning_to_variant (const RpMorning *self)
{
  GVariantDict dict;

  g_return_val_if_fail (self, NULL);

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "uid", "s", self->uid);
  g_variant_dict_insert (&dict, "name", "s", self->name);
  g_variant_dict_insert (&dict, "day", "u", self->day);
  g_variant_dict_insert (&dict, "told", "b", self->told);
  return g_variant_dict_end (&dict);
}

/**
 * rp_morning_new_from_variant:
 * @variant: what the settings have
 *
 * Returns: (transfer full) (nullable): a wish, or %NULL where no session or day is named
 */
RpMorning *
rp_morning_new_from_variant (GVariant *variant)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (variant);
  g_autoptr (RpMorning) self = g_new0 (RpMorning, 1);

  if (!g_variant_dict_lookup (&dict, "uid", "s", &self->uid)
      || !g_variant_dict_lookup (&dict, "name", "s", &self->name)
      || !g_variant_dict_lookup (&dict, "day", "u", &self->day) || self->day == 0)
    return NULL;
  g_variant_dict_lookup (&dict, "told", "b", &self->told);
  return g_steal_pointer (&self);
}
