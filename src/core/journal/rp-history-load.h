/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads the journal on a thread, for whoever shows it. */

void rp_history_load_async (const char *path,
                            guint32 from,
                            guint32 to,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
RpHistory *rp_history_load_finish (GAsyncResult *result, char **notice, GError **error);
RpHistory *rp_history_load (const char *path, guint32 from, guint32 to, char **notice, GError **error);

G_END_DECLS
