/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mat/rp-session-voice.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_HEADER (rp_session_header_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionHeader, rp_session_header, RP, SESSION_HEADER, GtkWidget)

GtkWidget *rp_session_header_new (void);
void rp_session_header_set_settings (RpSessionHeader *self, GSettings *settings);
void rp_session_header_set_session (RpSessionHeader *self, RpSession *session);
GtkWidget *rp_session_header_get_pace (RpSessionHeader *self);
void rp_session_header_set_tones (RpSessionHeader *self, RpTones *tones);
void rp_session_header_set_voice (RpSessionHeader *self, RpSessionVoice *voice);

G_END_DECLS
