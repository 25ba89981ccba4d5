/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Whose words and pictures a sheet is made of. Private to the sheet layer. */

GStrv rp_sheet_credits_new (RpPack *pack, RpProgram *program);

G_END_DECLS
