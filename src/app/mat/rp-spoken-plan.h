/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-moment.h"
#include "session/rp-session-notice.h"
#include "tones/rp-sound.h"
#include "voice/rp-voice-script.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_SPOKEN_PLAN (rp_spoken_plan_get_type ())
G_DECLARE_FINAL_TYPE (RpSpokenPlan, rp_spoken_plan, RP, SPOKEN_PLAN, GObject)

RpSpokenPlan *rp_spoken_plan_new (GSettings *settings);
void rp_spoken_plan_set_plan (RpSpokenPlan *self, RpPlan *plan);
gboolean rp_spoken_plan_get_on (RpSpokenPlan *self);
gboolean rp_spoken_plan_is_prepared (RpSpokenPlan *self);
const char *rp_spoken_plan_get_trouble (RpSpokenPlan *self);
const RpUtterance *
rp_spoken_plan_find (RpSpokenPlan *self, RpSessionNotice notice, guint step, const RpMoment *moment);
RpSound *rp_spoken_plan_find_sound (RpSpokenPlan *self, const char *text);

G_END_DECLS
