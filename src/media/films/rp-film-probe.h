/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/**
 * RpFilmPicture:
 * @time: when it is shown, in microseconds as the file counts them
 * @key: whether it can be decoded without those before it
 *
 * A picture of a film, as it lies in the file.
 */
typedef struct
{
  gint64 time;
  gboolean key;
} RpFilmPicture;

/**
 * RpFilmProbe:
 * @kind: (nullable): what kind of file it is ("video/webm"); %NULL when nobody knows
 * @kind_name: (nullable): the same for a person
 * @codec: (nullable): how its pictures are coded ("video/x-vp9"); %NULL when there are none or @kind is not looked into
 * @codec_name: (nullable): the same for a person
 * @n_videos: how many streams of pictures it has
 * @n_others: how many streams of sound, text and the rest
 * @width: pixels, as the decoder gives them
 * @height: pixels
 * @par_n: how wide a pixel is …
 * @par_d: … to its height
 * @pictures: (element-type RpFilmPicture): all that are in the file, in order
 * @n_tried: how many key pictures were given to the decoder
 * @n_decoded: how many of them became pictures
 * @whole: %FALSE when reading ended in an error
 * @missing: (nullable): why the pictures could not be decoded here though they may be good: a sentence
 *
 * What a film says when it is taken apart.
 */
typedef struct
{
  char *kind;
  char *kind_name;
  char *codec;
  char *codec_name;
  guint n_videos;
  guint n_others;
  guint width;
  guint height;
  guint par_n;
  guint par_d;
  GArray *pictures;
  guint n_tried;
  guint n_decoded;
  gboolean whole;
  char *missing;
} RpFilmProbe;

RpFilmProbe *rp_film_probe_new (const char *uri, GError **error);
void rp_film_probe_free (RpFilmProbe *self);
gboolean rp_film_probe_is_webm (const RpFilmProbe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFilmProbe, rp_film_probe_free)

G_END_DECLS
