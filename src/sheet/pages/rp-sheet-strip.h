/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-album.h"
#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/**
 * RpSheetStrip:
 *
 * The pictures of an exercise with their captions, in a row or a column, as large as the room allows.
 */
typedef struct _RpSheetStrip RpSheetStrip;

/**
 * RpSheetStripKind:
 * @RP_SHEET_STRIP_ROW: pictures side by side, with captions
 * @RP_SHEET_STRIP_COLUMN: pictures that are wide one below the other, with captions
 * @RP_SHEET_STRIP_ENDS: where the movement begins and ends, side by side, without captions
 * @RP_SHEET_STRIP_END: where it ends alone, without a caption
 */
typedef enum
{
  RP_SHEET_STRIP_ROW,
  RP_SHEET_STRIP_COLUMN,
  RP_SHEET_STRIP_ENDS,
  RP_SHEET_STRIP_END,
} RpSheetStripKind;

RpSheetStrip *rp_sheet_strip_new (RpSheetTypography *type,
                                  RpSheetAlbum *album,
                                  const RpSheetExercise *exercise,
                                  double width,
                                  RpSheetStripKind kind);
void rp_sheet_strip_free (RpSheetStrip *self);
gboolean rp_sheet_strip_is_column (RpSheetStrip *self);
double rp_sheet_strip_get_height (RpSheetStrip *self, double most);
RpSheetBlock *rp_sheet_strip_make (RpSheetStrip *self, double most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetStrip, rp_sheet_strip_free)

G_END_DECLS
