/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"

G_BEGIN_DECLS

/* How a plan differs from what the program says, because the person wants it so. */

char *rp_pace_words_speed (RpPlan *plan);
char *rp_pace_words_hold (RpPlan *plan, guint item);
char *rp_pace_words_amount (RpPlan *plan, guint item);
char *rp_pace_words_changed (RpPlan *before, RpPlan *now, guint item);
char *rp_pace_words_led (RpPlan *plan);

G_END_DECLS
