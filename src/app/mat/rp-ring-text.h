/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-palette.h"

G_BEGIN_DECLS

GskRenderNode *rp_ring_text_create (GtkWidget *widget,
                                    int size,
                                    const RpPalette *palette,
                                    const char *count,
                                    const char *unit,
                                    gboolean large);

G_END_DECLS
