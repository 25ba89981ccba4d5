/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where nobody has chosen yet. */
#define RP_SHOW_SCREEN_ASK -1

#define RP_TYPE_SHOW_SCREEN (rp_show_screen_get_type ())
G_DECLARE_FINAL_TYPE (RpShowScreen, rp_show_screen, RP, SHOW_SCREEN, GObject)

int rp_show_screen_pick (const char *const *connectors, const char *remembered);
int rp_show_screen_find_next (const char *const *connectors, const char *current);
RpShowScreen *rp_show_screen_new (GSettings *settings);
void rp_show_screen_open (RpShowScreen *self, GtkWindow *window, GtkWindow *from);
void rp_show_screen_swap (RpShowScreen *self, GtkWindow *window);
gboolean rp_show_screen_is_filled (GtkWindow *window);
void rp_show_screen_fill (RpShowScreen *self, GtkWindow *window);

G_END_DECLS
