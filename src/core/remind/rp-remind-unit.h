/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "remind/rp-day-minute.h"

G_BEGIN_DECLS

/* What systemd is told so that it starts the program in time: lines of a calendar, and the text of two units. */

char *rp_remind_unit_weekly (guint days, guint minute);
char *rp_remind_unit_once (RpDayMinute moment);
char *rp_remind_unit_at (gint64 instant);
char *rp_remind_unit_timer (const char *const *calendar);
char *rp_remind_unit_service (const char *program);

G_END_DECLS
