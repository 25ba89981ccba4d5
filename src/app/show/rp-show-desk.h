/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "packs/rp-library.h"
#include "session/rp-session.h"
#include "show/rp-show-strip.h"
#include "show/rp-show-window.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_DESK (rp_show_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpShowDesk, rp_show_desk, RP, SHOW_DESK, GObject)

RpShowDesk *rp_show_desk_new (GSettings *settings,
                              RpClock *clock,
                              GtkWindow *window,
                              GActionMap *map,
                              RpShowStrip *strip);
void rp_show_desk_set_library (RpShowDesk *self, RpLibrary *library, RpPosterLoader *loader);
void rp_show_desk_update (RpShowDesk *self, RpProgram *shown, RpSession *session);
RpShowWindow *rp_show_desk_get_window (RpShowDesk *self);
void rp_show_desk_tell (RpShowDesk *self, const char *sentence);
void rp_show_desk_close (RpShowDesk *self);

G_END_DECLS
