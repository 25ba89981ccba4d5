/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "remind/rp-remind-keeper.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

#define RP_TYPE_REMINDERS (rp_reminders_get_type ())
G_DECLARE_FINAL_TYPE (RpReminders, rp_reminders, RP, REMINDERS, GObject)

RpReminders *
rp_reminders_new (GApplication *application, GSettings *settings, RpClock *clock, RpRemindKeeper *keeper);
void rp_reminders_check (RpReminders *self);

G_END_DECLS
