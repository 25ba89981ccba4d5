/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-plan.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_SIDEBAR (rp_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (RpSidebar, rp_sidebar, RP, SIDEBAR, GtkWidget)

GtkWidget *rp_sidebar_new (void);
void
rp_sidebar_set_programs (RpSidebar *self, GListModel *programs, GSettings *settings, RpPosterLoader *loader);
void rp_sidebar_set_own (RpSidebar *self, GListModel *programs, GSettings *settings, RpPosterLoader *loader);
void rp_sidebar_set_place (RpSidebar *self, const char *page);
void rp_sidebar_set_packs (RpSidebar *self, GListModel *packs);

G_END_DECLS
