/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a bundle was made from, as compilers tell it to build systems. */

gboolean rp_tool_depfile_write (const char *file, const char *output, GPtrArray *inputs, GError **error);

G_END_DECLS
