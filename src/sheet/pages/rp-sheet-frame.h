/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-album.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/**
 * RpSheetFrame:
 * @sheet: what is said
 * @type: how text is set
 * @album: the pictures
 * @density: how many exercises a page, at most; #RpSheetColumns makes columns and rows of it
 * @width: of what may be printed on, between the margins, in points
 * @height: likewise
 * @numbered: %TRUE when the exercises have numbers
 *
 * What every part of the sheet needs to lay itself out. Nothing in it is owned.
 */
typedef struct
{
  RpSheet *sheet;
  RpSheetTypography *type;
  RpSheetAlbum *album;
  RpSheetDensity density;
  double width;
  double height;
  gboolean numbered;
} RpSheetFrame;

G_END_DECLS
