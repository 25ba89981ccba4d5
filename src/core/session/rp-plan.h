/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"
#include "session/rp-plan-changes.h"
#include "session/rp-step.h"

G_BEGIN_DECLS

/**
 * RpPlanSettings:
 * @get_ready: microseconds before the first set; 0 leaves the step out
 * @side_change: microseconds to turn over; 0 leaves the step out
 * @next_exercise: microseconds between two exercises; 0 leaves the step out
 *
 * What a person may set for every plan.
 */
typedef struct
{
  gint64 get_ready;
  gint64 side_change;
  gint64 next_exercise;
} RpPlanSettings;

#define RP_PLAN_SETTINGS_DEFAULT                                                                             \
  {                                                                                                          \
    10 * G_USEC_PER_SEC, 5 * G_USEC_PER_SEC, 15 * G_USEC_PER_SEC                                             \
  }

/**
 * RpPlan:
 *
 * A program laid out in time: a pure, immutable, counted value.
 */
typedef struct _RpPlan RpPlan;

#define RP_TYPE_PLAN (rp_plan_get_type ())

GType rp_plan_get_type (void) G_GNUC_CONST;
RpPlan *rp_plan_new (RpProgram *program, const RpPlanSettings *settings);
RpPlan *rp_plan_new_changed (RpProgram *program, const RpPlanSettings *settings, RpPlanChanges *changes);
RpPlan *rp_plan_ref (RpPlan *self);
void rp_plan_unref (RpPlan *self);
RpPlan *rp_plan_extend (RpPlan *self, guint step, gint64 extra);
RpPlan *rp_plan_lead_in (RpPlan *self, guint turn, gint64 get_ready);
RpPlan *rp_plan_with_step (RpPlan *self, guint index, const RpStep *step);
RpPlan *rp_plan_change (RpPlan *self, RpPlanChanges *changes, guint from);
gboolean rp_plan_is_fresh (RpPlan *self, guint from);
RpPlanChanges *rp_plan_get_changes (RpPlan *self);
const RpDose *rp_plan_get_dose (RpPlan *self, guint item);
RpProgram *rp_plan_get_program (RpPlan *self);
gint64 rp_plan_get_duration (RpPlan *self);
gboolean rp_plan_is_estimate (RpPlan *self);
guint rp_plan_get_n_steps (RpPlan *self);
const RpStep *rp_plan_get_step (RpPlan *self, guint index);
guint rp_plan_find_step (RpPlan *self, gint64 elapsed);
guint rp_plan_find_turn (RpPlan *self, guint after);
guint rp_plan_find_nth_turn (RpPlan *self, guint nth);
guint rp_plan_count_turns (RpPlan *self, guint before);
guint rp_plan_find_last_turn (RpPlan *self, guint step);
guint rp_plan_find_set (RpPlan *self, guint step);
gint64 rp_plan_next_boundary (RpPlan *self, gint64 elapsed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPlan, rp_plan_unref)

G_END_DECLS
