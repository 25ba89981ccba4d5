/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"
#include "show/rp-show.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_ORDER (rp_show_order_get_type ())
G_DECLARE_FINAL_TYPE (RpShowOrder, rp_show_order, RP, SHOW_ORDER, GObject)

RpShowOrder *rp_show_order_new (RpShow *show);
void rp_show_order_set_program (RpShowOrder *self, RpProgram *program, guint index);
RpProgram *rp_show_order_get_program (RpShowOrder *self);
guint rp_show_order_get_index (RpShowOrder *self);
gboolean rp_show_order_step (RpShowOrder *self, int steps);

G_END_DECLS
