/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/* Private to the room: pictures as a clip, VP9 or VP8 in WebM, and one of them as JPEG. */

/**
 * RpFilmWriter:
 * @pipeline: encodes
 * @source: where pictures go in
 * @width: pixels
 * @height: pixels
 * @rate_n: pictures a second, numerator
 * @rate_d: pictures a second, denominator
 * @n_written: how many went in so far
 *
 * A clip that is being written.
 */
typedef struct
{
  GstElement *pipeline;
  GstElement *source;
  guint width;
  guint height;
  guint rate_n;
  guint rate_d;
  guint n_written;
} RpFilmWriter;

RpFilmWriter *
rp_film_writer_new (const char *path, guint width, guint height, guint rate_n, guint rate_d, GError **error);
void rp_film_writer_free (RpFilmWriter *self);
void rp_film_writer_add_key (RpFilmWriter *self, guint frame);
gboolean rp_film_writer_push (RpFilmWriter *self, GstBuffer *picture, GError **error);
gboolean rp_film_writer_finish (RpFilmWriter *self, GError **error);
GBytes *rp_film_writer_make_jpeg (GstBuffer *picture, guint width, guint height, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFilmWriter, rp_film_writer_free)

G_END_DECLS
