/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_ITEM_ROW (rp_item_row_get_type ())
G_DECLARE_FINAL_TYPE (RpItemRow, rp_item_row, RP, ITEM_ROW, GtkListBoxRow)

GtkWidget *rp_item_row_new (void);
void rp_item_row_set_item (RpItemRow *self,
                           guint number,
                           const RpProgramItem *item,
                           const char *author,
                           RpPosterLoader *loader);

G_END_DECLS
