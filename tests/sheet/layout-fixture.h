/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/**
 * LayoutFixture:
 * @pack: the pack that we ship
 * @sheet: a sheet of its exercises, with everything that a person can add
 * @type: typography of ten points, so that an em is ten points
 * @album: an album
 * @frame: all of this on 500 by 700 points; a test may change it
 *
 * What a part of a sheet needs to be laid out alone.
 */
typedef struct
{
  RpPack *pack;
  RpSheet *sheet;
  RpSheetTypography *type;
  RpSheetAlbum *album;
  RpSheetFrame frame;
} LayoutFixture;

LayoutFixture *layout_fixture_new (guint n, RpSheetDensity density);
void layout_fixture_free (LayoutFixture *fixture);
RpSheetExercise *layout_fixture_make_exercise (guint number, const char *name);
void layout_fixture_add_picture (RpSheetExercise *exercise,
                                 RpDrawingPlace place,
                                 const char *folder,
                                 int width,
                                 int height);
RpSheetPicture *layout_fixture_add_drawing (RpSheetExercise *exercise,
                                            const char *folder,
                                            int width,
                                            int height,
                                            const cairo_rectangle_t *ink,
                                            guint pixels_per_metre);
char *layout_fixture_make_folder (void);
void layout_fixture_remove_folder (char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LayoutFixture, layout_fixture_free)

G_END_DECLS
