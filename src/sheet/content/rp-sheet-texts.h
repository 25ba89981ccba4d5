/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet.h"

G_BEGIN_DECLS

/* Every text of a sheet, which its pages must show. Private to the sheet layer. */

GStrv rp_sheet_texts_gather (RpSheet *sheet);

G_END_DECLS
