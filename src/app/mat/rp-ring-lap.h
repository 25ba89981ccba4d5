/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mat/rp-ring.h"
#include "session/rp-moment.h"

G_BEGIN_DECLS

void rp_ring_lap_show (RpRing *ring, const RpMoment *moment, gboolean eager);

G_END_DECLS
