/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DISTANCE_DISC (rp_distance_disc_get_type ())
G_DECLARE_FINAL_TYPE (RpDistanceDisc, rp_distance_disc, RP, DISTANCE_DISC, GtkWidget)

GtkWidget *rp_distance_disc_new (void);
void rp_distance_disc_set_count (RpDistanceDisc *self, const char *count, const char *unit);
void rp_distance_disc_set_done (RpDistanceDisc *self, gboolean done);

G_END_DECLS
