/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_PACE_NOTICE (rp_pace_notice_get_type ())
G_DECLARE_FINAL_TYPE (RpPaceNotice, rp_pace_notice, RP, PACE_NOTICE, GObject)

RpPaceNotice *rp_pace_notice_new (AdwToastOverlay *toasts, GtkWidget *seen);
void rp_pace_notice_set_session (RpPaceNotice *self, RpSession *session);

G_END_DECLS
