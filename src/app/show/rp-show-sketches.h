/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-show-controls.h"
#include "show/rp-show-pane.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_SKETCHES (rp_show_sketches_get_type ())
G_DECLARE_FINAL_TYPE (RpShowSketches, rp_show_sketches, RP, SHOW_SKETCHES, GObject)

RpShowSketches *rp_show_sketches_new (RpShow *show, GSettings *settings, GtkWidget *window);
GActionGroup *rp_show_sketches_get_actions (RpShowSketches *self);
void rp_show_sketches_add_pane (RpShowSketches *self, RpShowPane *pane);
void rp_show_sketches_update (RpShowSketches *self);

G_END_DECLS
