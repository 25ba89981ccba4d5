/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "remind/rp-agenda.h"

G_BEGIN_DECLS

/* The settings that hold what a person wants to be reminded of. Who shows it listens to their signal "changed". */

#define RP_AGENDA_SETTINGS_REMINDERS "reminders"
#define RP_AGENDA_SETTINGS_MORNINGS "morning-questions"
#define RP_AGENDA_SETTINGS_MINUTE "morning-minute"

RpAgenda *rp_agenda_settings_get (GSettings *settings);
void rp_agenda_settings_set (GSettings *settings, const RpAgenda *agenda);
void rp_agenda_settings_set_reminder (GSettings *settings, const RpReminder *reminder);
void rp_agenda_settings_remove_reminder (GSettings *settings, const char *program);
gboolean rp_agenda_settings_asks (GSettings *settings, const char *uid);
void rp_agenda_settings_ask (GSettings *settings, const char *uid, const char *name, GDateTime *session);
void rp_agenda_settings_leave (GSettings *settings, const char *uid);

G_END_DECLS
