/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_SHEET_SILHOUETTE_CELL:
 *
 * The side of a cell in pixels of the picture: what a JPEG tells of without being decoded.
 */
#define RP_SHEET_SILHOUETTE_CELL 8

/**
 * RpSheetSilhouette:
 *
 * Where a picture has ink, in cells of eight by eight pixels. Private to the sheet layer.
 */
typedef struct _RpSheetSilhouette RpSheetSilhouette;

RpSheetSilhouette *rp_sheet_silhouette_new (guint width, guint height);
void rp_sheet_silhouette_free (RpSheetSilhouette *self);
guint8 *rp_sheet_silhouette_get_row (RpSheetSilhouette *self, guint row);
guint rp_sheet_silhouette_get_columns (RpSheetSilhouette *self);
guint rp_sheet_silhouette_get_rows (RpSheetSilhouette *self);
void rp_sheet_silhouette_get_bounds (RpSheetSilhouette *self, cairo_rectangle_t *bounds);
double rp_sheet_silhouette_find_ink (RpSheetSilhouette *self, double left, double right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetSilhouette, rp_sheet_silhouette_free)

G_END_DECLS
