/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "packs/rp-library.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_SHARE (rp_program_share_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramShare, rp_program_share, RP, PROGRAM_SHARE, GObject)

RpProgramShare *rp_program_share_new (GtkWindow *window, GActionMap *map);
void rp_program_share_update (RpProgramShare *self, RpLibrary *library, RpProgram *program);
void rp_program_share_save (RpProgramShare *self, const char *path);

G_END_DECLS
