/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mat/rp-session-readout.h"

G_BEGIN_DECLS

#define RP_TYPE_DISTANCE_VIEW (rp_distance_view_get_type ())
G_DECLARE_FINAL_TYPE (RpDistanceView, rp_distance_view, RP, DISTANCE_VIEW, GtkWidget)

GtkWidget *rp_distance_view_new (RpSessionReadout *readout);
void rp_distance_view_read (RpDistanceView *self);
void
rp_distance_view_update (RpDistanceView *self, RpSession *session, const RpMoment *moment, gboolean eager);
void rp_distance_view_show_cue (RpDistanceView *self, const char *text, RpTint tint);
void rp_distance_view_set_done (RpDistanceView *self, gboolean done);
void rp_distance_view_find_picture (RpDistanceView *self, int width, int height, GtkAllocation *picture);

G_END_DECLS
