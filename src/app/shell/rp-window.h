/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "packs/rp-library.h"
#include "common/rp-poster-loader.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_WINDOW (rp_window_get_type ())
G_DECLARE_FINAL_TYPE (RpWindow, rp_window, RP, WINDOW, AdwApplicationWindow)

RpWindow *rp_window_new (GtkApplication *application, GSettings *settings, RpClock *clock);
void rp_window_set_library (RpWindow *self, RpLibrary *library, RpPosterLoader *loader);
void rp_window_show_code (RpWindow *self, const char *code);
void rp_window_tell (RpWindow *self, const char *sentence);
const char *rp_window_get_page (RpWindow *self);

G_END_DECLS
