/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "show/rp-show-camera.h"
#include "show/rp-show-order.h"
#include "show/rp-show-screen.h"
#include "show/rp-show.h"

G_BEGIN_DECLS

void rp_show_actions_add (GtkApplicationWindow *window,
                          RpShow *show,
                          RpShowOrder *order,
                          RpShowScreen *screen,
                          GActionGroup *tools,
                          RpShowCamera *mirror);
void rp_show_actions_remove (GActionMap *map);
void rp_show_actions_update (GActionMap *map, RpShow *show, RpShowOrder *order);

G_END_DECLS
