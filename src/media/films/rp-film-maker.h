/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/* From any film to a clip that plays everywhere and is true to the time. */

/**
 * RP_FILM_MAKER_LINES:
 *
 * How many lines a clip has at most.
 */
#define RP_FILM_MAKER_LINES 720

/**
 * RpFilmOrder:
 * @film: the film's path
 * @clip: the clip's path
 * @poster: (nullable): the path of the still of the first mark, a JPEG; %NULL for none
 * @from: where the clip begins, in microseconds from the film's first picture
 * @to: where it ends, exclusive; less than 0 for the film's end
 * @rate_n: pictures a second, numerator
 * @rate_d: pictures a second, denominator
 * @marks: (element-type gint64): where phases begin, in microseconds from the clip's start, ascending
 *
 * What is wanted.
 */
typedef struct
{
  const char *film;
  const char *clip;
  const char *poster;
  gint64 from;
  gint64 to;
  guint rate_n;
  guint rate_d;
  GArray *marks;
} RpFilmOrder;

/**
 * RpFilmMade:
 * @width: pixels
 * @height: pixels
 * @n_frames: how many pictures
 * @hdr: whether the film's colours became paler, because its light goes beyond what a clip can show
 *
 * What was made.
 */
typedef struct
{
  guint width;
  guint height;
  guint n_frames;
  gboolean hdr;
} RpFilmMade;

/**
 * RpFilmMakerTold:
 * @share: how much is done, 0 to 1
 * @data: what was given along
 *
 * Hears how far the making is.
 */
typedef void (*RpFilmMakerTold) (double share, gpointer data);

gboolean rp_film_maker_run (const RpFilmOrder *order,
                            RpFilmMakerTold told,
                            gpointer data,
                            RpFilmMade *made,
                            GError **error);
guint rp_film_maker_frame_at (const RpFilmOrder *order, gint64 time);

G_END_DECLS
