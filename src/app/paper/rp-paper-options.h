/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet-settings.h"
#include "content/rp-sheet-shot.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_OPTIONS (rp_paper_options_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperOptions, rp_paper_options, RP, PAPER_OPTIONS, GtkWidget)

GtkWidget *rp_paper_options_new (void);
void rp_paper_options_set_settings (RpPaperOptions *self, GSettings *settings, GDateTime *today);
void rp_paper_options_set_people (RpPaperOptions *self, const char *recipient, const char *author);
void rp_paper_options_set_paper (RpPaperOptions *self, RpSheetPaper paper, gboolean landscape);
void rp_paper_options_add_shot (RpPaperOptions *self, RpSheetShot *shot, const char *exercise);
void rp_paper_options_set_done (RpPaperOptions *self, GPtrArray *done);
RpSheetSettings *rp_paper_options_get_sheet_settings (RpPaperOptions *self);

G_END_DECLS
