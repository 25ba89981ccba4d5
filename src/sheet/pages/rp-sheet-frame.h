/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-album.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/**
 * RpSheetCloseness:
 * @RP_SHEET_ROOMY: as it reads best
 * @RP_SHEET_RUN_ON: what follows the exercises a little closer, and lists run on
 * @RP_SHEET_CLOSE: lower rows to tick and smaller pictures too
 * @RP_SHEET_CLOSEST: and people who stand no larger than others
 *
 * What is given up to save a page, one after the other.
 */
typedef enum
{
  RP_SHEET_ROOMY,
  RP_SHEET_RUN_ON,
  RP_SHEET_CLOSE,
  RP_SHEET_CLOSEST,
} RpSheetCloseness;

/**
 * RpSheetFrame:
 * @sheet: what is said
 * @type: how text is set
 * @album: the pictures
 * @density: how many exercises a page, at most; #RpSheetColumns makes columns and rows of it
 * @width: of what may be printed on, between the margins, in points
 * @height: likewise
 * @numbered: %TRUE when the exercises have numbers
 * @closeness: how close everything stands
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
  RpSheetCloseness closeness;
} RpSheetFrame;

G_END_DECLS
