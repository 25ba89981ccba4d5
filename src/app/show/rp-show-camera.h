/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-mirror.h"
#include "show/rp-show-pane.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_CAMERA (rp_show_camera_get_type ())
G_DECLARE_FINAL_TYPE (RpShowCamera, rp_show_camera, RP, SHOW_CAMERA, GObject)

RpShowCamera *rp_show_camera_new (RpShow *show, GSettings *settings, RpClock *clock, GtkWidget *window);
GtkWidget *rp_show_camera_get_bar (RpShowCamera *self);
RpMirror *rp_show_camera_get_mirror (RpShowCamera *self);
void rp_show_camera_add_pane (RpShowCamera *self, RpShowPane *pane);
gboolean rp_show_camera_step (RpShowCamera *self, int pictures);

G_END_DECLS
