/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-exercise.h"
#include "demo/rp-playback.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_DEMO_PANEL (rp_demo_panel_get_type ())
G_DECLARE_FINAL_TYPE (RpDemoPanel, rp_demo_panel, RP, DEMO_PANEL, GtkWidget)

GtkWidget *rp_demo_panel_new (RpClock *clock);
void rp_demo_panel_set_exercise (RpDemoPanel *self, RpExercise *exercise, RpPosterLoader *loader);
void rp_demo_panel_set_fault (RpDemoPanel *self, const char *id);
const char *rp_demo_panel_get_fault (RpDemoPanel *self);
RpPlayback *rp_demo_panel_get_playback (RpDemoPanel *self);

G_END_DECLS
