/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/* Private to the room: any film as pictures that stand upright, with square pixels and even sides. */

/**
 * RpFilmSource:
 * @uri: the film
 * @pipeline: decodes, turns and scales it
 * @sink: (unowned): where pictures come out
 * @size: what scales
 * @first: when its first picture is shown, in microseconds as the film counts them
 * @length: how long the film says it is from there, in microseconds; 0 when it does not say
 * @width: pixels of what comes out
 * @height: pixels of what comes out
 * @hdr: whether its light goes beyond what a clip can show, so that colours become paler
 *
 * A film that is open.
 */
typedef struct
{
  char *uri;
  GstElement *pipeline;
  GstElement *sink;
  GstElement *size;
  gint64 first;
  gint64 length;
  guint width;
  guint height;
  gboolean hdr;
} RpFilmSource;

RpFilmSource *rp_film_source_new (const char *uri, guint most_lines, GError **error);
void rp_film_source_free (RpFilmSource *self);
gboolean rp_film_source_start (RpFilmSource *self, gint64 from, gint64 to, GError **error);
gboolean
rp_film_source_pull (RpFilmSource *self, GstBuffer **picture, gint64 *time, gint64 *length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFilmSource, rp_film_source_free)

G_END_DECLS
