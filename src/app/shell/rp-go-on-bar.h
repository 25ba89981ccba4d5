/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_GO_ON_BAR (rp_go_on_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpGoOnBar, rp_go_on_bar, RP, GO_ON_BAR, GtkWidget)

GtkWidget *rp_go_on_bar_new (void);
void rp_go_on_bar_offer (RpGoOnBar *self, const char *name, const char *place);
void rp_go_on_bar_withdraw (RpGoOnBar *self);

G_END_DECLS
