/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is remembered about bundles that were hashed and tried. Private to rp-bundle.c. */

/**
 * RP_BUNDLE_VERDICT_HEADER:
 *
 * How what is remembered begins: which Reprise said it, and by which rules. Raise the number with every change of what a
 * trial finds good or bad, so that bundles are tried anew.
 */
#define RP_BUNDLE_VERDICT_HEADER "reprise " RP_VERSION " rules 3\n"

gboolean rp_bundle_verdict_read (const char *cache_dir, const char *digest, char **stamp);
void rp_bundle_verdict_write (const char *cache_dir, const char *digest, const char *stamp);
char *rp_bundle_verdict_read_refusal (const char *cache_dir, const char *digest);
void rp_bundle_verdict_write_refusal (const char *cache_dir, const char *digest, const char *reason);

G_END_DECLS
