/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DEMO_STAGE (rp_demo_stage_get_type ())
G_DECLARE_FINAL_TYPE (RpDemoStage, rp_demo_stage, RP, DEMO_STAGE, GtkWidget)

GtkWidget *rp_demo_stage_new (void);
void rp_demo_stage_set_picture (RpDemoStage *self, GdkPaintable *picture);
void rp_demo_stage_set_shape (RpDemoStage *self, GPtrArray *clips, gboolean narrow);
void rp_demo_stage_set_side (RpDemoStage *self, const char *side);
void rp_demo_stage_set_notice (RpDemoStage *self, const char *notice);
void rp_demo_stage_set_mistake (RpDemoStage *self, const char *mistake);

G_END_DECLS
