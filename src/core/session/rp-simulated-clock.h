/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"

G_BEGIN_DECLS

/**
 * RpSimulatedClock:
 *
 * A clock that moves only when told to, for rehearsals and tests.
 */
#define RP_TYPE_SIMULATED_CLOCK (rp_simulated_clock_get_type ())
G_DECLARE_FINAL_TYPE (RpSimulatedClock, rp_simulated_clock, RP, SIMULATED_CLOCK, GObject)

RpSimulatedClock *rp_simulated_clock_new (void);
void rp_simulated_clock_advance (RpSimulatedClock *self, gint64 microseconds);
gboolean rp_simulated_clock_run_next (RpSimulatedClock *self, gint64 lateness);
void rp_simulated_clock_suspend (RpSimulatedClock *self, gint64 microseconds);
void rp_simulated_clock_set_date_time (RpSimulatedClock *self, GDateTime *now);

G_END_DECLS
