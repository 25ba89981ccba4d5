/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a verb reads on standard input. */

char *rp_tool_input_read (gsize most, GError **error);

G_END_DECLS
