/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-shot.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpSheetPicture:
 * @place: the moment of the repetition it shows; a poster counts as the end
 * @uri: (nullable): where it lies
 * @mirrored: %TRUE when it must be drawn mirrored, to show the side that the dose names first
 * @pixels_per_metre: how many of its pixels stand for a metre of the body; 0 if that is not known
 * @shot: (nullable): what it shows, when it lies nowhere but in memory; @uri is %NULL then
 * @caption: (nullable): a few plain words under it ("Start", "Lift")
 * @alt: what it shows, for who cannot see it
 *
 * A picture of an exercise.
 */
typedef struct
{
  RpDrawingPlace place;
  char *uri;
  gboolean mirrored;
  guint pixels_per_metre;
  RpSheetShot *shot;
  char *caption;
  char *alt;
} RpSheetPicture;

void rp_sheet_picture_free (RpSheetPicture *picture);
RpSide rp_sheet_picture_find_side (const RpProgramItem *item);
GPtrArray *rp_sheet_picture_gather (const RpProgramItem *item);
GPtrArray *rp_sheet_picture_gather_shots (RpExercise *exercise, guint index, GPtrArray *shots);

G_END_DECLS
