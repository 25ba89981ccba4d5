/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_MORNING_WINDOW (rp_morning_window_get_type ())
G_DECLARE_FINAL_TYPE (RpMorningWindow, rp_morning_window, RP, MORNING_WINDOW, AdwWindow)

RpMorningWindow *rp_morning_window_new (GSettings *settings, const char *program);
void rp_morning_window_show_over (RpMorningWindow *self, GtkWindow *parent);

G_END_DECLS
