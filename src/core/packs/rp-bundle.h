/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A pack's GResource bundle on disk: NAME.gresource beside its digest NAME.gresource.sha256. Slow: never on a main thread. */

/**
 * RP_BUNDLE_SUFFIX:
 *
 * How the file name of a bundle ends.
 */
#define RP_BUNDLE_SUFFIX ".gresource"

GBytes *rp_bundle_map (int fd, GError **error);
char *rp_bundle_digest (int fd, GError **error);
gboolean rp_bundle_write_digest (const char *path, GError **error);
char *rp_bundle_find_prefix (GResource *resource, GError **error);
GResource *rp_bundle_open (const char *path, const char *cache_dir, char **prefix, GError **error);

G_END_DECLS
