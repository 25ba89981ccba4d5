/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session-machine.h"

G_BEGIN_DECLS

gboolean
rp_session_rules_take (RpSessionMachine *machine, RpSessionEvent event, RpInstant now, GArray *reports);
gboolean rp_session_rules_can (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now);

G_END_DECLS
