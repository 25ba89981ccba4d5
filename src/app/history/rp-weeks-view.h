/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-weeks.h"

G_BEGIN_DECLS

/**
 * RP_WEEKS_VIEW_MOST:
 *
 * How many weeks are shown at most, the newest ones; all of them are there as numbers.
 */
#define RP_WEEKS_VIEW_MOST 16

#define RP_TYPE_WEEKS_VIEW (rp_weeks_view_get_type ())
G_DECLARE_FINAL_TYPE (RpWeeksView, rp_weeks_view, RP, WEEKS_VIEW, GtkWidget)

GtkWidget *rp_weeks_view_new (void);
void rp_weeks_view_set_weeks (RpWeeksView *self, RpWeeks *weeks, guint asked, const char *sentence);
guint rp_weeks_view_get_n_shown (RpWeeksView *self);
void rp_weeks_view_find (RpWeeksView *self, guint index, graphene_rect_t *squares, graphene_rect_t *words);

G_END_DECLS
