/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-month.h"

G_BEGIN_DECLS

#define RP_TYPE_MONTH_VIEW (rp_month_view_get_type ())
G_DECLARE_FINAL_TYPE (RpMonthView, rp_month_view, RP, MONTH_VIEW, GtkWidget)

GtkWidget *rp_month_view_new (void);
void rp_month_view_set_month (RpMonthView *self, const RpMonth *month, guint first_day, guint32 today);
void rp_month_view_set_narrow (RpMonthView *self, gboolean narrow);
guint32 rp_month_view_get_day (RpMonthView *self);
void rp_month_view_set_day (RpMonthView *self, guint32 day);
void rp_month_view_focus (RpMonthView *self);

G_END_DECLS
