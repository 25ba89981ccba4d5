/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "pictures/rp-sheet-silhouette.h"

G_BEGIN_DECLS

/**
 * RpSheetPixels:
 *
 * A picture of pixels, kept small, that gives a surface of the resolution that is needed, or its own file for a PDF. Private
 * to the sheet layer.
 */
typedef struct _RpSheetPixels RpSheetPixels;

RpSheetPixels *rp_sheet_pixels_new (GBytes *bytes, const char *id);
void rp_sheet_pixels_free (RpSheetPixels *self);
int rp_sheet_pixels_get_width (RpSheetPixels *self);
int rp_sheet_pixels_get_height (RpSheetPixels *self);
RpSheetSilhouette *rp_sheet_pixels_get_silhouette (RpSheetPixels *self);
cairo_surface_t *rp_sheet_pixels_get_surface (RpSheetPixels *self, double dots);
cairo_surface_t *rp_sheet_pixels_get_carrier (RpSheetPixels *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetPixels, rp_sheet_pixels_free)

G_END_DECLS
