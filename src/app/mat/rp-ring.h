/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mat/rp-ring-picture.h"

G_BEGIN_DECLS

#define RP_TYPE_RING (rp_ring_get_type ())
G_DECLARE_FINAL_TYPE (RpRing, rp_ring, RP, RING, GtkWidget)

GtkWidget *rp_ring_new (void);
void rp_ring_set_lap (RpRing *self, guint lap, const RpRingArc *arcs, guint n_arcs);
void rp_ring_set_elapsed (RpRing *self, gint64 elapsed, gboolean eager);
void rp_ring_set_count (RpRing *self, const char *count, const char *unit);
void rp_ring_set_value_text (RpRing *self, const char *text);

G_END_DECLS
