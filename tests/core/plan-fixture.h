/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"
#include "session/rp-session.h"
#include "session/rp-simulated-clock.h"

G_BEGIN_DECLS

/* Small programs made by hand, and a session that writes down what it tells. */

#define SECOND ((gint64) G_USEC_PER_SEC)

RpExercise *fixture_exercise (const char *id, const double *clip_seconds);
RpProgram *fixture_program (RpExercise *exercise, const RpDose *dose);
void fixture_add_item (RpProgram *program, RpExercise *exercise, const RpDose *dose);
RpDose fixture_dose (guint sets, guint reps, RpDoseSides sides);
RpPlan *fixture_plan (const RpDose *dose);

/**
 * FixtureLog:
 *
 * What a session told, one word each, with the plan's time in milliseconds: "step@0 countdown@7000".
 */
typedef struct
{
  RpSimulatedClock *clock;
  RpSession *session;
  GString *told;
} FixtureLog;

void fixture_log_init (FixtureLog *log, RpPlan *plan);
void fixture_log_clear (FixtureLog *log);
void fixture_log_send (FixtureLog *log, RpSessionEvent event);
void fixture_log_assert (FixtureLog *log, const char *expected);

G_END_DECLS
