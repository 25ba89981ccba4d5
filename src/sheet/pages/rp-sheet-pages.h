/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-box.h"
#include "layout/rp-sheet-geometry.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/**
 * RpSheetPages:
 *
 * A sheet laid out on pages: the one engine behind preview, print dialog, file and tool. Immutable once made.
 */
typedef struct _RpSheetPages RpSheetPages;

#define RP_TYPE_SHEET_PAGES (rp_sheet_pages_get_type ())

GType rp_sheet_pages_get_type (void) G_GNUC_CONST;
RpSheetPages *
rp_sheet_pages_new (RpSheet *sheet, const RpSheetSettings *settings, const RpSheetGeometry *geometry);
RpSheetPages *rp_sheet_pages_new_after (RpSheetPages *before,
                                        RpSheet *sheet,
                                        const RpSheetSettings *settings,
                                        const RpSheetGeometry *geometry);
RpSheetPages *rp_sheet_pages_ref (RpSheetPages *self);
void rp_sheet_pages_unref (RpSheetPages *self);
RpSheet *rp_sheet_pages_get_sheet (RpSheetPages *self);
const RpSheetGeometry *rp_sheet_pages_get_geometry (RpSheetPages *self);
guint rp_sheet_pages_get_n_pages (RpSheetPages *self);
GPtrArray *rp_sheet_pages_get_boxes (RpSheetPages *self, guint page);
char *rp_sheet_pages_describe_page (RpSheetPages *self, guint page);
const char *const *rp_sheet_pages_get_warnings (RpSheetPages *self);
void rp_sheet_pages_draw_page (RpSheetPages *self, guint page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetPages, rp_sheet_pages_unref)

G_END_DECLS
