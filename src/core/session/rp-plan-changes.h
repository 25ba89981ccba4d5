/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "model/rp-dose.h"

G_BEGIN_DECLS

/* What a person may change of a plan; see rp_plan_changes_with_speed() and #RpPlanChange. */
#define RP_PLAN_CHANGES_SLOWEST 0.5
#define RP_PLAN_CHANGES_FASTEST 1.5
#define RP_PLAN_CHANGES_SPEED_STEP 0.1
#define RP_PLAN_CHANGES_MAX_HOLD 120

/**
 * RpPlanWait:
 * @RP_PLAN_WAIT_AS_DOSE: who counts is as the dose says
 * @RP_PLAN_WAIT_ON: the person leads, at their own pace
 * @RP_PLAN_WAIT_OFF: the session leads
 *
 * Whether a session waits for the person in an exercise.
 */
typedef enum
{
  RP_PLAN_WAIT_AS_DOSE,
  RP_PLAN_WAIT_ON,
  RP_PLAN_WAIT_OFF,
} RpPlanWait;

/**
 * RpPlanChange:
 * @hold: whole seconds for every hold, 1 to %RP_PLAN_CHANGES_MAX_HOLD, or 0 as the dose says
 * @wait: who counts
 * @amount: how much is done, within the range of the dose, or 0 as the dose says
 * @measure: what @amount was said of
 * @min: the least of the dose it was said for
 * @max: the most of that dose; 0 where @amount is for any dose
 *
 * What a person changed of one exercise. An amount counts only where the dose is still the one it was said for: 14 repetitions
 * are not 14 seconds.
 */
typedef struct
{
  guint hold;
  RpPlanWait wait;
  guint amount;
  RpMeasure measure;
  guint min;
  guint max;
} RpPlanChange;

/**
 * RpPlanChanges:
 *
 * What a person changed of a program for themselves: how fast they move, and what they do otherwise in its exercises. A
 * pure, immutable, counted value.
 */
typedef struct _RpPlanChanges RpPlanChanges;

#define RP_TYPE_PLAN_CHANGES (rp_plan_changes_get_type ())

GType rp_plan_changes_get_type (void) G_GNUC_CONST;
RpPlanChanges *rp_plan_changes_new (void);
RpPlanChanges *rp_plan_changes_ref (RpPlanChanges *self);
void rp_plan_changes_unref (RpPlanChanges *self);
gboolean rp_plan_changes_is_plain (RpPlanChanges *self);
gboolean rp_plan_changes_equal (RpPlanChanges *self, RpPlanChanges *other);
double rp_plan_changes_get_speed (RpPlanChanges *self);
void rp_plan_changes_get (RpPlanChanges *self, const char *path, RpPlanChange *change);
RpPlanChanges *rp_plan_changes_with_speed (RpPlanChanges *self, double speed);
RpPlanChanges *rp_plan_changes_with (RpPlanChanges *self, const char *path, const RpPlanChange *change);
GVariant *rp_plan_changes_to_variant (RpPlanChanges *self);
RpPlanChanges *rp_plan_changes_from_variant (GVariant *variant);
RpDose *rp_plan_changes_make_dose (RpPlanChanges *self, RpExercise *exercise, const RpDose *dose);
gint64 rp_plan_changes_scale (RpPlanChanges *self, const RpPhase *phase, gint64 duration);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPlanChanges, rp_plan_changes_unref)

G_END_DECLS
