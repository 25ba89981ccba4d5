/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpRemindWay:
 * @RP_REMIND_WAY_UNKNOWN: it is being found out
 * @RP_REMIND_WAY_TIMER: systemd starts the program in time
 * @RP_REMIND_WAY_BACKGROUND: in a sandbox, the desktop starts it at login, and it waits
 * @RP_REMIND_WAY_OPEN: nothing does: reminders come only while the program is open
 *
 * How it comes that the program is there when a reminder is due.
 */
typedef enum
{
  RP_REMIND_WAY_UNKNOWN,
  RP_REMIND_WAY_TIMER,
  RP_REMIND_WAY_BACKGROUND,
  RP_REMIND_WAY_OPEN,
} RpRemindWay;

#define RP_TYPE_REMIND_WAY (rp_remind_way_get_type ())
GType rp_remind_way_get_type (void) G_GNUC_CONST;

#define RP_TYPE_REMIND_KEEPER (rp_remind_keeper_get_type ())
G_DECLARE_FINAL_TYPE (RpRemindKeeper, rp_remind_keeper, RP, REMIND_KEEPER, GObject)

RpRemindKeeper *rp_remind_keeper_new (gboolean in_sandbox);
void rp_remind_keeper_set_calendar (RpRemindKeeper *self, const char *const *calendar);
RpRemindWay rp_remind_keeper_get_way (RpRemindKeeper *self);
gboolean rp_remind_keeper_is_busy (RpRemindKeeper *self);
const char *rp_remind_keeper_get_sentence (RpRemindKeeper *self);

G_END_DECLS
