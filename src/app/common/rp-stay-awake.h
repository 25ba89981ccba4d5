/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_STAY_AWAKE (rp_stay_awake_get_type ())
G_DECLARE_FINAL_TYPE (RpStayAwake, rp_stay_awake, RP, STAY_AWAKE, GObject)

RpStayAwake *rp_stay_awake_new (void);
gboolean rp_stay_awake_ask (RpStayAwake *self, GtkWindow *window, const char *reason);
void rp_stay_awake_release (RpStayAwake *self);

G_END_DECLS
