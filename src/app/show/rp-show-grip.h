/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "show/rp-mirror.h"
#include "show/rp-show-fit.h"
#include "show/rp-show.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_GRIP (rp_show_grip_get_type ())
G_DECLARE_FINAL_TYPE (RpShowGrip, rp_show_grip, RP, SHOW_GRIP, GObject)

RpShowGrip *rp_show_grip_new (GtkWidget *pane, RpShow *show);
void rp_show_grip_set_mirror (RpShowGrip *self, RpMirror *mirror);
void rp_show_grip_set_fit (RpShowGrip *self, const RpShowFit *fit);
void rp_show_grip_take (RpShowGrip *self);
void rp_show_grip_drag (RpShowGrip *self, double dx, double dy);

G_END_DECLS
