/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-done-mark.h"
#include "model/rp-frequency.h"

G_BEGIN_DECLS

/**
 * RpWeek:
 * @first: its first day, see #RpFactTime; its last is six days later
 * @marks: (array length=n_marks): for each session in which something was done, how much, in the order of time
 * @n_marks: how many these are: the times of this week
 * @running: whether days of it are still to come
 */
typedef struct
{
  guint32 first;
  const RpDoneMark *marks;
  guint n_marks;
  gboolean running;
} RpWeek;

/**
 * RpWeeks:
 *
 * How often something was done in each week: an immutable value. A week without exercise is a week without exercise.
 */
#define RP_TYPE_WEEKS (rp_weeks_get_type ())
G_DECLARE_FINAL_TYPE (RpWeeks, rp_weeks, RP, WEEKS, GObject)

RpWeeks *rp_weeks_new (RpHistory *history, const RpHistoryFilter *filter, guint first_day, guint32 today);
guint rp_weeks_get_n_weeks (RpWeeks *self);
RpWeek rp_weeks_get_week (RpWeeks *self, guint index);
guint32 rp_weeks_find_start (guint32 day, guint first_day);
gboolean rp_weeks_find_asked (const RpFrequency *frequency, guint *least, guint *most);

G_END_DECLS
