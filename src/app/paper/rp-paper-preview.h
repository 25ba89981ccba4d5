/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_PREVIEW (rp_paper_preview_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperPreview, rp_paper_preview, RP, PAPER_PREVIEW, GtkWidget)

GtkWidget *rp_paper_preview_new (void);
void rp_paper_preview_set_pages (RpPaperPreview *self, RpSheetPages *pages);

G_END_DECLS
