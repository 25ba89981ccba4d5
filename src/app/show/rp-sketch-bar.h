/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SKETCH_BAR (rp_sketch_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchBar, rp_sketch_bar, RP, SKETCH_BAR, GtkWidget)

/* How much of it there is, from one button with a menu to all tools, some with their names. */
typedef enum
{
  RP_SKETCH_BAR_LEAST,
  RP_SKETCH_BAR_FEW,
  RP_SKETCH_BAR_SOME,
  RP_SKETCH_BAR_SOME_NAMED,
  RP_SKETCH_BAR_ICONS,
  RP_SKETCH_BAR_FULL,
  RP_SKETCH_BAR_N_SIZES,
} RpSketchBarSize;

GtkWidget *rp_sketch_bar_new (void);
void rp_sketch_bar_set_least (RpSketchBar *self, RpSketchBarSize least);

G_END_DECLS
