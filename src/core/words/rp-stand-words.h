/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"
#include "session/rp-session-stand.h"

G_BEGIN_DECLS

/* Where a session was broken off, in the language in effect. */

char *rp_stand_words_line (RpPlan *plan, const RpSessionStand *stand);

G_END_DECLS
