/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_VOICE_SWITCH (rp_voice_switch_get_type ())
G_DECLARE_FINAL_TYPE (RpVoiceSwitch, rp_voice_switch, RP, VOICE_SWITCH, GObject)

RpVoiceSwitch *rp_voice_switch_new (GSettings *settings);
gboolean rp_voice_switch_get_on (RpVoiceSwitch *self);
void rp_voice_switch_set_on (RpVoiceSwitch *self, gboolean on);
gboolean rp_voice_switch_get_hushed (RpVoiceSwitch *self);

G_END_DECLS
