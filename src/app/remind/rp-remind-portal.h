/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A sandbox's way to be there in time: the desktop is asked to start the program at login, and to let it wait. */

gboolean rp_remind_portal_is_needed (void);
void rp_remind_portal_ask (gboolean wanted,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean rp_remind_portal_ask_finish (GAsyncResult *result, GError **error);

G_END_DECLS
