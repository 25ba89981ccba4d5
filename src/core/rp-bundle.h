/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A pack's GResource bundle on disk: its digest, its trial in a separate process, its opening. Slow: never on a main thread. */

char *rp_bundle_digest (int fd, GError **error);
gboolean rp_bundle_write_digest (const char *path, GError **error);
gboolean rp_bundle_check_paths (GResource *resource, const char *prefix, GError **error);
GResource *rp_bundle_open (const char *path, const char *cache_dir, char **prefix, GError **error);

G_END_DECLS
