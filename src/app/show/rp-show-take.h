/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-show-window.h"

G_BEGIN_DECLS

#define RP_TYPE_SHOW_TAKE (rp_show_take_get_type ())
G_DECLARE_FINAL_TYPE (RpShowTake, rp_show_take, RP, SHOW_TAKE, GObject)

RpShowTake *rp_show_take_new (RpShowWindow *window);
void rp_show_take_set_paper (RpShowTake *self, gboolean paper);

G_END_DECLS
