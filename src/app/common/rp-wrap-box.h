/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_WRAP_BOX (rp_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (RpWrapBox, rp_wrap_box, RP, WRAP_BOX, GtkWidget)

GtkWidget *rp_wrap_box_new (int spacing, int line_spacing);
void rp_wrap_box_set_one_line (RpWrapBox *self, gboolean one_line);

G_END_DECLS
