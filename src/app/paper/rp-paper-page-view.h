/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_PAGE_VIEW (rp_paper_page_view_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperPageView, rp_paper_page_view, RP, PAPER_PAGE_VIEW, GtkWidget)

GtkWidget *rp_paper_page_view_new (void);
void rp_paper_page_view_set_page (RpPaperPageView *self, RpSheetPages *pages, guint page);
void rp_paper_page_view_set_near (RpPaperPageView *self, gboolean near);
gboolean rp_paper_page_view_is_drawn (RpPaperPageView *self);

G_END_DECLS
