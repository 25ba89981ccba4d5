/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SKETCH_BAR (rp_sketch_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpSketchBar, rp_sketch_bar, RP, SKETCH_BAR, GtkWidget)

GtkWidget *rp_sketch_bar_new (void);

G_END_DECLS
