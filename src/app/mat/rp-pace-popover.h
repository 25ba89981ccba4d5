/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_PACE_POPOVER (rp_pace_popover_get_type ())
G_DECLARE_FINAL_TYPE (RpPacePopover, rp_pace_popover, RP, PACE_POPOVER, GtkPopover)

GtkWidget *rp_pace_popover_new (void);
void rp_pace_popover_set_settings (RpPacePopover *self, GSettings *settings);
void rp_pace_popover_set_session (RpPacePopover *self, RpSession *session);

G_END_DECLS
