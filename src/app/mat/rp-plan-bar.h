/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_PLAN_BAR (rp_plan_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpPlanBar, rp_plan_bar, RP, PLAN_BAR, GtkWidget)

GtkWidget *rp_plan_bar_new (void);
void rp_plan_bar_update (RpPlanBar *self, RpSession *session, const RpMoment *moment);
void rp_plan_bar_set_value_text (RpPlanBar *self, const char *text);

G_END_DECLS
