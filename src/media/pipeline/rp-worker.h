/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Threads that nobody joins, because a device or a file may hold them up: they are only counted. */

gboolean rp_worker_start (const char *name, GFunc func, gpointer data);
gboolean rp_worker_drain (gint64 timeout);

G_END_DECLS
