/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_KEEP_CHECK (rp_keep_check_get_type ())
G_DECLARE_FINAL_TYPE (RpKeepCheck, rp_keep_check, RP, KEEP_CHECK, GtkCheckButton)

GtkWidget *rp_keep_check_new (void);
void rp_keep_check_set_plan (RpKeepCheck *self, GSettings *settings, RpPlan *plan);

G_END_DECLS
