/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-settings.h"

G_BEGIN_DECLS

/**
 * RpSheetGeometry:
 * @width: of the paper as it is read
 * @height: likewise
 * @left: margin
 * @top: margin
 * @right: margin
 * @bottom: margin
 *
 * The paper and what of it may be printed on, in points. From the settings, or from the print dialog's own paper.
 */
typedef struct
{
  double width;
  double height;
  double left;
  double top;
  double right;
  double bottom;
} RpSheetGeometry;

void rp_sheet_geometry_init (RpSheetGeometry *geometry, RpSheetPaper paper, gboolean landscape);
double rp_sheet_geometry_get_inner_width (const RpSheetGeometry *geometry);
double rp_sheet_geometry_get_inner_height (const RpSheetGeometry *geometry);

G_END_DECLS
