/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-poster-loader.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_NEXT_PICTURE (rp_next_picture_get_type ())
G_DECLARE_FINAL_TYPE (RpNextPicture, rp_next_picture, RP, NEXT_PICTURE, GtkWidget)

GtkWidget *rp_next_picture_new (void);
void rp_next_picture_set_poster_loader (RpNextPicture *self, RpPosterLoader *loader);

G_END_DECLS
