/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "show/rp-show-controls.h"
#include "show/rp-show-order.h"
#include "show/rp-show-pane.h"
#include "show/rp-show-screen.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_WINDOW (rp_show_window_get_type ())
G_DECLARE_FINAL_TYPE (RpShowWindow, rp_show_window, RP, SHOW_WINDOW, GtkApplicationWindow)

RpShowWindow *
rp_show_window_new (GtkApplication *application, GSettings *settings, RpClock *clock, RpPosterLoader *loader);
void rp_show_window_open (RpShowWindow *self, GtkWindow *from);
void rp_show_window_show_program (RpShowWindow *self, RpProgram *program, guint index);
RpShow *rp_show_window_get_show (RpShowWindow *self);
RpShowOrder *rp_show_window_get_order (RpShowWindow *self);
RpShowPane *rp_show_window_get_pane (RpShowWindow *self, guint picture);
void rp_show_window_tell (RpShowWindow *self, const char *sentence);
RpShowControls *rp_show_window_get_controls (RpShowWindow *self);

G_END_DECLS
