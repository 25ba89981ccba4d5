/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet-shot.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_SHOTS (rp_paper_shots_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperShots, rp_paper_shots, RP, PAPER_SHOTS, GtkWidget)

void rp_paper_shots_add (RpPaperShots *self, RpSheetShot *shot, const char *exercise);
GPtrArray *rp_paper_shots_get_all (RpPaperShots *self);

G_END_DECLS
