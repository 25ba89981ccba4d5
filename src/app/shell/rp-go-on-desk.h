/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bookmark/rp-bookmark.h"
#include "packs/rp-library.h"
#include "session/rp-clock.h"
#include "session/rp-plan.h"
#include "shell/rp-go-on-bar.h"

G_BEGIN_DECLS

#define RP_TYPE_GO_ON_DESK (rp_go_on_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpGoOnDesk, rp_go_on_desk, RP, GO_ON_DESK, GObject)

RpGoOnDesk *rp_go_on_desk_new (GSettings *settings, RpClock *clock, GActionMap *map);
void rp_go_on_desk_set_library (RpGoOnDesk *self, RpLibrary *library, GListModel *own, RpGoOnBar *bar);
void rp_go_on_desk_withdraw (RpGoOnDesk *self);

G_END_DECLS
