/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-clock.h"

G_BEGIN_DECLS

/**
 * RpSystemClock:
 *
 * The machine's own clock, with one absolute-deadline source on the thread-default main context.
 */
#define RP_TYPE_SYSTEM_CLOCK (rp_system_clock_get_type ())
G_DECLARE_FINAL_TYPE (RpSystemClock, rp_system_clock, RP, SYSTEM_CLOCK, GObject)

RpClock *rp_system_clock_new (void);

G_END_DECLS
