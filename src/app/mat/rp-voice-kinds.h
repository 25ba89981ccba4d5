/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_VOICE_KINDS (rp_voice_kinds_get_type ())
G_DECLARE_FINAL_TYPE (RpVoiceKinds, rp_voice_kinds, RP, VOICE_KINDS, AdwExpanderRow)

GtkWidget *rp_voice_kinds_new (void);
void rp_voice_kinds_set_settings (RpVoiceKinds *self, GSettings *settings);

G_END_DECLS
