/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-chart-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * RpSheetChart:
 *
 * The lines of a chart, of answers over days: before as a dashed line with squares, after as a full one with dots. The words
 * around them are boxes of their own. Immutable once made; all measures are points.
 */
typedef struct _RpSheetChart RpSheetChart;

RpSheetChart *
rp_sheet_chart_new (RpSeries *const lines[RP_CHART_N_LINES], const RpChartLayout *layout, double mark);
RpSheetChart *rp_sheet_chart_ref (RpSheetChart *self);
void rp_sheet_chart_unref (RpSheetChart *self);
RpChartBox rp_sheet_chart_get_place (RpSheetChart *self);
void rp_sheet_chart_draw (RpSheetChart *self, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetChart, rp_sheet_chart_unref)

G_END_DECLS
