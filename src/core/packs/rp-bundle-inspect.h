/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The thorough look at a bundle, which only the probe takes. */

gboolean rp_bundle_inspect (GResource *resource, const char *prefix, GError **error);

G_END_DECLS
