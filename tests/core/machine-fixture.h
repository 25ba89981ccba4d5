/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan-fixture.h"
#include "session/rp-session-rules.h"
#include "session/rp-session-time.h"

G_BEGIN_DECLS

/* The rules alone: no object, no clock; time is a number that the test moves. */

typedef struct
{
  RpPlan *plan;
  RpSessionMachine machine;
  RpInstant now;
  GArray *reports;
  GString *told;
} MachineFixture;

void machine_fixture_set_up (MachineFixture *fixture, gconstpointer data);
void machine_fixture_tear_down (MachineFixture *fixture, gconstpointer data);
void machine_fixture_assert_told (MachineFixture *fixture, const char *expected);
void machine_fixture_catch_up (MachineFixture *fixture);
void machine_fixture_move (MachineFixture *fixture, gint64 microseconds);
void machine_fixture_advance (MachineFixture *fixture, double seconds);
void machine_fixture_sleep_in (MachineFixture *fixture, double seconds);
gboolean machine_fixture_take (MachineFixture *fixture, RpSessionEvent event);
void machine_fixture_send (MachineFixture *fixture, RpSessionEvent event);
gboolean machine_fixture_can (MachineFixture *fixture, RpSessionEvent event);
void machine_fixture_assert_state (MachineFixture *fixture, RpSessionState state, guint step);
void machine_fixture_start_first_turn (MachineFixture *fixture);

/* Two repetitions a side, at this pace. */
#define MACHINE_FIXTURE_ADD(path, pace, func)                                                                \
  g_test_add (path, MachineFixture, GINT_TO_POINTER (pace), machine_fixture_set_up, func,                    \
              machine_fixture_tear_down)

G_END_DECLS
