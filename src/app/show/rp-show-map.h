/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SHOW_MAP (rp_show_map_get_type ())
G_DECLARE_FINAL_TYPE (RpShowMap, rp_show_map, RP, SHOW_MAP, GtkWidget)

GtkWidget *rp_show_map_new (void);
void rp_show_map_set_paintable (RpShowMap *self, GdkPaintable *paintable);
void rp_show_map_set_zoom (RpShowMap *self, double zoom);
void rp_show_map_set_ratio (RpShowMap *self, double ratio);
void rp_show_map_set_middle (RpShowMap *self, double x, double y);
double rp_show_map_get_x (RpShowMap *self);
double rp_show_map_get_y (RpShowMap *self);

G_END_DECLS
