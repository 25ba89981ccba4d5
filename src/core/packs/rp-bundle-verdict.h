/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is remembered about bundles that were hashed and tried. Private to rp-bundle.c. */

char *rp_bundle_verdict_make_header (void);
gboolean rp_bundle_verdict_read (const char *cache_dir, const char *digest, char **stamp);
void rp_bundle_verdict_write (const char *cache_dir, const char *digest, const char *stamp);
char *rp_bundle_verdict_read_refusal (const char *cache_dir, const char *digest);
void rp_bundle_verdict_write_refusal (const char *cache_dir, const char *digest, const char *reason);

G_END_DECLS
