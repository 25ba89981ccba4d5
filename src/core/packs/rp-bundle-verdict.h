/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is remembered about bundles that were hashed and tried. Private to rp-bundle.c. */

gboolean rp_bundle_verdict_read (const char *cache_dir, const char *digest, char **stamp);
void rp_bundle_verdict_write (const char *cache_dir, const char *digest, const char *stamp);

G_END_DECLS
