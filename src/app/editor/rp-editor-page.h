/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "editor/rp-about-editor.h"
#include "editor/rp-line-entry.h"
#include "programs/rp-program-history.h"
#include "session/rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_EDITOR_PAGE (rp_editor_page_get_type ())
G_DECLARE_FINAL_TYPE (RpEditorPage, rp_editor_page, RP, EDITOR_PAGE, GtkWidget)

GtkWidget *rp_editor_page_new (void);
void rp_editor_page_set_history (RpEditorPage *self, RpProgramHistory *history, RpPosterLoader *loader);
void rp_editor_page_set_plan_settings (RpEditorPage *self, const RpPlanSettings *settings);
void rp_editor_page_set_stop_rules (RpEditorPage *self, const char *const *stop_rules);
void rp_editor_page_set_saved (RpEditorPage *self, const char *words);
void rp_editor_page_set_trouble (RpEditorPage *self, const char *sentence);
RpProgramHistory *rp_editor_page_get_history (RpEditorPage *self);
RpAboutEditor *rp_editor_page_get_about (RpEditorPage *self);
RpLineEntry *rp_editor_page_get_line (RpEditorPage *self);
void rp_editor_page_edit_name (RpEditorPage *self);
void rp_editor_page_focus (RpEditorPage *self);

G_END_DECLS
