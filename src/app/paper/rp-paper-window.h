/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/rp-pack.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_WINDOW (rp_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperWindow, rp_paper_window, RP, PAPER_WINDOW, AdwApplicationWindow)

RpPaperWindow *rp_paper_window_new (GtkApplication *application,
                                    RpPack *pack,
                                    RpProgram *program,
                                    GSettings *settings,
                                    GDateTime *today);
gboolean rp_paper_window_is_of (RpPaperWindow *self, RpProgram *program);
void rp_paper_window_set_done (RpPaperWindow *self, GPtrArray *done);
void rp_paper_window_add_picture (RpPaperWindow *self, guint item, GdkTexture *picture, const char *caption);

G_END_DECLS
