/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-show-map.h"
#include "show/rp-show-pane.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_ZOOM (rp_show_zoom_get_type ())
G_DECLARE_FINAL_TYPE (RpShowZoom, rp_show_zoom, RP, SHOW_ZOOM, GtkWidget)

GtkWidget *rp_show_zoom_new (RpShowLook *look, RpShowPane *pane);

G_END_DECLS
