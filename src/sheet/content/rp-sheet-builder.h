/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet.h"

G_BEGIN_DECLS

/* Fills a sheet, once. Private to the sheet layer. */

void
rp_sheet_builder_fill (RpSheet *sheet, RpPack *pack, RpProgram *program, const RpSheetSettings *settings);

G_END_DECLS
