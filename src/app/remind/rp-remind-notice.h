/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "remind/rp-morning.h"
#include "remind/rp-reminder.h"

G_BEGIN_DECLS

/* What the desktop shows. The actions on it are RpReminders' and the program's. */

char *rp_remind_notice_id (const char *program);
char *rp_remind_notice_morning_id (const char *uid);
GNotification *rp_remind_notice_new (const RpReminder *reminder);
GNotification *rp_remind_notice_new_morning (const RpMorning *morning);

G_END_DECLS
