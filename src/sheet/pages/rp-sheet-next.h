/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person finds who turns the leaf over. */

char *rp_sheet_next_say (GPtrArray *pages, guint page);

G_END_DECLS
