/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* systemd starts the program in time: two units in the person's folder. All of this may wait, so it is called on a thread. */

gboolean rp_remind_systemd_is_there (GDBusConnection *bus);
gboolean rp_remind_systemd_keep (GDBusConnection *bus, const char *const *calendar, GError **error);
void rp_remind_systemd_clear (GDBusConnection *bus);

G_END_DECLS
