/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "mat/rp-conductor.h"

G_BEGIN_DECLS

#define RP_TYPE_MORNING_DESK (rp_morning_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpMorningDesk, rp_morning_desk, RP, MORNING_DESK, GObject)

RpMorningDesk *rp_morning_desk_new (GSettings *settings,
                                    RpClock *clock,
                                    RpConductor *conductor,
                                    GtkWindow *window,
                                    GActionMap *map);
char *rp_morning_desk_say_written (int number);

G_END_DECLS
