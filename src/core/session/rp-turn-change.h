/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"

G_BEGIN_DECLS

RpPlan *rp_turn_change_make (RpPlan *plan, RpPlanChanges *changes, const RpMoment *moment, gint64 *waited);

G_END_DECLS
