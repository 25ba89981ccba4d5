/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-sheet-album.h"
#include "rp-sheet-type.h"
#include "rp-sheet.h"

G_BEGIN_DECLS

/**
 * RpSheetFrame:
 * @sheet: what is said
 * @type: how text is set
 * @album: the pictures
 * @density: how many exercises a page, at most
 * @width: of what may be printed on, in points
 * @height: likewise
 * @numbered: %TRUE when the exercises have numbers
 *
 * What every part of the sheet needs to lay itself out. Nothing in it is owned.
 */
typedef struct
{
  RpSheet *sheet;
  RpSheetType *type;
  RpSheetAlbum *album;
  RpSheetDensity density;
  double width;
  double height;
  gboolean numbered;
} RpSheetFrame;

G_END_DECLS
