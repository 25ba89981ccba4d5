/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-album.h"
#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet-exercise.h"

G_BEGIN_DECLS

/**
 * RpSheetFigure:
 * @picture: (transfer none): what it is
 * @image: (transfer none): likewise, as it can be drawn
 * @flipped: %TRUE when left and right of the image are swapped in a block, which is mirrored in the end when the page is
 * @width: of what is shown of the image
 * @height: likewise
 * @x: where that is to the right of the other figures of its exercise, when they are one scene
 * @rise: how far above their ground it ends, likewise
 * @caption: (nullable): set
 * @caption_width: in points
 * @caption_height: in points
 *
 * One picture of an exercise with its caption, before anything is known of its size on paper: all but the caption is in
 * pixels, which have any number of points. One from the screen is 1 high.
 */
typedef struct
{
  const RpSheetPicture *picture;
  RpSheetImage *image;
  gboolean flipped;
  double width;
  double height;
  double x;
  double rise;
  PangoLayout *caption;
  double caption_width;
  double caption_height;
} RpSheetFigure;

RpSheetFigure *
rp_sheet_figure_new (RpSheetTypography *type, RpSheetAlbum *album, const RpSheetPicture *picture);
void rp_sheet_figure_free (RpSheetFigure *self);
gboolean rp_sheet_figure_is_beside (const RpSheetFigure *self, const RpSheetFigure *other);
double rp_sheet_figure_measure_caption (RpSheetFigure *self, RpSheetTypography *type);
void
rp_sheet_figure_set_caption (RpSheetFigure *self, RpSheetTypography *type, RpSheetAlign align, double room);
void rp_sheet_figure_scale (RpSheetFigure *self, double factor);
double rp_sheet_figure_get_push (const RpSheetFigure *self, double pixel, double x, double clearance);
void rp_sheet_figure_add (const RpSheetFigure *self, RpSheetBlock *block, double pixel, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetFigure, rp_sheet_figure_free)

G_END_DECLS
