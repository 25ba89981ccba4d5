/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session-machine.h"

G_BEGIN_DECLS

gboolean rp_session_change_can (const RpSessionMachine *machine, RpSessionEvent event, RpInstant now);
void rp_session_change_apply (RpSessionMachine *machine, RpSessionEvent event);

G_END_DECLS
