/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists of strings that are NULL while they are empty. Private to the core layer. */

const char *const *rp_strings_or_empty (GStrv strings);

G_END_DECLS
