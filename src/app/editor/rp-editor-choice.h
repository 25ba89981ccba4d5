/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "editor/rp-editor-row.h"

G_BEGIN_DECLS

#define RP_TYPE_EDITOR_CHOICE (rp_editor_choice_get_type ())
G_DECLARE_FINAL_TYPE (RpEditorChoice, rp_editor_choice, RP, EDITOR_CHOICE, GObject)

RpEditorChoice *rp_editor_choice_new (GtkListBox *rows);
gboolean rp_editor_choice_is_on (RpEditorChoice *self);
void rp_editor_choice_set_on (RpEditorChoice *self, gboolean on);
void rp_editor_choice_choose (RpEditorChoice *self, RpEditorRow *row, RpRowChoice how);
GArray *rp_editor_choice_dup_lines (RpEditorChoice *self);
void rp_editor_choice_set_program (RpEditorChoice *self, RpProgram *program);
RpProgram *rp_editor_choice_get_program (RpEditorChoice *self);
gboolean rp_editor_choice_move (RpEditorChoice *self, int by);
gboolean rp_editor_choice_copy (RpEditorChoice *self);
gboolean rp_editor_choice_remove (RpEditorChoice *self);
gboolean rp_editor_choice_give_dose (RpEditorChoice *self, const RpDose *dose);

G_END_DECLS
