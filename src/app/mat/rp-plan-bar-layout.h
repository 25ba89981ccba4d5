/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"

G_BEGIN_DECLS

/**
 * RpPlanBarSegment:
 * @step: which step of the plan
 * @item: which item of the program
 * @rest: %TRUE for a rest, %FALSE for a turn
 * @x: pixels from where the bar begins
 * @width: pixels
 *
 * One turn or one rest of the whole session.
 */
typedef struct
{
  guint step;
  guint item;
  gboolean rest;
  double x;
  double width;
} RpPlanBarSegment;

GArray *rp_plan_bar_layout_new (RpPlan *plan);
void rp_plan_bar_layout_place (GArray *segments, RpPlan *plan, double width);
guint rp_plan_bar_layout_find (GArray *segments, guint step);

G_END_DECLS
