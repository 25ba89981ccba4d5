/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "library/rp-library-page.h"
#include "shell/rp-go-on-bar.h"

G_BEGIN_DECLS

#define RP_TYPE_HOME (rp_home_get_type ())
G_DECLARE_FINAL_TYPE (RpHome, rp_home, RP, HOME, GtkWidget)

GtkWidget *rp_home_new (void);
RpLibraryPage *rp_home_get_library_page (RpHome *self);
RpGoOnBar *rp_home_get_go_on_bar (RpHome *self);
void rp_home_set_library (RpHome *self,
                          RpLibrary *library,
                          GListModel *own,
                          GSettings *settings,
                          RpPosterLoader *loader);
void rp_home_add_page (RpHome *self, GtkWidget *page, const char *name);
void rp_home_show (RpHome *self, const char *name);
void rp_home_open (RpHome *self);
gboolean rp_home_is_open (RpHome *self);
void rp_home_close (RpHome *self);

G_END_DECLS
