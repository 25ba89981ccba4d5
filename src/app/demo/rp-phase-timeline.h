/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_PHASE_TIMELINE (rp_phase_timeline_get_type ())
G_DECLARE_FINAL_TYPE (RpPhaseTimeline, rp_phase_timeline, RP, PHASE_TIMELINE, GtkWidget)

GtkWidget *rp_phase_timeline_new (void);
void
rp_phase_timeline_set_phases (RpPhaseTimeline *self, GPtrArray *phases, const gint64 *ends, gint64 start);
void rp_phase_timeline_set_position (RpPhaseTimeline *self, gint64 position);
gint64 rp_phase_timeline_get_position (RpPhaseTimeline *self);
void rp_phase_timeline_set_looped (RpPhaseTimeline *self, guint phase);
guint rp_phase_timeline_get_current (RpPhaseTimeline *self);

G_END_DECLS
