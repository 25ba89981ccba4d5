/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "mat/rp-session-readout.h"

G_BEGIN_DECLS

#define RP_TYPE_SET_PANEL (rp_set_panel_get_type ())
G_DECLARE_FINAL_TYPE (RpSetPanel, rp_set_panel, RP, SET_PANEL, GtkWidget)

GtkWidget *rp_set_panel_new (RpSessionReadout *readout);
void rp_set_panel_set_poster_loader (RpSetPanel *self, RpPosterLoader *loader);
void rp_set_panel_update (RpSetPanel *self, const RpMoment *moment, gboolean eager);
void rp_set_panel_set_layout (RpSetPanel *self, gboolean stacked, gboolean narrow, gboolean is_short);

G_END_DECLS
