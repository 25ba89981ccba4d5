/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* The language of a sheet, and which way it runs. Private to the sheet layer. */

char *rp_sheet_language_find (RpPack *pack);
gboolean rp_sheet_language_is_right_to_left (const char *language);

G_END_DECLS
