/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_DONE_ROW (rp_done_row_get_type ())
G_DECLARE_FINAL_TYPE (RpDoneRow, rp_done_row, RP, DONE_ROW, GtkListBoxRow)

GtkWidget *rp_done_row_new (void);
void rp_done_row_set_narrow (RpDoneRow *self, gboolean narrow);
void rp_done_row_set_item (RpDoneRow *self, RpSession *session, guint item, RpPosterLoader *loader);
void rp_done_row_update (RpDoneRow *self);

G_END_DECLS
