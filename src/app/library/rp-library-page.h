/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "packs/rp-library.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_LIBRARY_PAGE (rp_library_page_get_type ())
G_DECLARE_FINAL_TYPE (RpLibraryPage, rp_library_page, RP, LIBRARY_PAGE, GtkWidget)

GtkWidget *rp_library_page_new (void);
void rp_library_page_set_lists (RpLibraryPage *self,
                                GListModel *exercises,
                                GListModel *failures,
                                RpPosterLoader *loader);
void rp_library_page_set_loading (RpLibraryPage *self, gboolean loading);
guint rp_library_page_get_n_shown (RpLibraryPage *self);
void rp_library_page_search (RpLibraryPage *self, const char *query);
void rp_library_page_focus_search (RpLibraryPage *self);
void rp_library_page_set_menu (RpLibraryPage *self, GMenuModel *menu);
GPtrArray *rp_library_page_get_chosen (RpLibraryPage *self);
void rp_library_page_end_choice (RpLibraryPage *self);

G_END_DECLS
