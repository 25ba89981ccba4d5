/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "mat/rp-done-facts.h"

G_BEGIN_DECLS

#define RP_TYPE_DONE_PAGE (rp_done_page_get_type ())
G_DECLARE_FINAL_TYPE (RpDonePage, rp_done_page, RP, DONE_PAGE, GtkWidget)

GtkWidget *rp_done_page_new (GSettings *settings);
void rp_done_page_set_facts (RpDonePage *self, RpDoneFacts *facts, GDateTime *ended, RpPosterLoader *loader);

G_END_DECLS
