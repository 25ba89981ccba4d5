/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

/**
 * RpSeriesPoint:
 * @day: the day of the session, see #RpFactTime
 * @minute: when it began, in minutes from midnight, so that two on one day stand beside each other
 * @value: the number that was answered
 */
typedef struct
{
  guint32 day;
  guint minute;
  int value;
} RpSeriesPoint;

/**
 * RpSeries:
 *
 * Numbers over days, in the order of time: an immutable value, which one chart or sentence is made of. A day without a
 * number has no point, and nothing is made up between two.
 */
#define RP_TYPE_SERIES (rp_series_get_type ())
G_DECLARE_FINAL_TYPE (RpSeries, rp_series, RP, SERIES, GObject)

RpSeries *rp_series_new (const RpSeriesPoint *points, guint n_points);
RpSeries *rp_series_new_answers (RpHistory *history, RpAnswerKind kind, const RpHistoryFilter *filter);
guint rp_series_get_n_points (RpSeries *self);
const RpSeriesPoint *rp_series_get_point (RpSeries *self, guint index);
int rp_series_get_first (RpSeries *self);
int rp_series_get_last (RpSeries *self);

G_END_DECLS
