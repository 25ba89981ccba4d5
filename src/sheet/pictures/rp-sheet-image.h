/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

#include "content/rp-sheet-shot.h"

G_BEGIN_DECLS

/**
 * RpSheetImage:
 *
 * A drawing or a logo, checked and ready to be drawn at any size. Files from outside are not trusted: what is too large
 * or not a picture is refused with a sentence.
 */
typedef struct _RpSheetImage RpSheetImage;

RpSheetImage *rp_sheet_image_new_drawing (const char *uri, GError **error);
RpSheetImage *rp_sheet_image_new_shot (const RpSheetShot *shot, GError **error);
RpSheetImage *rp_sheet_image_new_logo (const char *path, GError **error);
void rp_sheet_image_try_logo (const char *path);
RpSheetImage *rp_sheet_image_ref (RpSheetImage *self);
void rp_sheet_image_unref (RpSheetImage *self);
void rp_sheet_image_get_size (RpSheetImage *self, double *width, double *height);
const cairo_rectangle_t *rp_sheet_image_get_part (RpSheetImage *self, double *width, double *height);
double rp_sheet_image_find_ink (RpSheetImage *self, double left, double right, gboolean mirrored);
void rp_sheet_image_draw (RpSheetImage *self, cairo_t *cr, const cairo_rectangle_t *box, gboolean mirrored);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetImage, rp_sheet_image_unref)

G_END_DECLS
