/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session-machine.h"

G_BEGIN_DECLS

void rp_session_time_catch_up (RpSessionMachine *machine, RpInstant now, GArray *reports);
gint64 rp_session_time_get_deadline (const RpSessionMachine *machine, RpInstant now);

G_END_DECLS
