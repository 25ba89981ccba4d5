/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DEMO_VIEW (rp_demo_view_get_type ())
G_DECLARE_FINAL_TYPE (RpDemoView, rp_demo_view, RP, DEMO_VIEW, GtkWidget)

GtkWidget *rp_demo_view_new (void);
GdkPaintable *rp_demo_view_get_paintable (RpDemoView *self);
void rp_demo_view_set_paintable (RpDemoView *self, GdkPaintable *paintable);
gboolean rp_demo_view_get_mirrored (RpDemoView *self);
void rp_demo_view_set_mirrored (RpDemoView *self, gboolean mirrored);
void rp_demo_view_turn (RpDemoView *self);

G_END_DECLS
