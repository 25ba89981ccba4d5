/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_VOICE_BUTTON (rp_voice_button_get_type ())
G_DECLARE_FINAL_TYPE (RpVoiceButton, rp_voice_button, RP, VOICE_BUTTON, GtkToggleButton)

GtkWidget *rp_voice_button_new (void);
void rp_voice_button_set_trouble (RpVoiceButton *self, const char *trouble);

G_END_DECLS
