/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_VOICE_GROUP (rp_voice_group_get_type ())
G_DECLARE_FINAL_TYPE (RpVoiceGroup, rp_voice_group, RP, VOICE_GROUP, AdwPreferencesGroup)

GtkWidget *rp_voice_group_new (void);
void rp_voice_group_set_settings (RpVoiceGroup *self, GSettings *settings);

G_END_DECLS
