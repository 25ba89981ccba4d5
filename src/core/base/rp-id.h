/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names by which packs, programs, exercises and their parts know one another. Private to the core layer. */

/**
 * RP_ID_MAX:
 *
 * The longest id, in letters. The schema says the same.
 */
#define RP_ID_MAX 64

gboolean rp_id_is_valid (const char *text);

G_END_DECLS
