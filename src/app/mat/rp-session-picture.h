/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "mat/rp-session-presenter.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_PICTURE (rp_session_picture_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionPicture, rp_session_picture, RP, SESSION_PICTURE, GtkWidget)

GtkWidget *rp_session_picture_new (void);
void rp_session_picture_set_poster_loader (RpSessionPicture *self, RpPosterLoader *loader);
void rp_session_picture_set_compact (RpSessionPicture *self, gboolean compact);
gboolean rp_session_picture_update (RpSessionPicture *self, const RpMoment *moment);
void rp_session_picture_reset (RpSessionPicture *self);

G_END_DECLS
