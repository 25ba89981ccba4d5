/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-pain-rules.h"

G_BEGIN_DECLS

#define RP_TYPE_PAIN_EDITOR (rp_pain_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpPainEditor, rp_pain_editor, RP, PAIN_EDITOR, GtkWidget)

GtkWidget *rp_pain_editor_new (void);
void rp_pain_editor_set_rules (RpPainEditor *self, const RpPainRules *rules);

G_END_DECLS
