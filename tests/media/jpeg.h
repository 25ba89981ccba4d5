/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pictures as cameras send them: JPEGs of any size, each with its number as a row of bars. */

/**
 * JpegKind:
 * @JPEG_COLOUR: in colour
 * @JPEG_BARE: in colour, without the usual tables, which cameras leave out
 * @JPEG_GREY: in shades of grey
 * @JPEG_INKS: in the four inks of a printer, which no camera sends
 */
typedef enum
{
  JPEG_COLOUR,
  JPEG_BARE,
  JPEG_GREY,
  JPEG_INKS,
} JpegKind;

GBytes *jpeg_make (JpegKind kind, guint width, guint height, guint number);
int jpeg_read_number (const guint32 *row, guint width);

G_END_DECLS
