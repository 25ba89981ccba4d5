/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a helper may still ask of the system while it has a foreign file in its hands. */

gboolean rp_helper_filter_install (void);

G_END_DECLS
