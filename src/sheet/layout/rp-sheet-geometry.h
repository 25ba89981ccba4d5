/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-settings.h"

G_BEGIN_DECLS

/**
 * RpSheetGeometry:
 * @width: of the paper as it is read, turned when it lies
 * @height: likewise
 * @left: how much is free at the left edge of the paper, whatever the language
 * @top: at its upper edge
 * @right: at its right edge
 * @bottom: at its lower edge
 * @foot: how far the foot of a page may reach down into @bottom
 *
 * The paper and what of it may be printed on, in points, of which an inch has 72. From the settings, or from the print
 * dialog's own paper. The corner that places count from is the paper's upper left one, not that of the margins.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double top;
  double right;
  double bottom;
  double foot;
} RpSheetGeometry;

void rp_sheet_geometry_init (RpSheetGeometry *geometry, RpSheetPaper paper, gboolean landscape);
double rp_sheet_geometry_get_inner_width (const RpSheetGeometry *geometry);
double rp_sheet_geometry_get_inner_height (const RpSheetGeometry *geometry);

G_END_DECLS
