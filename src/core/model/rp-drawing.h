/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-load.h"

G_BEGIN_DECLS

/**
 * RpDrawingPlace:
 * @RP_DRAWING_START: where the repetition begins
 * @RP_DRAWING_MIDDLE: on the way, where start and end alone do not explain it
 * @RP_DRAWING_END: as far as it goes
 *
 * Which moment of the repetition a drawing shows.
 */
typedef enum
{
  RP_DRAWING_START,
  RP_DRAWING_MIDDLE,
  RP_DRAWING_END,
} RpDrawingPlace;

/**
 * RpDrawingWith:
 * @RP_DRAWING_WITH_NOTHING: as the exercise is without a load
 * @RP_DRAWING_WITH_BAND: with a band
 * @RP_DRAWING_WITH_WEIGHT: with a weight
 *
 * Which load of a dose a drawing shows.
 */
typedef enum
{
  RP_DRAWING_WITH_NOTHING,
  RP_DRAWING_WITH_BAND,
  RP_DRAWING_WITH_WEIGHT,
} RpDrawingWith;

/**
 * RpDrawing:
 * @place: the moment it shows
 * @uri: where it lies
 * @pixels_per_metre: how many of its pixels stand for a metre of the body; 0 if that is not known
 * @with: the load it shows
 * @load: (nullable): that load in words ("Band just above your knees"), translated; %NULL without a load
 *
 * A picture for paper: few lines, on white. Immutable once loaded.
 */
typedef struct
{
  RpDrawingPlace place;
  char *uri;
  guint pixels_per_metre;
  RpDrawingWith with;
  char *load;
} RpDrawing;

RpDrawing *rp_drawing_new (RpDrawingPlace place, const char *uri, guint pixels_per_metre);
RpDrawing *rp_drawing_new_with (RpDrawingPlace place,
                                const char *uri,
                                guint pixels_per_metre,
                                RpDrawingWith with,
                                const char *load);
gboolean rp_drawing_fits (const RpDrawing *drawing, const RpLoad *load);
GPtrArray *rp_drawing_choose (GPtrArray *drawings, const RpLoad *load);
void rp_drawing_free (RpDrawing *drawing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDrawing, rp_drawing_free)

G_END_DECLS
