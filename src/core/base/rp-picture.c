/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-picture.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Signature, then the header's length and name, width and height: each PNG begins so. */
#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"
#define PNG_START PNG_SIGNATURE "\0\0\0\rIHDR"
#define PNG_HEADER 24

#define EXIF_START "Exif\0\0"
#define EXIF_TURN 0x0112
#define EXIF_SHORT 3
#define EXIF_ENTRY 12

/* Part of a file, read from @at on. */
typedef struct
{
  const guint8 *data;
  gsize size;
  gsize at;
} Reader;

/* A directory of EXIF, whose numbers run one way or the other. */
typedef struct
{
  const guint8 *data;
  gsize size;
  gboolean big_endian;
} Exif;

static gboolean
starts_with (GBytes *bytes, gsize at, const char *start, gsize n)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return size >= at + n && memcmp (data + at, start, n) == 0;
}

/**
 * rp_picture_find_kind:
 * @bytes: the content of a file
 *
 * Returns: what it says it is
 */
RpPictureKind
rp_picture_find_kind (GBytes *bytes)
{
  g_return_val_if_fail (bytes, RP_PICTURE_OTHER);

  if (starts_with (bytes, 0, PNG_SIGNATURE, 8))
    return RP_PICTURE_PNG;
  if (starts_with (bytes, 0, "\xff\xd8\xff", 3))
    return RP_PICTURE_JPEG;
  if (starts_with (bytes, 0, "RIFF", 4) && starts_with (bytes, 8, "WEBP", 4))
    return RP_PICTURE_WEBP;
  return RP_PICTURE_OTHER;
}

static guint
read_be16 (const guint8 *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint
read_be32 (const guint8 *data)
{
  return read_be16 (data) << 16 | read_be16 (data + 2);
}

static gboolean
read_png (GBytes *bytes, RpPictureHeader *header)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (size < PNG_HEADER || !starts_with (bytes, 0, PNG_START, 16))
    return FALSE;
  header->width = read_be32 (data + 16);
  header->height = read_be32 (data + 20);
  return TRUE;
}

/* 0 for what lies beyond the end. */
static guint
exif_read16 (const Exif *exif, gsize at)
{
  if (at > exif->size || exif->size - at < 2)
    return 0;
  return exif->big_endian ? read_be16 (exif->data + at) : (guint) exif->data[at + 1] << 8 | exif->data[at];
}

static gsize
exif_read32 (const Exif *exif, gsize at)
{
  guint first = exif_read16 (exif, at);
  guint second = exif_read16 (exif, at + 2);

  return exif->big_endian ? (gsize) first << 16 | second : (gsize) second << 16 | first;
}

static guint
find_turn (const guint8 *data, gsize size)
{
  Exif exif = { data, size, size > 0 && data[0] == 'M' };
  gsize start = exif_read32 (&exif, 4);
  guint n = exif_read16 (&exif, start);

  for (guint i = 0; i < n && start + 2 + (gsize) i * EXIF_ENTRY < size; i++)
    {
      gsize entry = start + 2 + (gsize) i * EXIF_ENTRY;
      guint turn = exif_read16 (&exif, entry + 8);

      if (exif_read16 (&exif, entry) == EXIF_TURN && exif_read16 (&exif, entry + 2) == EXIF_SHORT)
        return turn >= 1 && turn <= 8 ? turn : 1;
    }
  return 1;
}

/* Those that say how large the picture is; the other ones in this range hold tables. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/* Those without content. */
static gboolean
stands_alone (guint8 marker)
{
  return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
}

/* A second beginning, the end, and the pixels: no size comes behind them. */
static gboolean
ends_header (guint8 marker)
{
  return marker >= 0xD8 && marker <= 0xDA;
}

/* The next marker; 0 at the end. Skips what libjpeg skips, so that both see the same. */
static guint8
next_marker (Reader *reader)
{
  for (; reader->at + 1 < reader->size; reader->at++)
    {
      guint8 marker = reader->data[reader->at + 1];

      if (reader->data[reader->at] == 0xFF && marker != 0xFF && marker != 0 && !stands_alone (marker))
        {
          reader->at += 2;
          return marker;
        }
    }
  return 0;
}

/* The next segment's marker, and how long its content is, which the reader then stands at; 0 where there is none. */
static guint8
next_segment (Reader *reader, gsize *length)
{
  guint8 marker = next_marker (reader);

  if (marker == 0 || ends_header (marker) || reader->size - reader->at < 2)
    return 0;
  *length = read_be16 (reader->data + reader->at);
  if (*length < 2 || *length > reader->size - reader->at)
    return 0;
  reader->at += 2;
  *length -= 2;
  return marker;
}

static gboolean
read_jpeg (GBytes *bytes, RpPictureHeader *header)
{
  Reader reader = { .at = 2 };
  gsize length = 0;
  guint8 marker;

  reader.data = g_bytes_get_data (bytes, &reader.size);
  while ((marker = next_segment (&reader, &length)) != 0)
    {
      const guint8 *data = reader.data + reader.at;

      if (marker == 0xE1 && length > 6 && memcmp (data, EXIF_START, 6) == 0)
        header->turn = find_turn (data + 6, length - 6);
      if (is_frame (marker) && length >= 5)
        {
          header->height = read_be16 (data + 1);
          header->width = read_be16 (data + 3);
          return TRUE;
        }
      reader.at += length;
    }
  return FALSE;
}

/**
 * rp_picture_read_header:
 * @bytes: the content of a file
 * @header: (out caller-allocates): where to put what it says
 *
 * Reads what a PNG or JPEG says of itself, and nothing of its pixels.
 *
 * Returns: %FALSE when it is neither, or does not say how large it is
 */
gboolean
rp_picture_read_header (GBytes *bytes, RpPictureHeader *header)
{
  RpPictureKind kind;

  g_return_val_if_fail (bytes && header, FALSE);

  *header = (RpPictureHeader){ .turn = 1 };
  kind = rp_picture_find_kind (bytes);
  if (kind == RP_PICTURE_JPEG)
    return read_jpeg (bytes, header);
  return kind == RP_PICTURE_PNG && read_png (bytes, header);
}

/**
 * rp_picture_lies_on_its_side:
 * @header: what a picture says of itself
 *
 * Returns: %TRUE when it is as wide upright as its file is high
 */
gboolean
rp_picture_lies_on_its_side (const RpPictureHeader *header)
{
  g_return_val_if_fail (header, FALSE);

  return header->turn >= 5;
}

static gboolean
refuse (GError **error, GIOErrorEnum code, const char *message)
{
  g_set_error_literal (error, G_IO_ERROR, code, message);
  return FALSE;
}

static gboolean
check_length (goffset length, GError **error)
{
  return length <= RP_PICTURE_MAX_BYTES
         || refuse (error, G_IO_ERROR_MESSAGE_TOO_LARGE,
                    _ ("The picture is a file of more than 4 MB. Save it smaller."));
}

/**
 * rp_picture_load:
 * @file: where it lies
 * @cancellable: (nullable): to give up
 * @error: why it cannot be read: %G_IO_ERROR_NOT_REGULAR_FILE for what may never end, %G_IO_ERROR_MESSAGE_TOO_LARGE for a
 *   file of more than %RP_PICTURE_MAX_BYTES, or what GIO says
 *
 * Reads the file of a picture, unless it is too long. Blocks.
 *
 * Returns: (transfer full) (nullable): its content; %NULL with @error set
 */
GBytes *
rp_picture_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (!info)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      refuse (error, G_IO_ERROR_NOT_REGULAR_FILE, _ ("This is no file. Choose the file of a picture."));
      return NULL;
    }
  if (!check_length (g_file_info_get_size (info), error))
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (!bytes || !check_length ((goffset) g_bytes_get_size (bytes), error))
    return NULL;
  return g_steal_pointer (&bytes);
}

/**
 * rp_picture_check:
 * @bytes: the content of a file
 * @header: (out caller-allocates): where to put what it says of itself
 * @error: why it is refused: %G_IO_ERROR_NOT_SUPPORTED for what is neither PNG nor JPEG, %G_IO_ERROR_INVALID_DATA when it
 *   does not say how large it is, %G_IO_ERROR_MESSAGE_TOO_LARGE for more than %RP_PICTURE_MAX_PIXELS
 *
 * Looks at a picture before anything of its size is made.
 *
 * Returns: %FALSE when it must not be decoded
 */
gboolean
rp_picture_check (GBytes *bytes, RpPictureHeader *header, GError **error)
{
  RpPictureKind kind;

  g_return_val_if_fail (bytes && header, FALSE);

  *header = (RpPictureHeader){ .turn = 1 };
  kind = rp_picture_find_kind (bytes);
  if (kind == RP_PICTURE_WEBP)
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("The picture is WebP inside, whatever its name says. Save it as JPEG or PNG."));
  if (kind == RP_PICTURE_OTHER)
    return refuse (error, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("The file is neither a JPEG nor a PNG picture. Save it as one of them."));
  if (!rp_picture_read_header (bytes, header) || header->width == 0 || header->height == 0)
    return refuse (error, G_IO_ERROR_INVALID_DATA, _ ("The picture is damaged. Save it again."));
  if ((guint64) header->width * header->height > RP_PICTURE_MAX_PIXELS)
    return refuse (error, G_IO_ERROR_MESSAGE_TOO_LARGE,
                   _ ("The picture has more than 40 million pixels. Save it smaller."));
  return TRUE;
}
