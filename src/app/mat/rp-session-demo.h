/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "mat/rp-session-readout.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_DEMO (rp_session_demo_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionDemo, rp_session_demo, RP, SESSION_DEMO, GtkWidget)

GtkWidget *rp_session_demo_new (RpSessionReadout *readout);
void rp_session_demo_set_poster_loader (RpSessionDemo *self, RpPosterLoader *loader);
void rp_session_demo_set_tells_next (RpSessionDemo *self, gboolean tells);
void rp_session_demo_set_compact (RpSessionDemo *self, gboolean compact);
void rp_session_demo_set_far (RpSessionDemo *self, gboolean far);
gboolean rp_session_demo_update (RpSessionDemo *self, const RpMoment *moment);
void rp_session_demo_reset (RpSessionDemo *self);

G_END_DECLS
