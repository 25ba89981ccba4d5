/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SESSION_MENU (rp_session_menu_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionMenu, rp_session_menu, RP, SESSION_MENU, GtkPopover)

GtkWidget *rp_session_menu_new (void);
void rp_session_menu_set_settings (RpSessionMenu *self, GSettings *settings);

G_END_DECLS
