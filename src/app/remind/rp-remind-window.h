/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "remind/rp-remind-keeper.h"
#include "remind/rp-reminder.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_REMIND_WINDOW (rp_remind_window_get_type ())
G_DECLARE_FINAL_TYPE (RpRemindWindow, rp_remind_window, RP, REMIND_WINDOW, AdwWindow)

RpRemindWindow *
rp_remind_window_new (GSettings *settings, RpClock *clock, RpRemindKeeper *keeper, const RpReminder *offered);

G_END_DECLS
