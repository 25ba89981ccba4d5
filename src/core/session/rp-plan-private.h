/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"

G_BEGIN_DECLS

/* What a plan is made of, for the files that lay it out and read it. */
struct _RpPlan
{
  gatomicrefcount ref_count;

  /* Owned references */
  RpProgram *program;
  GArray *steps;
  GPtrArray *cadences;

  gint64 duration;
  gboolean estimate;
};

void rp_plan_lay_out (RpPlan *self, const RpPlanSettings *settings);

G_END_DECLS
