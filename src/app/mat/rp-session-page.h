/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "mat/rp-session-voice.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_PAGE (rp_session_page_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionPage, rp_session_page, RP, SESSION_PAGE, GtkWidget)

GtkWidget *rp_session_page_new (GSettings *settings);
void rp_session_page_set_poster_loader (RpSessionPage *self, RpPosterLoader *loader);
void rp_session_page_set_tones (RpSessionPage *self, RpTones *tones);
void rp_session_page_set_voice (RpSessionPage *self, RpSessionVoice *voice);
void rp_session_page_set_session (RpSessionPage *self, RpSession *session);
void rp_session_page_show_now (RpSessionPage *self);
void rp_session_page_focus (RpSessionPage *self);
void rp_session_page_tell (RpSessionPage *self, const char *sentence);

G_END_DECLS
