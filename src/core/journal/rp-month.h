/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-done-mark.h"

G_BEGIN_DECLS

/* Six weeks hold every month, on whichever day it begins. */
#define RP_MONTH_N_DAYS 42

/**
 * RpMonthDay:
 * @day: the day, see #RpFactTime
 * @number: of its month, 1 to 31
 * @inside: whether it is one of the month itself
 * @mark: how much was done on it: the most of its sessions
 * @n_sessions: how many sessions something was done in
 */
typedef struct
{
  guint32 day;
  guint number;
  gboolean inside;
  RpDoneMark mark;
  guint n_sessions;
} RpMonthDay;

/**
 * RpMonth:
 * @year: its year
 * @month: 1 to 12
 * @days: six weeks, from the first day of the week that the month begins in
 *
 * A month as a calendar shows it.
 */
typedef struct
{
  guint year;
  guint month;
  RpMonthDay days[RP_MONTH_N_DAYS];
} RpMonth;

RpMonth rp_month_make (RpHistory *history, const RpHistoryFilter *filter, guint32 day, guint first_day);
guint32 rp_month_find_first (guint32 day, guint first_day);
guint32 rp_month_step (guint32 day, int months);

G_END_DECLS
