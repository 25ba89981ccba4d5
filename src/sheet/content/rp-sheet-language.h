/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* The language of a sheet. Private to the sheet layer. */

char *rp_sheet_language_find (RpPack *pack);

G_END_DECLS
