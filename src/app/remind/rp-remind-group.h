/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "remind/rp-remind-keeper.h"

G_BEGIN_DECLS

#define RP_TYPE_REMIND_GROUP (rp_remind_group_get_type ())
G_DECLARE_FINAL_TYPE (RpRemindGroup, rp_remind_group, RP, REMIND_GROUP, AdwPreferencesGroup)

GtkWidget *rp_remind_group_new (void);
void rp_remind_group_set_settings (RpRemindGroup *self, GSettings *settings, RpRemindKeeper *keeper);

G_END_DECLS
