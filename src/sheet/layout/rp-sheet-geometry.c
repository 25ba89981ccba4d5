/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-geometry.h"

/* 12.7 mm: every printer in use can print up to there. */
#define MARGIN 36.0
/* Printers print a line of small words nearer to the edge: 7.5 mm. */
#define FOOT (MARGIN - 7.5 * 72 / 25.4)

/* Upright, in points. */
static const struct
{
  double width;
  double height;
} papers[] = {
  [RP_SHEET_PAPER_A4] = { 210 * 72 / 25.4, 297 * 72 / 25.4 },
  [RP_SHEET_PAPER_LETTER] = { 612, 792 },
};

/**
 * rp_sheet_geometry_init:
 * @geometry: (out caller-allocates): a geometry to fill
 * @paper: the paper
 * @landscape: %TRUE when the long side is at the top
 *
 * The page of a paper, with 12.7 mm free on every side, and the foot 7.5 mm from the edge.
 */
void
rp_sheet_geometry_init (RpSheetGeometry *geometry, RpSheetPaper paper, gboolean landscape)
{
  g_return_if_fail (geometry);
  g_return_if_fail ((guint) paper < G_N_ELEMENTS (papers));

  geometry->width = landscape ? papers[paper].height : papers[paper].width;
  geometry->height = landscape ? papers[paper].width : papers[paper].height;
  geometry->left = geometry->top = geometry->right = geometry->bottom = MARGIN;
  geometry->foot = FOOT;
}

/**
 * rp_sheet_geometry_get_inner_width:
 * @geometry: a page
 *
 * Returns: how wide the part between the margins is, in points
 */
double
rp_sheet_geometry_get_inner_width (const RpSheetGeometry *geometry)
{
  g_return_val_if_fail (geometry, 0);

  return geometry->width - geometry->left - geometry->right;
}

/**
 * rp_sheet_geometry_get_inner_height:
 * @geometry: a page
 *
 * Returns: how high the part between the margins is, in points
 */
double
rp_sheet_geometry_get_inner_height (const RpSheetGeometry *geometry)
{
  g_return_val_if_fail (geometry, 0);

  return geometry->height - geometry->top - geometry->bottom;
}
