/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_SAVER (rp_paper_saver_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperSaver, rp_paper_saver, RP, PAPER_SAVER, GObject)

RpPaperSaver *rp_paper_saver_new (void);
void rp_paper_saver_ask (RpPaperSaver *self, GtkWindow *parent, const char *title);
char *rp_paper_saver_suggest_name (const char *title);
void
rp_paper_saver_save (RpPaperSaver *self, RpSheet *sheet, const RpSheetSettings *settings, const char *path);

G_END_DECLS
