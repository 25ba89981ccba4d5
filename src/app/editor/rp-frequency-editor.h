/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-frequency.h"

G_BEGIN_DECLS

#define RP_TYPE_FREQUENCY_EDITOR (rp_frequency_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpFrequencyEditor, rp_frequency_editor, RP, FREQUENCY_EDITOR, GtkWidget)

GtkWidget *rp_frequency_editor_new (void);
void rp_frequency_editor_set_frequency (RpFrequencyEditor *self, const RpFrequency *frequency);

G_END_DECLS
