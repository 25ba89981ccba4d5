/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The trial of a new bundle in a separate process. Private to rp-bundle.c and the probe. */

/**
 * RP_BUNDLE_TRIAL_REFUSED:
 *
 * The probe's exit status when it refuses a bundle; its standard output then holds the reason.
 */
#define RP_BUNDLE_TRIAL_REFUSED 1

guint rp_bundle_trial_get_seconds (gsize size);
gboolean rp_bundle_trial_run (int fd, const char *name, gboolean *is_final, GError **error);

G_END_DECLS
