/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpSheetPicture:
 * @place: the moment of the repetition it shows; a poster counts as the end
 * @uri: where it lies
 * @mirrored: %TRUE when it must be drawn mirrored, to show the side that the dose names first
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
  char *caption;
  char *alt;
} RpSheetPicture;

void rp_sheet_picture_free (RpSheetPicture *picture);
GPtrArray *rp_sheet_picture_gather (const RpProgramItem *item);

G_END_DECLS
