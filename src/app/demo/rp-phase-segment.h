/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_PHASE_SEGMENT (rp_phase_segment_get_type ())
G_DECLARE_FINAL_TYPE (RpPhaseSegment, rp_phase_segment, RP, PHASE_SEGMENT, GtkWidget)

GtkWidget *rp_phase_segment_new (const char *name, const char *seconds);

G_END_DECLS
