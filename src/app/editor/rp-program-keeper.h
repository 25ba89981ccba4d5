/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/rp-editor-desk.h"

G_BEGIN_DECLS

/**
 * RpProgramKeeper:
 *
 * Tells what becomes of the files of the person's programs: that one cannot be saved, or was changed elsewhere. Its action
 * "save-again" tries what could not be saved.
 */
#define RP_TYPE_PROGRAM_KEEPER (rp_program_keeper_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramKeeper, rp_program_keeper, RP, PROGRAM_KEEPER, GObject)

RpProgramKeeper *
rp_program_keeper_new (RpProgramStore *store, RpEditorDesk *editor, GtkWindow *window, GActionMap *map);
gboolean rp_program_keeper_hold (RpProgramKeeper *self);

G_END_DECLS
