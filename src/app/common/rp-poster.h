/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_POSTER (rp_poster_get_type ())
G_DECLARE_FINAL_TYPE (RpPoster, rp_poster, RP, POSTER, GtkWidget)

GtkWidget *rp_poster_new (void);
void rp_poster_set_picture (RpPoster *self, RpPosterLoader *loader, const char *uri);
GdkTexture *rp_poster_get_texture (RpPoster *self);

G_END_DECLS
