/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SHOW_NOTICE (rp_show_notice_get_type ())
G_DECLARE_FINAL_TYPE (RpShowNotice, rp_show_notice, RP, SHOW_NOTICE, GtkWidget)

GtkWidget *rp_show_notice_new (void);
void rp_show_notice_tell (RpShowNotice *self, const char *sentence, gint64 now);
gboolean rp_show_notice_update (RpShowNotice *self, gint64 now);

G_END_DECLS
