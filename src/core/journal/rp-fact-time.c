/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-fact-time.h"

#include <stdio.h>

static guint32
find_day (GDateTime *when)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (when),
                  (GDateMonth) g_date_time_get_month (when), (GDateYear) g_date_time_get_year (when));
  return g_date_get_julian (&date);
}

/**
 * rp_fact_time_new:
 * @when: when it was, in the person's local time
 * @written: when it is written down, microseconds since the epoch; 0 for the same moment
 *
 * Returns: the time of a fact
 */
RpFactTime
rp_fact_time_new (GDateTime *when, gint64 written)
{
  RpFactTime self = { 0 };

  g_return_val_if_fail (when, self);

  self.at = (gint64) g_date_time_to_unix (when) * G_USEC_PER_SEC + g_date_time_get_microsecond (when);
  self.day = find_day (when);
  self.offset = (gint32) (g_date_time_get_utc_offset (when) / G_TIME_SPAN_SECOND);
  self.written = written > 0 ? written : self.at;
  return self;
}

/**
 * rp_fact_time_get_date_time:
 * @self: the time of a fact
 *
 * Returns: (transfer full) (nullable): the same, as their clock showed it then; %NULL when no calendar has it
 */
GDateTime *
rp_fact_time_get_date_time (const RpFactTime *self)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (self, NULL);

  zone = g_time_zone_new_offset (self->offset);
  utc = g_date_time_new_from_unix_utc (self->at / G_USEC_PER_SEC);
  local = utc ? g_date_time_to_timezone (utc, zone) : NULL;
  return local ? g_date_time_add (local, self->at % G_USEC_PER_SEC) : NULL;
}

/**
 * rp_fact_time_later:
 * @first: the time of a fact
 * @at: a moment, microseconds since the epoch
 *
 * Returns: that moment on the clock that showed the first, written down at once
 */
RpFactTime
rp_fact_time_later (const RpFactTime *first, gint64 at)
{
  RpFactTime self = { .at = at, .written = at };
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (first, self);

  self.offset = first->offset;
  local = rp_fact_time_get_date_time (&self);
  self.day = local ? find_day (local) : first->day;
  return self;
}

/* Digits and hyphens at their places; what reads numbers would take signs and spaces, too. */
static gboolean
is_written_as_day (const char *text)
{
  static const char form[] = "0000-00-00";

  for (gsize i = 0; i < sizeof form; i++)
    if (form[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;
  return TRUE;
}

/**
 * rp_fact_time_parse_day:
 * @text: (nullable): a day as ISO 8601 has it: "2026-11-30"
 *
 * Returns: its number, or 0 when it is no such day
 */
guint32
rp_fact_time_parse_day (const char *text)
{
  unsigned year, month, day;

  if (!text || !is_written_as_day (text) || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) != 3)
    return 0;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  return g_date_get_julian (&(GDate){ .dmy = TRUE, .day = day, .month = month, .year = year });
}

/**
 * rp_fact_time_format_day:
 * @day: the number of a day, at least 1
 *
 * Returns: (transfer full): the day as ISO 8601 has it, the same in every language
 */
char *
rp_fact_time_format_day (guint32 day)
{
  GDate date;

  g_return_val_if_fail (g_date_valid_julian (day), NULL);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}
