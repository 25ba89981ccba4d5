/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* A clip's file taken apart: what is in it, picture by picture, and how two of them look. */

/**
 * Film:
 * @n_tracks: how many streams the file has, of any kind
 * @caps: (nullable): what kind of video it is
 * @packets: (element-type GstBuffer): its pictures, still encoded, in order
 */
typedef struct
{
  guint n_tracks;
  GstCaps *caps;
  GPtrArray *packets;
} Film;

/**
 * FilmDifference:
 * @mean: how far two pictures are apart on average, 0 to 255
 * @largest: how far they are apart where they are most
 */
typedef struct
{
  double mean;
  guint largest;
} FilmDifference;

Film *film_open (const char *path);
void film_free (Film *film);
int film_get_size (Film *film, const char *field);
gint64 film_get_time (Film *film, guint frame);
gboolean film_is_key (Film *film, guint frame);
gboolean film_compare_ends (Film *film, FilmDifference *difference);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Film, film_free)

G_END_DECLS
