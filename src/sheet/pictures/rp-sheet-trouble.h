/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-error.h"

G_BEGIN_DECLS

/* Why a picture from outside is refused, as whole sentences. Private to the sheet layer. */

/**
 * RpSheetTrouble:
 * @RP_SHEET_TROUBLE_OPEN: it is not there, or may not be read, or is no file
 * @RP_SHEET_TROUBLE_BYTES: the file is too large
 * @RP_SHEET_TROUBLE_KIND: it is not one of the kinds of pictures that are read
 * @RP_SHEET_TROUBLE_WEBP: it is WebP, whatever its name says
 * @RP_SHEET_TROUBLE_PIXELS: it has too many pixels
 * @RP_SHEET_TROUBLE_SHAPE: it has no size, or is far too long for its width
 * @RP_SHEET_TROUBLE_DAMAGED: it cannot be read to its end
 * @RP_SHEET_TROUBLE_SLOW: it takes too long to draw
 * @RP_SHEET_TROUBLE_UNTRIED: the program that tries it out is missing
 * @RP_SHEET_TROUBLE_INSIDE: it holds something else than shapes and words
 * @RP_SHEET_N_TROUBLES: how many there are
 */
typedef enum
{
  RP_SHEET_TROUBLE_OPEN,
  RP_SHEET_TROUBLE_BYTES,
  RP_SHEET_TROUBLE_KIND,
  RP_SHEET_TROUBLE_WEBP,
  RP_SHEET_TROUBLE_PIXELS,
  RP_SHEET_TROUBLE_SHAPE,
  RP_SHEET_TROUBLE_DAMAGED,
  RP_SHEET_TROUBLE_SLOW,
  RP_SHEET_TROUBLE_UNTRIED,
  RP_SHEET_TROUBLE_INSIDE,
  RP_SHEET_N_TROUBLES,
} RpSheetTrouble;

void rp_sheet_trouble_set (GError **error, RpSheetError code, RpSheetTrouble trouble, const char *name);

G_END_DECLS
