/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "editor/rp-editor-choice.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_EDITOR_LIST (rp_editor_list_get_type ())
G_DECLARE_FINAL_TYPE (RpEditorList, rp_editor_list, RP, EDITOR_LIST, GtkWidget)

GtkWidget *rp_editor_list_new (void);
void rp_editor_list_set_loader (RpEditorList *self, RpPosterLoader *loader);
void rp_editor_list_set_program (RpEditorList *self, RpProgram *program);
void rp_editor_list_set_narrow (RpEditorList *self, gboolean narrow);
void rp_editor_list_show_last (RpEditorList *self);
void rp_editor_list_open (RpEditorList *self, guint index);
RpEditorChoice *rp_editor_list_get_choice (RpEditorList *self);

G_END_DECLS
