/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SHOW_SAVER (rp_show_saver_get_type ())
G_DECLARE_FINAL_TYPE (RpShowSaver, rp_show_saver, RP, SHOW_SAVER, GObject)

RpShowSaver *rp_show_saver_new (void);
void rp_show_saver_ask (RpShowSaver *self, GtkWindow *parent, GdkTexture *picture, const char *title);
void rp_show_saver_save (RpShowSaver *self, GdkTexture *picture, const char *path);

G_END_DECLS
