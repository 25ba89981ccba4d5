/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_NEXT_UP (rp_next_up_get_type ())
G_DECLARE_FINAL_TYPE (RpNextUp, rp_next_up, RP, NEXT_UP, GtkWidget)

GtkWidget *rp_next_up_new (void);
void rp_next_up_set_poster_loader (RpNextUp *self, RpPosterLoader *loader);

G_END_DECLS
