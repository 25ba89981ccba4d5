/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-settings.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpSheetLogRow:
 * @name: number and name of the exercise; the name alone where there is only one
 * @sets: how many sets are planned
 * @planned: the same to read behind a number that is written by hand ("of 2")
 * @halves: %TRUE when each side has a place of its own
 */
typedef struct
{
  char *name;
  guint sets;
  char *planned;
  gboolean halves;
} RpSheetLogRow;

/**
 * RpSheetLogDay:
 * @date: the day ("30 Nov")
 * @week: the day on which its week begins ("29 Nov")
 * @n_week: which week that is, from 0 for the week of the first day
 * @weekday: which day of that week, from 0
 * @cells: (array): how many sets were done, for each row two: the first half, or the whole, and the second; %NULL where
 *    nobody knows
 * @n_cells: how many there are
 * @pain_before: (nullable): the number for it
 * @pain_after: (nullable): likewise
 *
 * What is filled in already.
 */
typedef struct
{
  char *date;
  char *week;
  guint n_week;
  guint weekday;
  char **cells;
  guint n_cells;
  char *pain_before;
  char *pain_after;
} RpSheetLogDay;

/**
 * RpSheetLog:
 * @dates: how many columns for dates there are; in a log of weeks, one for each day of the week
 * @compact: the same where there is little room
 * @group: after so many columns, something begins anew, such as a week; 0 for never
 * @weeks: how many rows for weeks there are; 0 where each date has a column
 * @times: how many times a day it is done
 * @first: the side that comes first, %RP_SIDE_NONE when no row has halves
 * @first_day: in a log of weeks, the day on which they begin; 0 is Monday
 * @rows: (element-type RpSheetLogRow): the exercises
 * @days: (element-type RpSheetLogDay): what is filled in
 *
 * Where people write down what they did.
 */
typedef struct
{
  guint dates;
  guint compact;
  guint group;
  guint weeks;
  guint times;
  RpSide first;
  guint first_day;
  GPtrArray *rows;
  GPtrArray *days;
} RpSheetLog;

RpSheetLog *rp_sheet_log_new (RpProgram *program, const RpSheetSettings *settings);
void rp_sheet_log_free (RpSheetLog *log);
const char *rp_sheet_log_get_letter (RpSide side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetLog, rp_sheet_log_free)

G_END_DECLS
