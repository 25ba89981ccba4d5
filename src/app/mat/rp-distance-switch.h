/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define RP_TYPE_DISTANCE_SWITCH (rp_distance_switch_get_type ())
G_DECLARE_FINAL_TYPE (RpDistanceSwitch, rp_distance_switch, RP, DISTANCE_SWITCH, GObject)

RpDistanceSwitch *rp_distance_switch_new (GSettings *settings);
GAction *rp_distance_switch_get_action (RpDistanceSwitch *self);
void rp_distance_switch_set_possible (RpDistanceSwitch *self, gboolean possible);
gboolean rp_distance_switch_get_on (RpDistanceSwitch *self);

G_END_DECLS
