/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "remind/rp-day-minute.h"

G_BEGIN_DECLS

/**
 * RpMorning:
 * @uid: the session it is about, as the journal names it
 * @name: what its program is called
 * @day: the day on which to ask, as in #RpDayMinute
 * @told: whether it was shown
 *
 * A person's wish to be asked about a session the morning after it.
 */
typedef struct
{
  char *uid;
  char *name;
  guint32 day;
  gboolean told;
} RpMorning;

RpMorning *rp_morning_new (const char *uid, const char *name, GDateTime *session);
void rp_morning_free (RpMorning *self);
gboolean rp_morning_is_due (const RpMorning *self, guint minute, GDateTime *now);
gboolean rp_morning_is_over (const RpMorning *self, GDateTime *now);
gint64 rp_morning_get_next (const RpMorning *self, guint minute, GDateTime *now);
GVariant *rp_morning_to_variant (const RpMorning *self);
RpMorning *rp_morning_new_from_variant (GVariant *variant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpMorning, rp_morning_free)

G_END_DECLS
