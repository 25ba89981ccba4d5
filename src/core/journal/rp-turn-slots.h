/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-past-turn.h"

G_BEGIN_DECLS

/* From what was stated of turns to the turns as they are known now. A pure function: the order of the facts does not matter. */

void rp_turn_slots_fill (GPtrArray *turns, GPtrArray *facts);

G_END_DECLS
