/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-file-saver.h"
#include "content/rp-sheet-past.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_PAPER (rp_history_paper_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryPaper, rp_history_paper, RP, HISTORY_PAPER, GObject)

RpHistoryPaper *rp_history_paper_new (GtkWindow *window);
RpFileSaver *rp_history_paper_get_saver (RpHistoryPaper *self);
void rp_history_paper_print (RpHistoryPaper *self, const RpSheetPast *past, GDateTime *now);
void rp_history_paper_save (RpHistoryPaper *self, const RpSheetPast *past, GDateTime *now, const char *path);

G_END_DECLS
