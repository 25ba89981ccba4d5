/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/rp-pack.h"

G_BEGIN_DECLS

#define RP_TYPE_SHARE_WINDOW (rp_share_window_get_type ())
G_DECLARE_FINAL_TYPE (RpShareWindow, rp_share_window, RP, SHARE_WINDOW, AdwApplicationWindow)

RpShareWindow *rp_share_window_new (GtkApplication *application,
                                    GListModel *packs,
                                    RpPack *pack,
                                    RpProgram *program,
                                    GSettings *settings,
                                    gboolean printable);

G_END_DECLS
