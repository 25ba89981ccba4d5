/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A bundle's index, read by our own code with every bound checked before GLib sees it. Pure: no files, no state. */

gboolean rp_bundle_index_check (GBytes *data, GError **error);

G_END_DECLS
