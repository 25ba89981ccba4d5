/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_VOICE_TRIAL (rp_voice_trial_get_type ())
G_DECLARE_FINAL_TYPE (RpVoiceTrial, rp_voice_trial, RP, VOICE_TRIAL, GObject)

RpVoiceTrial *rp_voice_trial_new (GSettings *settings);
void rp_voice_trial_say (RpVoiceTrial *self, const char *text);

G_END_DECLS
