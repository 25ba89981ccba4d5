/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"

G_BEGIN_DECLS

/**
 * RpPlanLayout:
 * @steps: (element-type RpStep): the steps in order, each from where the one before ends
 * @doses: (element-type RpDose): for each item of the program, its dose with what the person changed of it
 * @duration: how long all steps take, in microseconds
 * @estimate: %TRUE when some turn goes at the person's own pace
 *
 * The time line of a plan. Private to the core layer.
 */
typedef struct
{
  GArray *steps;
  GPtrArray *doses;
  gint64 duration;
  gboolean estimate;
} RpPlanLayout;

void rp_plan_layout_init (RpPlanLayout *layout,
                          RpProgram *program,
                          const RpPlanSettings *settings,
                          RpPlanChanges *changes);
void
rp_plan_layout_init_with (RpPlanLayout *layout, const RpPlanLayout *other, guint index, const RpStep *step);
void rp_plan_layout_init_changed (RpPlanLayout *layout,
                                  const RpPlanLayout *other,
                                  RpProgram *program,
                                  RpPlanChanges *changes,
                                  guint from);
void
rp_plan_layout_init_led_in (RpPlanLayout *layout, const RpPlanLayout *other, guint turn, gint64 get_ready);
void rp_plan_layout_clear (RpPlanLayout *layout);

G_END_DECLS
