/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-plan.h"

G_BEGIN_DECLS

char *rp_fetch_words_line (RpPlan *plan, guint step);

G_END_DECLS
