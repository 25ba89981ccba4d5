/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "packs/rp-library.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_DESK (rp_sheet_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetDesk, rp_sheet_desk, RP, SHEET_DESK, GObject)

RpSheetDesk *rp_sheet_desk_new (GSettings *settings, RpClock *clock, GtkWindow *window, GActionMap *map);
void rp_sheet_desk_set_library (RpSheetDesk *self, RpLibrary *library);
void rp_sheet_desk_update (RpSheetDesk *self, RpProgram *shown, gboolean busy);
void rp_sheet_desk_show_code (RpSheetDesk *self, const char *code);

G_END_DECLS
