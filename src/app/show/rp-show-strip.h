/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SHOW_STRIP (rp_show_strip_get_type ())
G_DECLARE_FINAL_TYPE (RpShowStrip, rp_show_strip, RP, SHOW_STRIP, GtkWidget)

GtkWidget *rp_show_strip_new (void);
void rp_show_strip_set_showing (RpShowStrip *self, const char *showing, gboolean other, gboolean beside);

G_END_DECLS
