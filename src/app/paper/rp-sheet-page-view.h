/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_PAGE_VIEW (rp_sheet_page_view_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetPageView, rp_sheet_page_view, RP, SHEET_PAGE_VIEW, GtkWidget)

GtkWidget *rp_sheet_page_view_new (void);
void rp_sheet_page_view_set_page (RpSheetPageView *self, RpSheetPages *pages, guint page);
void rp_sheet_page_view_set_near (RpSheetPageView *self, gboolean near);
gboolean rp_sheet_page_view_is_drawn (RpSheetPageView *self);

G_END_DECLS
