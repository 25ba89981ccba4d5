/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_FADE (rp_show_fade_get_type ())
G_DECLARE_FINAL_TYPE (RpShowFade, rp_show_fade, RP, SHOW_FADE, GObject)

RpShowFade *rp_show_fade_new (GtkWidget *window, RpClock *clock);
void rp_show_fade_add (RpShowFade *self, GtkWidget *part);
void rp_show_fade_wake (RpShowFade *self);
gboolean rp_show_fade_update (RpShowFade *self);

G_END_DECLS
