/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-sketch-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is on the clinic's screen as a still of its own: a picture with its lines. */

GdkTexture *rp_show_shot_take (GdkPaintable *picture, RpSketchView *lines);
GdkTexture *
rp_show_shot_join (GPtrArray *shots, const char *const *captions, gboolean stacked, PangoContext *context);

G_END_DECLS
