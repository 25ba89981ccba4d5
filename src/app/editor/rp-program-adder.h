/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/rp-editor-desk.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_ADDER (rp_program_adder_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramAdder, rp_program_adder, RP, PROGRAM_ADDER, GObject)

RpProgramAdder *rp_program_adder_new (GSettings *settings, GActionMap *map);
void rp_program_adder_set_store (RpProgramAdder *self, RpProgramStore *store, RpEditorDesk *editor);
GMenuModel *rp_program_adder_get_menu (RpProgramAdder *self);
void rp_program_adder_set_dose (RpProgramAdder *self, RpProgram *program, guint item, const RpDose *dose);
void rp_program_adder_update (RpProgramAdder *self, GPtrArray *exercises, gboolean busy);

G_END_DECLS
