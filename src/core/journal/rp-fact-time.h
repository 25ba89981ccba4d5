/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpFactTime:
 * @at: when it was, microseconds since the epoch
 * @day: the person's day it was on, as the number of g_date_get_julian(); 0 where nothing is known
 * @offset: how far their clock was ahead of UTC, seconds; less than 0 west of Greenwich
 * @written: when it was written down, microseconds since the epoch
 *
 * When something was, as the person lived it: their day stays what it was, wherever they travel and whatever their clock
 * is set to later.
 */
typedef struct
{
  gint64 at;
  guint32 day;
  gint32 offset;
  gint64 written;
} RpFactTime;

RpFactTime rp_fact_time_new (GDateTime *when, gint64 written);
RpFactTime rp_fact_time_later (const RpFactTime *first, gint64 at);
GDateTime *rp_fact_time_get_date_time (const RpFactTime *self);
guint32 rp_fact_time_parse_day (const char *text);
char *rp_fact_time_format_day (guint32 day);

G_END_DECLS
