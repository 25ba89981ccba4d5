/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"
#include "session/rp-session-state.h"

G_BEGIN_DECLS

char *rp_status_words_line (RpPlan *plan, const RpMoment *moment, RpSessionState state);

G_END_DECLS
