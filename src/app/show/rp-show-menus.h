/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "show/rp-show-order.h"
#include "show/rp-show-room.h"

G_BEGIN_DECLS

GMenuModel *rp_show_menus_compare (RpShow *show, RpShowOrder *order);
GMenuModel *rp_show_menus_more (RpShow *show, RpShowOrder *order, const RpShowRoom *room);

G_END_DECLS
