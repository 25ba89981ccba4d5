/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "remind/rp-remind-keeper.h"

G_BEGIN_DECLS

#define RP_TYPE_PREFERENCES (rp_preferences_get_type ())
G_DECLARE_FINAL_TYPE (RpPreferences, rp_preferences, RP, PREFERENCES, AdwPreferencesWindow)

RpPreferences *rp_preferences_new (GSettings *settings, RpRemindKeeper *keeper);

G_END_DECLS
