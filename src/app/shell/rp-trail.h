/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shell/rp-place.h"

G_BEGIN_DECLS

/**
 * RpTrail:
 *
 * The places a person came by, the current one last; the first one is always there.
 */
typedef struct _RpTrail RpTrail;

RpTrail *rp_trail_new (const char *page);
void rp_trail_free (RpTrail *self);
const RpPlace *rp_trail_get_place (RpTrail *self);
gboolean rp_trail_is_at (RpTrail *self, const char *page);
gboolean rp_trail_can_go_back (RpTrail *self);
gboolean rp_trail_go_back (RpTrail *self);
void rp_trail_go_home (RpTrail *self);
void rp_trail_go_on (RpTrail *self, RpPlace *place);
void rp_trail_go_instead (RpTrail *self, RpPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTrail, rp_trail_free)

G_END_DECLS
