/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "show/rp-mirror.h"
#include "show/rp-show.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_PANE (rp_show_pane_get_type ())
G_DECLARE_FINAL_TYPE (RpShowPane, rp_show_pane, RP, SHOW_PANE, GtkWidget)

GtkWidget *rp_show_pane_new (RpShow *show, guint picture);
void rp_show_pane_set_loader (RpShowPane *self, RpPosterLoader *loader);
void rp_show_pane_set_mirror (RpShowPane *self, RpMirror *mirror);
void rp_show_pane_set_label (RpShowPane *self, const char *label);
void rp_show_pane_add_overlay (RpShowPane *self, GtkWidget *overlay);
GdkPaintable *rp_show_pane_get_paintable (RpShowPane *self);
void rp_show_pane_set_taken (RpShowPane *self, int taken);
gboolean rp_show_pane_get_area (RpShowPane *self, graphene_rect_t *area);
gboolean rp_show_pane_update (RpShowPane *self);

G_END_DECLS
