/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/rp-editor-choice.h"

G_BEGIN_DECLS

#define RP_TYPE_CHOSEN_BAR (rp_chosen_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpChosenBar, rp_chosen_bar, RP, CHOSEN_BAR, GtkWidget)

GtkWidget *rp_chosen_bar_new (void);
void rp_chosen_bar_set_choice (RpChosenBar *self, RpEditorChoice *choice);

G_END_DECLS
