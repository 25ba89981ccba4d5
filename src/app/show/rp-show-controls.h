/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "show/rp-show-order.h"
#include "show/rp-show.h"
#include "show/rp-sketch-bar.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_CONTROLS (rp_show_controls_get_type ())
G_DECLARE_FINAL_TYPE (RpShowControls, rp_show_controls, RP, SHOW_CONTROLS, GtkWidget)

GtkWidget *rp_show_controls_new (void);
void rp_show_controls_set_room (RpShowControls *self, int width, guint style);
void rp_show_controls_update (RpShowControls *self, RpShow *show, RpShowOrder *order);
void rp_show_controls_update_menu (RpShowControls *self, RpShow *show, RpShowOrder *order);
void rp_show_controls_add_tools (RpShowControls *self, RpSketchBar *tools);

G_END_DECLS
