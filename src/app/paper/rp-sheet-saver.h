/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_SAVER (rp_sheet_saver_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetSaver, rp_sheet_saver, RP, SHEET_SAVER, GObject)

RpSheetSaver *rp_sheet_saver_new (void);
void rp_sheet_saver_ask (RpSheetSaver *self, GtkWindow *parent, const char *title);
char *rp_sheet_saver_suggest_name (const char *title);
void
rp_sheet_saver_save (RpSheetSaver *self, RpSheet *sheet, const RpSheetSettings *settings, const char *path);

G_END_DECLS
