/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Pictures that nobody vouches for: what they say of themselves before anything of their size is made. */

/**
 * RP_PICTURE_MAX_BYTES:
 *
 * How long the file of a picture may be: still, drawing or logo, on screen and on paper.
 */
#define RP_PICTURE_MAX_BYTES (4 * 1024 * 1024)

/**
 * RP_PICTURE_MAX_PIXELS:
 *
 * How many pixels a picture may have, wherever it is shown.
 */
#define RP_PICTURE_MAX_PIXELS ((guint64) 40 * 1000 * 1000)

/**
 * RpPictureKind:
 * @RP_PICTURE_OTHER: nothing that is read
 * @RP_PICTURE_PNG: PNG
 * @RP_PICTURE_JPEG: JPEG
 * @RP_PICTURE_WEBP: WebP, which is not read, but often has the name of a JPEG
 *
 * What a file is by its content, whatever its name ends in.
 */
typedef enum
{
  RP_PICTURE_OTHER,
  RP_PICTURE_PNG,
  RP_PICTURE_JPEG,
  RP_PICTURE_WEBP,
} RpPictureKind;

/**
 * RpPictureHeader:
 * @width: pixels in a row of the file
 * @height: rows of the file
 * @turn: how the camera was held, from 1 to 8 as EXIF counts; 1 when the picture is as it lies in the file
 *
 * What a picture says of itself.
 */
typedef struct
{
  guint width;
  guint height;
  guint turn;
} RpPictureHeader;

RpPictureKind rp_picture_find_kind (GBytes *bytes);
gboolean rp_picture_read_header (GBytes *bytes, RpPictureHeader *header);
gboolean rp_picture_lies_on_its_side (const RpPictureHeader *header);
GBytes *rp_picture_load (GFile *file, GCancellable *cancellable, GError **error);
gboolean rp_picture_check (GBytes *bytes, RpPictureHeader *header, GError **error);

G_END_DECLS
