/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-album.h"
#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet-exercise.h"

G_BEGIN_DECLS

/**
 * RpSheetFiguresFlags:
 * @RP_SHEET_FIGURES_PLAIN: wide pictures one below the other, high ones side by side, from the left, without captions
 * @RP_SHEET_FIGURES_CAPTIONS: with captions
 * @RP_SHEET_FIGURES_ROW: side by side, however wide they are
 * @RP_SHEET_FIGURES_FOLD: side by side as long as they have room, and wide ones one below the other when they are larger
 * @RP_SHEET_FIGURES_CENTRED: in the middle of the width
 *
 * How the pictures of an exercise lie.
 */
typedef enum
{
  RP_SHEET_FIGURES_PLAIN = 0,
  RP_SHEET_FIGURES_CAPTIONS = 1 << 0,
  RP_SHEET_FIGURES_ROW = 1 << 1,
  RP_SHEET_FIGURES_CENTRED = 1 << 2,
  RP_SHEET_FIGURES_FOLD = 1 << 3,
} RpSheetFiguresFlags;

/**
 * RpSheetFigures:
 *
 * The pictures of an exercise with their captions, at whatever scale the sheet has: so many millimetres of paper for each
 * metre of a body. Pictures of which nobody knows how large a body is in them are as high together as someone who stands,
 * and no wider than their room.
 */
typedef struct _RpSheetFigures RpSheetFigures;

RpSheetFigures *rp_sheet_figures_new (RpSheetTypography *type,
                                      RpSheetAlbum *album,
                                      const RpSheetExercise *exercise,
                                      double width,
                                      RpSheetFiguresFlags flags);
void rp_sheet_figures_free (RpSheetFigures *self);
gboolean rp_sheet_figures_is_empty (RpSheetFigures *self);
double rp_sheet_figures_get_most (RpSheetFigures *self);
double rp_sheet_figures_get_width (RpSheetFigures *self, double scale);
double rp_sheet_figures_get_height (RpSheetFigures *self, double scale);
RpSheetBlock *rp_sheet_figures_make (RpSheetFigures *self, double scale, double slack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetFigures, rp_sheet_figures_free)

G_END_DECLS
