/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-why.h"

G_BEGIN_DECLS

#define RP_TYPE_WHY_PAGE (rp_why_page_get_type ())
G_DECLARE_FINAL_TYPE (RpWhyPage, rp_why_page, RP, WHY_PAGE, GtkWidget)

GtkWidget *rp_why_page_new (void);
void rp_why_page_set_why (RpWhyPage *self, RpWhy *why);
void rp_why_page_focus (RpWhyPage *self);

G_END_DECLS
