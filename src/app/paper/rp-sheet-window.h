/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/rp-pack.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_WINDOW (rp_sheet_window_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetWindow, rp_sheet_window, RP, SHEET_WINDOW, AdwApplicationWindow)

RpSheetWindow *rp_sheet_window_new (GtkApplication *application,
                                    RpPack *pack,
                                    RpProgram *program,
                                    GSettings *settings,
                                    GDateTime *today);

G_END_DECLS
