/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "packs/rp-library.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_DESK (rp_program_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramDesk, rp_program_desk, RP, PROGRAM_DESK, GObject)

RpProgramDesk *rp_program_desk_new (GSettings *settings, GtkWindow *window, GActionMap *map);
void rp_program_desk_receive (RpProgramDesk *self, RpProgram *program);
void rp_program_desk_set_library (RpProgramDesk *self, RpLibrary *library, RpPosterLoader *loader);
GListModel *rp_program_desk_get_programs (RpProgramDesk *self);
GMenuModel *rp_program_desk_get_menu (RpProgramDesk *self);
gboolean rp_program_desk_is_loading (RpProgramDesk *self);
RpProgram *rp_program_desk_find (RpProgramDesk *self, const char *id);
GtkWidget *rp_program_desk_fill_page (RpProgramDesk *self, const char *id);
RpProgram *rp_program_desk_get_edited (RpProgramDesk *self);
void rp_program_desk_focus (RpProgramDesk *self);
void rp_program_desk_update (RpProgramDesk *self, RpProgram *shown, GPtrArray *exercises, gboolean busy);
void rp_program_desk_set_dose (RpProgramDesk *self, RpProgram *program, guint item, const RpDose *dose);
void rp_program_desk_use (RpProgramDesk *self, RpProgram *program);
gboolean rp_program_desk_hold (RpProgramDesk *self);

G_END_DECLS
