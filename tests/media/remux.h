/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Films as people have them: the barcode clip put into a file anew, and small films of any size. */

/**
 * Remux:
 * @late: how much later the film starts, in microseconds
 * @pixel_width: how wide a pixel is, against @pixel_height; 0 for square
 * @pixel_height: how high a pixel is
 * @n_frames: how many pictures are kept, or 0 for all
 * @hole: the first picture of a hole that ends at the next key frame, or 0 for none
 */
typedef struct
{
  gint64 late;
  int pixel_width;
  int pixel_height;
  guint n_frames;
  guint hole;
} Remux;

char *remux_barcode (const char *folder, const char *name, const Remux *change);
char *remux_make (const char *folder, const char *name, const char *film);

G_END_DECLS
