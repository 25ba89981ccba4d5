/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_PREVIEW (rp_sheet_preview_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetPreview, rp_sheet_preview, RP, SHEET_PREVIEW, GtkWidget)

GtkWidget *rp_sheet_preview_new (void);
void rp_sheet_preview_set_pages (RpSheetPreview *self, RpSheetPages *pages);

G_END_DECLS
