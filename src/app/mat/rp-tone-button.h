/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-tones.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_TONE_BUTTON (rp_tone_button_get_type ())
G_DECLARE_FINAL_TYPE (RpToneButton, rp_tone_button, RP, TONE_BUTTON, GtkToggleButton)

GtkWidget *rp_tone_button_new (void);
void rp_tone_button_set_tones (RpToneButton *self, RpTones *tones);

G_END_DECLS
